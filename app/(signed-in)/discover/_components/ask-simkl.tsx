import type { Route } from "next";
import { getQuotaLeft } from "@/app/(signed-in)/_lib/get-quota-left";
import type { PageContext } from "@/app/(signed-in)/_lib/page-context";
import { askForList } from "@/app/(signed-in)/discover/actions";
import { type AskProblem, formatQuotaLeft, PROBLEM_MESSAGES } from "@/app/(signed-in)/discover/messages";
import { ActionForm } from "@/components/actions/action-form";
import { buttonClass } from "@/components/ui/button";

interface AskSimklProps {
  context: PageContext;
  /** The page that shows the answer. */
  address: Route;
  /** Whether an older answer is shown. */
  isAgain: boolean;
}

/** The button that asks Simkl for a list which nobody asked for today. */
export async function AskSimkl({ context, address, isAgain }: AskSimklProps) {
  const left = await getQuotaLeft(context);
  return (
    <ActionForm
      action={askForList}
      className="mb-6 flex flex-wrap items-center justify-between gap-x-8 gap-y-4 rounded-xl border border-line bg-card p-4 sm:p-6"
    >
      <input type="hidden" name="address" value={address} />
      <div className="max-w-xl">
        <p className="font-medium">
          {isAgain ? "This answer is more than a day old." : "Nobody here has asked Simkl for this list today."}
        </p>
        {left !== null && <p className="mt-1 text-sm text-soft">{formatQuotaLeft(left)}</p>}
      </div>
      <button
        type="submit"
        className={buttonClass({
          variant: isAgain ? "quiet" : "primary",
          className: "min-h-11 aria-busy:animate-breathe",
        })}
      >
        Ask Simkl
      </button>
    </ActionForm>
  );
}

/** Why Simkl gave no answer to the last press. */
export function ProblemNote({ problem }: { problem: AskProblem | null }) {
  if (problem === null) return null;
  return (
    <p role="alert" className="mb-4 rounded-xl border border-alert px-4 py-3 text-sm">
      {PROBLEM_MESSAGES[problem]}
    </p>
  );
}
