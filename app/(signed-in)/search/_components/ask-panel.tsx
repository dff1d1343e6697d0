import { search } from "@/app/(signed-in)/_actions/search";
import { getQuotaLeft } from "@/app/(signed-in)/_lib/get-quota-left";
import type { PageContext } from "@/app/(signed-in)/_lib/page-context";
import { ASK, formatCost, PROBLEM_MESSAGES } from "@/app/(signed-in)/search/messages";
import { ActionForm } from "@/components/actions/action-form";
import { buttonClass } from "@/components/ui/button";
import { SEARCH_COST } from "@/lib/catalog/search/ask-simkl";
import type { SearchRequest } from "@/lib/catalog/search/parse-search";

interface AskPanelProps {
  text: string;
  request: SearchRequest;
  context: PageContext;
}

/** Asks Simkl by a press, and says before what that takes. */
export async function AskPanel({ text, request, context }: AskPanelProps) {
  const cost = SEARCH_COST[request.form];
  const left = cost > 0 ? await getQuotaLeft(context) : null;
  const isPossible = left === null || left >= cost;
  return (
    <section aria-label={ASK} className="rounded-xl border border-line bg-card px-4 py-8 text-center sm:px-6">
      <p className="mb-4 text-lg font-semibold tracking-tight wrap-anywhere" dir="auto">
        “{text}”
      </p>
      {isPossible && (
        <ActionForm action={search}>
          <input type="hidden" name="q" value={text} />
          <button
            type="submit"
            className={buttonClass({ variant: "primary", className: "min-h-11 aria-busy:animate-breathe" })}
          >
            {ASK}
          </button>
        </ActionForm>
      )}
      <p className="mt-3 text-sm text-soft">{isPossible ? formatCost(cost, left) : PROBLEM_MESSAGES.quota}</p>
    </section>
  );
}
