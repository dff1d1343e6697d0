import { isMovie } from "@/lib/domain/is-movie";
import type { Change } from "@/lib/outbox/intents/change";
import type { TitleFacts } from "@/lib/outbox/intents/title-facts";
import type { TitleState } from "@/lib/outbox/intents/title-state";
import { toSimklInstant } from "@/lib/outbox/intents/watch-date";
import { buildRestoreChanges } from "@/lib/outbox/undo/restore-changes";
import { getMemoLength, MAX_MEMO_LENGTH } from "@/lib/simkl/schemas/memo-length";
import type { RemovedState } from "./removed-state";

export interface Restoration {
  changes: Change[];
  /** What cannot be restored. */
  lost: RestorationLoss;
}

export interface RestorationLoss {
  /** Simkl counted these without naming them. */
  episodes: number;
  rewatches: number;
  /** It is longer than Simkl allows. */
  memo: boolean;
}

export function planRestoration(
  { stateBefore, dates, rewatches }: RemovedState,
  title: TitleFacts,
  now: Date,
): Restoration {
  const isMemoLost = stateBefore.memo !== null && getMemoLength(stateBefore.memo.text) > MAX_MEMO_LENGTH;
  const wanted = {
    ...stateBefore,
    status: resolveList(stateBefore, title),
    memo: isMemoLost ? null : stateBefore.memo,
  };
  const changes = buildRestoreChanges(wanted, title.state, { ...dates, ratedAt: dates.ratedAt ?? toSimklInstant(now) });
  const isCompleted = changes.some((change) => change.kind === "list" && change.status === "completed");
  const episodes = isCompleted || isMovie(title) ? 0 : countUnnamed(stateBefore, title.state);
  return { changes, lost: { episodes, rewatches, memo: isMemoLost } };
}

/** Moving a show to `completed` marks all its aired episodes, also those that aired after it was watched. */
function resolveList(stateBefore: TitleState, title: TitleFacts): TitleState["status"] {
  const aired = title.episodes.filter(({ season, hasAired }) => season > 0 && hasAired).length;
  const hasMoreAired = !isMovie(title) && aired > stateBefore.watchedEpisodes;
  return stateBefore.status === "completed" && hasMoreAired ? "watching" : stateBefore.status;
}

function countUnnamed(stateBefore: TitleState, now: TitleState): number {
  const named = countRegular({ ...stateBefore.watched, ...now.watched });
  const counted = now.watchedEpisodes - countRegular(now.watched);
  return Math.max(0, stateBefore.watchedEpisodes - named - Math.max(0, counted));
}

function countRegular(watched: TitleState["watched"]): number {
  return Object.keys(watched).filter((key) => !key.startsWith("0:")).length;
}
