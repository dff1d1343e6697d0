import type { Change } from "@/lib/outbox/intents/change";
import type { KnownEpisode } from "@/lib/outbox/intents/title-facts";
import { episodeKey, MOVIE_KEY, type TitleState } from "@/lib/outbox/intents/title-state";
import type { ListStatus } from "@/lib/simkl/schemas/list-status";
import { listMissing } from "./viewings";

export interface AppliedChange {
  change: Change;
  /** The title before the change. */
  before: TitleState;
  /** The list on which Simkl put the title instead. */
  resolvedStatus: ListStatus | null;
  isMovie: boolean;
  /** Empty when the catalogue has none. */
  episodes: readonly KnownEpisode[];
  /** A later write changed the same title. */
  isTouchedSince: boolean;
}

/** Marks of the change that the title still has, named or not: moving a show to `completed` marks all aired episodes. */
export function listAppliedMarks(applied: AppliedChange, now: TitleState): string[] {
  if (applied.isMovie) return [];
  const { change, before } = applied;
  const isUnnamed = now.hasUnnamed || (change.kind === "list" && change.status === "completed");
  const unnamed = isUnnamed && !before.hasUnnamed ? listAired(applied).filter((key) => !(key in before.watched)) : [];
  return [...new Set([...listMissing(now, before), ...unnamed])].filter((key) => isInChange(applied, key));
}

/** Marks that the change removed and that are still missing. */
export function listGaps(applied: AppliedChange, now: TitleState): string[] {
  return listMissing(applied.before, now).filter((key) => isInChange(applied, key));
}

/** Whether other parts of the title were marked or unmarked since. */
export function isMarkedSince(applied: AppliedChange, now: TitleState): boolean {
  const differences = [...listMissing(now, applied.before), ...listMissing(applied.before, now)];
  return applied.isTouchedSince && differences.some((key) => !isInChange(applied, key));
}

/** If so, moving the show to `completed` marks nothing new. */
export function wasFullyWatched(applied: AppliedChange): boolean {
  const { before } = applied;
  const all = listAired(applied);
  return all.length > 0 && (all.every((key) => key in before.watched) || before.watchedEpisodes >= all.length);
}

function listAired({ episodes }: AppliedChange): string[] {
  return episodes
    .filter(({ season, hasAired }) => season > 0 && hasAired)
    .map(({ season, number }) => episodeKey(season, number));
}

function isInChange({ change, resolvedStatus }: AppliedChange, key: string): boolean {
  switch (change.kind) {
    case "watch":
    case "unwatch":
      if (change.seasons.length === 0) return key === MOVIE_KEY;
      return change.seasons.some(({ number, isWhole, episodes }) =>
        isWhole ? key.startsWith(`${number}:`) : episodes.some((each) => episodeKey(number, each.number) === key),
      );
    case "list":
      return change.status === "completed";
    case "rate":
      // A rating can put an unlisted title on `completed`.
      return key === MOVIE_KEY || resolvedStatus === "completed";
    default:
      return false;
  }
}
