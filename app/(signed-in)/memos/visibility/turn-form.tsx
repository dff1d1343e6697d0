import { ActForm } from "@/components/acting/act-form";
import { counted } from "@/components/format/counted";
import { buttonClass } from "@/components/ui/button-class";
import type { Privacy } from "@/lib/library/memos/memo-query";
import type { TurnedMemo } from "@/lib/library/memos/memos-to-turn";
import { requestsFor } from "@/lib/writes/bulk/requests-for";
import { turnMemos } from "./actions";
import { turnIntents } from "./turn-intents";

interface TurnFormProps {
  to: Privacy;
  turned: readonly TurnedMemo[];
  /** As many of those asked for are that way already. */
  kept: number;
}

/** What will be sent, and the button that does it: for exactly the memos that are shown. */
export function TurnForm({ to, turned, kept }: TurnFormProps) {
  const requests = requestsFor(turnIntents(turned, to).map((change) => ({ simklId: change.simklId, change })));
  return (
    <ActForm action={turnMemos} className="mb-4 rounded-xl border border-edge bg-card p-4 sm:p-6">
      <input type="hidden" name="to" value={to} />
      <input type="hidden" name="ids" value={turned.map(({ simklId }) => simklId).join(",")} />
      <p className="max-w-prose">
        {counted(turned.length, "memo becomes", "memos become")} {to}.
        {kept > 0 &&
          ` ${counted(kept, "other is", "others are")} so already and ${kept === 1 ? "stays" : "stay"} as ${kept === 1 ? "it is" : "they are"}.`}
      </p>
      <p className="mt-1 max-w-prose text-sm text-soft">
        {counted(requests, "request")} to Simkl{requests > 1 && ", at most one a second"}. Texts, lists and ratings stay
        as they are.
      </p>
      <button type="submit" className={buttonClass({ look: "primary", className: "mt-4 aria-busy:opacity-60" })}>
        Make {turned.length === 1 ? "it" : `${turned.length.toLocaleString("en")} memos`} {to}
      </button>
    </ActForm>
  );
}
