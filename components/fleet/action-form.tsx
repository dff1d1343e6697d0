"use client";

import { useActionState } from "react";
import { buttonClass } from "@/components/ui/button-class";

interface ActionFormProps {
  /** Answers a sentence about what came of it. */
  action: (before: string | null, form: FormData) => Promise<string>;
  label: string;
  look?: "primary" | "plain";
  /** Whom it concerns; absent when it concerns everybody. */
  userId?: number;
}

/** One button for one action, which works before any script has loaded; what came of it stands beside it. */
export function ActionForm({ action, label, look, userId }: ActionFormProps) {
  const [said, act, isPending] = useActionState(action, null);
  return (
    <form action={act} className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {userId !== undefined && <input type="hidden" name="userId" value={userId} />}
      <button type="submit" disabled={isPending} className={buttonClass({ look })}>
        {label}
      </button>
      <p role="status" className="text-sm text-soft empty:hidden">
        {isPending ? "" : said}
      </p>
    </form>
  );
}
