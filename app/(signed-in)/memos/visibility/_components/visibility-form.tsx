import { toVisibilityIntents } from "@/app/(signed-in)/memos/visibility/_lib/visibility-intents";
import { setMemoVisibility } from "@/app/(signed-in)/memos/visibility/actions";
import { ActionForm } from "@/components/actions/action-form";
import { Button } from "@/components/ui/button";
import { pluralize } from "@/lib/format/count";
import type { Privacy } from "@/lib/library/memos/memo-query";
import type { MemoToChange } from "@/lib/library/memos/memos-to-change";
import { countRequests } from "@/lib/outbox/bulk/count-requests";

interface VisibilityFormProps {
  to: Privacy;
  changed: readonly MemoToChange[];
  /** How many of the selected memos have that visibility already. */
  unchanged: number;
}

/** The preview with its button, which changes exactly the shown memos. */
export function VisibilityForm({ to, changed, unchanged }: VisibilityFormProps) {
  const requests = countRequests(
    toVisibilityIntents(changed, to).map((change) => ({ simklId: change.simklId, change })),
  );
  return (
    <ActionForm action={setMemoVisibility} className="mb-4 rounded-xl border border-edge bg-card p-4 sm:p-6">
      <input type="hidden" name="to" value={to} />
      <input type="hidden" name="ids" value={changed.map(({ simklId }) => simklId).join(",")} />
      <p className="max-w-prose">
        {pluralize(changed.length, "memo becomes", "memos become")} {to}.
        {unchanged > 0 &&
          ` ${pluralize(unchanged, "other is", "others are")} so already and ${unchanged === 1 ? "stays" : "stay"} as ${unchanged === 1 ? "it is" : "they are"}.`}
      </p>
      <p className="mt-1 max-w-prose text-sm text-soft">
        {pluralize(requests, "request")} to Simkl{requests > 1 && ", at most one a second"}. Texts, lists and ratings
        stay as they are.
      </p>
      <Button type="submit" variant="primary" className="mt-4">
        Make {changed.length === 1 ? "it" : `${changed.length.toLocaleString("en")} memos`} {to}
      </Button>
    </ActionForm>
  );
}
