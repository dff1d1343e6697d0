import type { ListStatus } from "@/lib/simkl/list-status";
import { isRewatchChange } from "./change";
import type { OpenWrite } from "./open-writes";
import { afterRewatch } from "./rewatch/after-rewatch";
import type { RequestAnswer } from "./send-request";
import type { Verdict } from "./settle-write";
import { changed } from "./title-state";

/** Why a title is refused that Simkl listed under `not_found`. */
export const NOT_FOUND = "Simkl does not know this title, or not by this kind.";

/**
 * What an answer says of each write of its request. Silence is no proof (docs/simkl-api.md#adding-to-the-history): such
 * a write is read back.
 */
export function afterAnswer(batch: readonly OpenWrite[], answer: RequestAnswer, now: Date): Verdict[] {
  return batch.map((write): Verdict => {
    const { id, simklId } = write;
    if (answer.notFound.has(simklId)) return { id, state: "refused", settledAt: now, reason: NOT_FOUND };
    if (answer.rewatch && isRewatchChange(write.change)) return { id, ...afterRewatch(write, answer.rewatch, now) };
    const status = answer.taken.get(simklId);
    if (status === undefined)
      return {
        id,
        state: "unclear",
        settledAt: null,
        reason: "Simkl did not say what it did. Your library is read to see.",
      };
    return { id, state: "confirmed", settledAt: now, reason: null, resolvedStatus: unasked(write, status) };
  });
}

/**
 * The list a title came to be on, when that is not what was asked for, or was not asked for at all: a rating files what is on none,
 * a memo names the list that its title is on, which Simkl may no longer think possible, and what is watched may be the last of a show.
 */
function unasked({ change, before }: OpenWrite, status: ListStatus | null): ListStatus | null {
  if (change.kind === "rate") return before.status === null ? status : null;
  if (change.kind === "memo") return status !== before.status ? status : null;
  if (change.kind === "watch") return status !== changed(before, change).status ? status : null;
  return change.kind === "list" && status !== change.status ? status : null;
}
