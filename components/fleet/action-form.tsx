"use client";

import { useActionState } from "react";
import { SignInAgain } from "@/components/sign-in/sign-in-again";
import { buttonClass } from "@/components/ui/button-class";

/** What came of an operator's button. */
export interface ActionAnswer {
  sentence: string;
  /** Nothing was done before the operator signs in once more. */
  needsSignIn?: boolean;
}

interface ActionFormProps {
  action: (before: ActionAnswer | null, form: FormData) => Promise<ActionAnswer>;
  label: string;
  look?: "primary" | "plain";
  /** Whom it concerns; absent when it concerns everybody. */
  userId?: number;
}

/** One button for one action, which works before any script has loaded; what came of it stands beside it. */
export function ActionForm({ action, label, look, userId }: ActionFormProps) {
  const [answer, act, isPending] = useActionState(action, null);
  return (
    <form action={act} className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {userId !== undefined && <input type="hidden" name="userId" value={userId} />}
      <button type="submit" disabled={isPending} className={buttonClass({ look })}>
        {label}
      </button>
      <p role="status" className="text-sm text-soft empty:hidden">
        {isPending ? "" : answer?.sentence}
      </p>
      {answer?.needsSignIn && !isPending && <SignInAgain />}
    </form>
  );
}
