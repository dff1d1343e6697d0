import { pool } from "@/lib/database/connection";
import { type Change, isRewatchChange } from "./change";
import type { OpenWrite } from "./open-writes";
import { readRewatchFactsAhead } from "./rewatch/read-rewatch-facts";
import type { RewatchFacts } from "./rewatch/rewatch-facts";
import { whyNoRewatch } from "./rewatch/why-no-rewatch";
import type { Verdict } from "./settle-write";
import type { TitleFacts } from "./title-facts";
import { changed } from "./title-state";
import { unsendable } from "./unsendable";

/** The sessions of what is to be seen again, as far as Simkl confirmed. */
export async function rewatchesOf(userId: number, chosen: readonly OpenWrite[]): Promise<Map<number, RewatchFacts>> {
  const again = chosen.flatMap(({ simklId, change }) => (isRewatchChange(change) ? simklId : []));
  return again.length > 0 ? readRewatchFactsAhead(pool(), userId, again, true) : new Map();
}

/** What must not be sent any more, since the title, its rewatches or the person's switch is not what it was. */
export function refusals(
  chosen: readonly OpenWrite[],
  titles: ReadonlyMap<number, TitleFacts>,
  rewatches: ReadonlyMap<number, RewatchFacts>,
  now: Date,
): Verdict[] {
  return chosen.flatMap(({ id, simklId, change }) => {
    const [title, facts] = [titles.get(simklId), rewatches.get(simklId)];
    const reason = title ? reasonAgainst(change, title, facts) : "This title is not known here any more.";
    return reason === null ? [] : [{ id, state: "refused", settledAt: now, reason }];
  });
}

function reasonAgainst(change: Change, title: TitleFacts, facts: RewatchFacts | undefined): string | null {
  if (!isRewatchChange(change)) return unsendable(change, title);
  return facts ? whyNoRewatch(change, title, facts) : "This title is not known here any more.";
}

/** What was refused, discarded or sent again since the click is no part of how a write finds its title. */
export function asFound(
  chosen: readonly OpenWrite[],
  titles: ReadonlyMap<number, TitleFacts>,
  rewatches: ReadonlyMap<number, RewatchFacts>,
): OpenWrite[] {
  const ahead = new Map([...titles].map(([simklId, { state }]) => [simklId, state]));
  return chosen.map((write) => {
    const before = ahead.get(write.simklId) ?? write.before;
    ahead.set(write.simklId, changed(before, write.change));
    const sessions = rewatches.get(write.simklId)?.sessions;
    const rewatchIds = sessions?.flatMap(({ rewatchId }) => rewatchId ?? []);
    return { ...write, before: rewatchIds ? { ...before, rewatchIds } : before };
  });
}
