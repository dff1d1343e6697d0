"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { SignInAgain } from "./sign-in-again";

/** The result of an operator's action. */
export interface OperatorActionResult {
  message: string;
  /** The action needs a new sign-in. */
  needsSignIn?: boolean;
}

interface OperatorActionFormProps {
  action: (previous: OperatorActionResult | null, form: FormData) => Promise<OperatorActionResult>;
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
      {result?.needsSignIn && !isPending && <SignInAgain />}
    </form>
  );
}
