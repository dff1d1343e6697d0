import type { Change } from "../change";
import { inverse } from "../inverse";
import type { Made } from "../marks-of";
import type { NewWrite } from "../store-writes";
import { isFilm, type TitleFacts } from "../title-facts";
import { changed } from "../title-state";
import { instantOf } from "../watch-date";
import type { BulkPlan } from "./plan-bulk";

/** A write that Simkl confirmed, as it can be taken back. */
export interface DoneWrite extends Pick<Made, "change" | "before" | "resolvedStatus" | "isTouchedSince"> {
  simklId: number;
}

/** A title's own changes keep this order when they are parted by kind, so that each kind shares requests. */
const STAGES: readonly Change["kind"][] = ["watch", "unwatch", "list", "memo", "rate", "unrate", "remove"];

/** What takes writes back, from how their titles are now. `done` is in the order of asking; titles are left as they will be. */
export function undoPlan(done: readonly DoneWrite[], titles: ReadonlyMap<number, TitleFacts>, now: Date): BulkPlan {
  const writes: NewWrite[] = [];
  const touched = new Set<number>();
  for (const { simklId, ...write } of done.toReversed()) {
    const title = titles.get(simklId);
    if (!title) continue;
    const made = { ...write, isFilm: isFilm(title), episodes: title.episodes };
    for (const back of inverse(made, title.state, instantOf(now))) {
      writes.push({ simklId, change: back, before: title.state });
      title.state = changed(title.state, back);
      touched.add(simklId);
    }
  }
  const untouched = new Set(done.map(({ simklId }) => simklId).filter((simklId) => !touched.has(simklId)));
  const skipped = [...untouched].map((simklId) => ({ simklId, reason: "It is as it was already." }));
  return { writes: byStage(writes), skipped };
}

function byStage(writes: readonly NewWrite[]): NewWrite[] {
  return writes.toSorted((one, other) => STAGES.indexOf(one.change.kind) - STAGES.indexOf(other.change.kind));
}
