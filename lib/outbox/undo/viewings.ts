import type { Change, ChangedSeason } from "@/lib/outbox/intents/change";
import { episodeKey, MOVIE_KEY, type TitleState } from "@/lib/outbox/intents/title-state";
import { LONG_AGO } from "@/lib/outbox/intents/watch-date";

const YEAR_2000 = "2000-01-01T00:00:00Z";

/** Keys of first viewings that are in the one state and not in the other. */
export function listMissing(from: TitleState, inOther: TitleState): string[] {
  return Object.keys(from.watched).filter((key) => !(key in inOther.watched));
}

/** With the old dates; a missing date, or one that Simkl does not keep, becomes "long ago". */
export function buildWatchChanges(
  { watched }: TitleState,
  keys: readonly string[],
): Extract<Change, { kind: "watch" }>[] {
  if (keys.length === 0) return [];
  if (keys.includes(MOVIE_KEY))
    return [{ kind: "watch", at: toSendableDate(watched[MOVIE_KEY]) ?? LONG_AGO, seasons: [] }];
  return [{ kind: "watch", at: LONG_AGO, seasons: toChangedSeasons(keys, watched) }];
}

export function toChangedSeasons(keys: readonly string[], dates: TitleState["watched"] = {}): ChangedSeason[] {
  const seasons = new Map<number, ChangedSeason>();
  for (const key of keys) {
    const [season = 0, number = 0] = key.split(":").map(Number);
    const known = seasons.get(season) ?? { number: season, isWhole: false, episodes: [] };
    known.episodes.push({ number, at: toSendableDate(dates[episodeKey(season, number)]) });
    seasons.set(season, known);
  }
  return [...seasons.values()];
}

function toSendableDate(date: string | null | undefined): string | null | undefined {
  return date && date < YEAR_2000 ? LONG_AGO : date;
}
