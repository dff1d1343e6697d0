import type { Change, ChangedSeason, RewatchChange } from "@/lib/outbox/intents/change";
import { episodeKey, type TitleState } from "@/lib/outbox/intents/title-state";

/** Whether Simkl's library shows the effect of a change. */
export function isApplied(change: Exclude<Change, RewatchChange>, now: TitleState, before: TitleState): boolean {
  switch (change.kind) {
    case "watch":
      return change.seasons.length === 0
        ? now.status === "completed"
        : now.status !== null && change.seasons.every((season) => isWatched(season, now, before));
    case "unwatch":
      return change.seasons.every((season) => isUnwatched(season, now, before));
    case "list":
      return now.status === change.status;
    case "rate":
      return now.rating === change.rating;
    case "unrate":
      return now.rating === null;
    case "memo":
      return (now.memo?.text ?? "") === change.text && (change.text === "" || now.memo?.isPrivate === change.isPrivate);
    case "remove":
      return now.status === null;
  }
}

function isWatched({ number: season, isWhole, episodes }: ChangedSeason, now: TitleState, before: TitleState): boolean {
  const missing = episodes.filter(({ number }) => !(episodeKey(season, number) in now.watched));
  // Unnamed episodes cannot be told apart; a higher count is the sign.
  if (missing.length > 0) return now.hasUnnamed && now.watchedEpisodes >= before.watchedEpisodes + episodes.length;
  return episodes.length > 0 || !isWhole || countSeason(season, now) > countSeason(season, before);
}

function isUnwatched(
  { number: season, isWhole, episodes }: ChangedSeason,
  now: TitleState,
  before: TitleState,
): boolean {
  if (before.hasUnnamed && now.watchedEpisodes >= before.watchedEpisodes) return false;
  if (isWhole) return countSeason(season, now) === 0;
  return episodes.every(({ number }) => !(episodeKey(season, number) in now.watched));
}

function countSeason(season: number, { watched }: TitleState): number {
  return Object.keys(watched).filter((key) => key.startsWith(`${season}:`)).length;
}
