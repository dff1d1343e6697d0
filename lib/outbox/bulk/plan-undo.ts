import { isMovie } from "@/lib/domain/is-movie";
import type { Change } from "@/lib/outbox/intents/change";
import type { TitleFacts } from "@/lib/outbox/intents/title-facts";
import { applyChange } from "@/lib/outbox/intents/title-state";
import { toSimklInstant } from "@/lib/outbox/intents/watch-date";
import type { NewWrite } from "@/lib/outbox/store/store-writes";
import type { AppliedChange } from "@/lib/outbox/undo/applied-marks";
import { buildInverseChanges } from "@/lib/outbox/undo/inverse-changes";
import type { BulkPlan, SkippedTitle } from "./plan-bulk";

export interface ConfirmedWrite extends Pick<AppliedChange, "change" | "before" | "resolvedStatus" | "isTouchedSince"> {
  simklId: number;
}

/** Changes are sorted by kind, so that many titles share a request; this order is right for each single title. */
const STAGES: readonly Change["kind"][] = ["watch", "unwatch", "list", "memo", "rate", "unrate", "remove"];

/** Plans the inverse of writes that are in their original order. Updates the states in `titles`. */
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
  const skipped = [...untouched].map((simklId): SkippedTitle => ({ simklId, reason: { code: "unchanged-since" } }));
  return { writes: sortByStage(writes), skipped };
}

function sortByStage(writes: readonly NewWrite[]): NewWrite[] {
  return writes.toSorted((one, other) => STAGES.indexOf(one.change.kind) - STAGES.indexOf(other.change.kind));
}
