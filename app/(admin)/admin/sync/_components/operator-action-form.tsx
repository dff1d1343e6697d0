"use client";

import { useActionState } from "react";
import { buttonClass } from "@/components/ui/button-class";
import { SignInAgain } from "./sign-in-again";

/** The result of an operator's action. */
export interface OperatorActionResult {
  message: string;
  /** Nothing was done before the operator signs in once more. */
  needsSignIn?: boolean;
}

interface OperatorActionFormProps {
  action: (previous: OperatorActionResult | null, form: FormData) => Promise<OperatorActionResult>;
  label: string;
  variant?: "primary" | "plain";
  /** Whom it concerns; absent when it concerns everybody. */
  userId?: number;
}

/** One button for one action, which works before scripts load; the result is shown beside it. */
export function OperatorActionForm({ action, label, variant, userId }: OperatorActionFormProps) {
  const [result, formAction, isPending] = useActionState(action, null);
  return (
    <form action={formAction} className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {userId !== undefined && <input type="hidden" name="userId" value={userId} />}
      <button type="submit" disabled={isPending} className={buttonClass({ variant })}>
        {label}
      </button>
      <p role="status" className="text-sm text-soft empty:hidden">
        {isPending ? "" : result?.message}
      </p>
      {result?.needsSignIn && !isPending && <SignInAgain />}
    </form>
  );
}
