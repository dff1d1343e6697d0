import type { Change } from "@/lib/outbox/intents/change";
import { isMovie, type TitleFacts } from "@/lib/outbox/intents/title-facts";
import { applyChange } from "@/lib/outbox/intents/title-state";
import { toSimklInstant } from "@/lib/outbox/intents/watch-date";
import type { NewWrite } from "@/lib/outbox/store/store-writes";
import type { AppliedChange } from "@/lib/outbox/undo/applied-marks";
import { buildInverseChanges } from "@/lib/outbox/undo/inverse-changes";
import type { BulkPlan } from "./plan-bulk";

/** A write that Simkl confirmed, as it can be taken back. */
export interface ConfirmedWrite extends Pick<AppliedChange, "change" | "before" | "resolvedStatus" | "isTouchedSince"> {
  simklId: number;
}

/** A title's own changes keep this order when they are parted by kind, so that each kind shares requests. */
const STAGES: readonly Change["kind"][] = ["watch", "unwatch", "list", "memo", "rate", "unrate", "remove"];

/** What takes writes back, from how their titles are now. `done` is in the order of asking; titles are left as they will be. */
export function planUndo(
  confirmed: readonly ConfirmedWrite[],
  titles: ReadonlyMap<number, TitleFacts>,
  now: Date,
): BulkPlan {
  const writes: NewWrite[] = [];
  const touched = new Set<number>();
  for (const { simklId, ...write } of confirmed.toReversed()) {
    const title = titles.get(simklId);
    if (!title) continue;
    const applied = { ...write, isMovie: isMovie(title), episodes: title.episodes };
    for (const inverseChange of buildInverseChanges(applied, title.state, toSimklInstant(now))) {
      writes.push({ simklId, change: inverseChange, before: title.state });
      title.state = applyChange(title.state, inverseChange);
      touched.add(simklId);
    }
  }
  const untouched = new Set(confirmed.map(({ simklId }) => simklId).filter((simklId) => !touched.has(simklId)));
  const skipped = [...untouched].map((simklId) => ({ simklId, reason: "It is as it was already." }));
  return { writes: sortByStage(writes), skipped };
}

function sortByStage(writes: readonly NewWrite[]): NewWrite[] {
  return writes.toSorted((one, other) => STAGES.indexOf(one.change.kind) - STAGES.indexOf(other.change.kind));
}
