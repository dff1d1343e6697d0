import type { ListStatus } from "@/lib/simkl/list-status";
import type { Change } from "./change";
import type { KnownEpisode } from "./title-facts";
import { episodeKey, FILM, type TitleState } from "./title-state";
import { missing } from "./viewings";

/** A change that came about, and where. */
export interface Made {
  change: Change;
  /** How it found the title. */
  before: TitleState;
  /** The list Simkl put the title on, where that was not the one asked for. */
  resolvedStatus: ListStatus | null;
  isFilm: boolean;
  /** Of the catalogue; empty when it has none. */
  episodes: readonly KnownEpisode[];
  /** The person asked for something else of the same title after it. */
  isTouchedSince: boolean;
}

/** What the title has now of what a change marked, also without naming it: moving a show to `completed` marks all that has aired. */
export function marksOf(made: Made, now: TitleState): string[] {
  if (made.isFilm) return [];
  const { change, before } = made;
  const isUnnamed = now.hasUnnamed || (change.kind === "list" && change.status === "completed");
  const unnamed = isUnnamed && !before.hasUnnamed ? aired(made).filter((key) => !(key in before.watched)) : [];
  return [...new Set([...missing(now, before), ...unnamed])].filter((key) => isOf(made, key));
}

/** What it unmarked and is still unmarked. */
export function gapsOf(made: Made, now: TitleState): string[] {
  return missing(made.before, now).filter((key) => isOf(made, key));
}

/** Whether the person marked or unmarked other parts of the title since. */
export function isMarkedSince(made: Made, now: TitleState): boolean {
  const differences = [...missing(now, made.before), ...missing(made.before, now)];
  return made.isTouchedSince && differences.some((key) => !isOf(made, key));
}

/** Whether moving the show to `completed` would mark nothing that was not marked before. */
export function wasSeenWhole(made: Made): boolean {
  const { before } = made;
  const all = aired(made);
  return all.length > 0 && (all.every((key) => key in before.watched) || before.watchedEpisodes >= all.length);
}

function aired({ episodes }: Made): string[] {
  return episodes
    .filter(({ season, hasAired }) => season > 0 && hasAired)
    .map(({ season, number }) => episodeKey(season, number));
}

function isOf({ change, resolvedStatus }: Made, key: string): boolean {
  switch (change.kind) {
    case "watch":
    case "unwatch":
      if (change.seasons.length === 0) return key === FILM;
      return change.seasons.some(({ number, isWhole, episodes }) =>
        isWhole ? key.startsWith(`${number}:`) : episodes.some((each) => episodeKey(number, each.number) === key),
      );
    case "list":
      return change.status === "completed";
    case "rate":
      // By filing what was on no list.
      return key === FILM || resolvedStatus === "completed";
    default:
      return false;
  }
}
