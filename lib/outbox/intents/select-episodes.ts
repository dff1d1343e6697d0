import type { ChangedSeason } from "./change";
import type { KnownEpisode, TitleFacts } from "./title-facts";
import { episodeKey } from "./title-state";
import { reject } from "./write-rejected-error";

type Place = Pick<KnownEpisode, "season" | "number"> & { at?: string };

/**
 * The named episodes that need the change, by season.
 * @throws WriteRejectedError when one does not exist in the catalogue, or has not aired.
 */
export function selectEpisodes(
  title: TitleFacts,
  wanted: readonly Place[],
  which: "watched" | "unwatched",
): ChangedSeason[] {
  if (which === "unwatched") for (const each of wanted) rejectUnaired(title, each);
  return groupBySeason(wanted.filter((each) => needsChange(title, each, which)));
}

/** Simkl itself marks the aired episodes of a whole season; the known ones are named for the preview. */
export function selectWholeSeason(title: TitleFacts, season: number, which: "watched" | "unwatched"): ChangedSeason {
  const known = which === "unwatched" ? listAired(title) : listWatched(title);
  if (title.episodes.length > 0 && !title.episodes.some((each) => each.season === season))
    reject({ code: "season-unknown" });
  const all = known.filter((each) => each.season === season);
  // All or none, because an open write that marks some of them may still fail.
  const episodes = all.some((each) => needsChange(title, each, which)) ? all : [];
  return { number: season, isWhole: true, episodes: episodes.map(({ number }) => ({ number })) };
}

/** Unwatched regular episodes up to that one, itself included. */
export function selectEpisodesUpTo(title: TitleFacts, { season, number }: Place): ChangedSeason[] {
  rejectUnaired(title, { season, number });
  const isBefore = (each: Place) => each.season < season || (each.season === season && each.number <= number);
  const known = listAired(title).filter((each) => each.season > 0 && isBefore(each));
  if (title.episodes.length > 0) return groupBySeason(known.filter((each) => needsChange(title, each, "unwatched")));

  // Without a catalogue: whole earlier seasons, and the numbers of this one up to the episode.
  const before = Array.from({ length: season - 1 }, (_, index) => selectWholeSeason(title, index + 1, "unwatched"));
  const last = Array.from({ length: number }, (_, index) => ({ season, number: index + 1 }));
  return [...before, ...groupBySeason(last.filter((each) => needsChange(title, each, "unwatched")))];
}

/** Unwatched regular episodes that have aired. */
export function selectAllAired(title: TitleFacts): ChangedSeason[] {
  if (title.episodes.length === 0) reject({ code: "episodes-unknown" });
  const regular = listAired(title).filter(({ season }) => season > 0);
  if (regular.length === 0) reject({ code: "nothing-aired" });
  // Simkl counts all of them without naming each.
  if (title.state.hasUnnamed && title.state.watchedEpisodes >= regular.length) return [];
  return groupBySeason(regular.filter((each) => needsChange(title, each, "unwatched")));
}

/** @throws WriteRejectedError when the episode does not exist in the catalogue, or has not aired. */
export function rejectUnaired({ episodes }: TitleFacts, place: Place): void {
  if (episodes.length === 0) return;
  const known = episodes.find(({ season, number }) => season === place.season && number === place.number);
  if (!known) reject({ code: "episode-unknown", season: place.season, number: place.number });
  if (!known.hasAired) reject({ code: "episode-not-aired", season: place.season, number: place.number });
}

function needsChange({ state }: TitleFacts, { season, number }: Place, which: "watched" | "unwatched"): boolean {
  const isWatched = episodeKey(season, number) in state.watched;
  // An unnamed episode can be any of them.
  if (which === "watched") return isWatched || state.hasUnnamed;
  return !isWatched;
}

function listAired({ episodes }: TitleFacts): Place[] {
  return episodes.filter(({ hasAired }) => hasAired);
}

function listWatched({ state }: TitleFacts): Place[] {
  return Object.keys(state.watched).map((key) => {
    const [season, number] = key.split(":").map(Number);
    return { season: season ?? 0, number: number ?? 0 };
  });
}

function groupBySeason(places: readonly Place[]): ChangedSeason[] {
  const seasons = new Map<number, Map<number, string | undefined>>();
  for (const { season, number, at } of places) {
    const dates = seasons.get(season) ?? new Map<number, string | undefined>();
    if (!dates.has(number)) dates.set(number, at);
    seasons.set(season, dates);
  }
  return [...seasons]
    .sort(([one], [other]) => one - other)
    .map(([number, episodes]) => ({
      number,
      isWhole: false,
      episodes: [...episodes].sort(([one], [other]) => one - other).map(([each, at]) => ({ number: each, at })),
    }));
}
