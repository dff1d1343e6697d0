"use client";

import { useActionState } from "react";
import type { ActionResult } from "@/components/actions/action-result";
import { Button } from "@/components/ui/button";
import { SignInAgain } from "./sign-in-again";

interface OperatorActionFormProps {
  action: (previous: ActionResult | null, form: FormData) => Promise<ActionResult>;
  label: string;
  variant?: "primary" | "quiet";
  /** The user of the action; absent for actions that affect all. */
  userId?: number;
}

/** One button for one action, which works before scripts load; the result is shown beside it. */
export function OperatorActionForm({ action, label, variant, userId }: OperatorActionFormProps) {
  const [result, formAction, isPending] = useActionState(action, null);
  return (
    <form action={formAction} className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {userId !== undefined && <input type="hidden" name="userId" value={userId} />}
      <Button type="submit" disabled={isPending} variant={variant}>
        {label}
      </Button>
      <p role="status" className="text-sm text-soft empty:hidden">
        {isPending ? "" : result?.message}
      </p>
      {result?.status === "rejected" && result.needsSignIn && !isPending && <SignInAgain />}
    </form>
  );
}
