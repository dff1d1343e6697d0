import { LONGEST_MEMO, memoLength } from "@/lib/simkl/memo-length";
import type { Change } from "./change";
import { putBack } from "./put-back";
import type { RemovedState } from "./removed-state";
import { isFilm, type TitleFacts } from "./title-facts";
import type { TitleState } from "./title-state";
import { instantOf } from "./watch-date";

/** What it takes to give a removed title back what it lacks, and what cannot be given back. */
export interface Restoration {
  changes: Change[];
  lost: Lost;
}

export interface Lost {
  /** Watched, but Simkl only counted them, so nobody knows which they were. */
  episodes: number;
  rewatches: number;
  /** Longer than what Simkl takes. */
  memo: boolean;
}

export function restoration({ had, dates, rewatches }: RemovedState, title: TitleFacts, now: Date): Restoration {
  const isMemoLost = had.memo !== null && memoLength(had.memo.text) > LONGEST_MEMO;
  const wanted = { ...had, status: possibleList(had, title), memo: isMemoLost ? null : had.memo };
  const changes = putBack(wanted, title.state, { ...dates, ratedAt: dates.ratedAt ?? instantOf(now) });
  const isCompleted = changes.some((change) => change.kind === "list" && change.status === "completed");
  const episodes = isCompleted || isFilm(title) ? 0 : uncounted(had, title.state);
  return { changes, lost: { episodes, rewatches, memo: isMemoLost } };
}

/** Simkl marks everything that has aired of a show that is moved to `completed`, also what came out after it was watched. */
function possibleList(had: TitleState, title: TitleFacts): TitleState["status"] {
  const aired = title.episodes.filter(({ season, hasAired }) => season > 0 && hasAired).length;
  const isMore = !isFilm(title) && aired > had.watchedEpisodes;
  return had.status === "completed" && isMore ? "watching" : had.status;
}

/** How many of the episodes that were watched are among neither those that can be named nor those that are counted now. */
function uncounted(had: TitleState, now: TitleState): number {
  const named = regular({ ...had.watched, ...now.watched });
  const counted = now.watchedEpisodes - regular(now.watched);
  return Math.max(0, had.watchedEpisodes - named - Math.max(0, counted));
}

function regular(watched: TitleState["watched"]): number {
  return Object.keys(watched).filter((key) => !key.startsWith("0:")).length;
}
