import type { Change } from "@/lib/outbox/intents/change";
import type { KnownEpisode } from "@/lib/outbox/intents/title-facts";
import { episodeKey, MOVIE_KEY, type TitleState } from "@/lib/outbox/intents/title-state";
import type { ListStatus } from "@/lib/simkl/schemas/list-status";
import { listMissing } from "./viewings";

/** A change that came about, and where. */
export interface AppliedChange {
  change: Change;
  /** How it found the title. */
  before: TitleState;
  /** The list Simkl put the title on, where that was not the one asked for. */
  resolvedStatus: ListStatus | null;
  isMovie: boolean;
  /** Of the catalogue; empty when it has none. */
  episodes: readonly KnownEpisode[];
  /** The person asked for something else of the same title after it. */
  isTouchedSince: boolean;
}

/** What the title has now of what a change marked, also without naming it: moving a show to `completed` marks all that has aired. */
export function listAppliedMarks(applied: AppliedChange, now: TitleState): string[] {
  if (applied.isMovie) return [];
  const { change, before } = applied;
  const isUnnamed = now.hasUnnamed || (change.kind === "list" && change.status === "completed");
  const unnamed = isUnnamed && !before.hasUnnamed ? listAired(applied).filter((key) => !(key in before.watched)) : [];
  return [...new Set([...listMissing(now, before), ...unnamed])].filter((key) => isInChange(applied, key));
}

/** What it unmarked and is still unmarked. */
export function listGaps(applied: AppliedChange, now: TitleState): string[] {
  return listMissing(applied.before, now).filter((key) => isInChange(applied, key));
}

/** Whether the person marked or unmarked other parts of the title since. */
export function isMarkedSince(applied: AppliedChange, now: TitleState): boolean {
  const differences = [...listMissing(now, applied.before), ...listMissing(applied.before, now)];
  return applied.isTouchedSince && differences.some((key) => !isInChange(applied, key));
}

/** Whether moving the show to `completed` would mark nothing that was not marked before. */
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
      // By filing what was on no list.
      return key === MOVIE_KEY || resolvedStatus === "completed";
    default:
      return false;
  }
}
