import { createTitle } from "@/simulator/world/build/create-title";
import type { Account, Episode, Item, Title, World } from "../model";
import { addTitle, createIdGenerators } from "../world/extend-world";
import { formatInstant } from "../world/instant";
import { createAccount } from "./create-account";
import { createItem } from "./create-item";
import { type RecordedItem, RecordedLibrary, type RecordedMedia, type RecordedShow } from "./recorded-library";
import { stampAccount } from "./stamp-account";

export interface RecordedAccountOptions {
  id: number;
  name: string;
  now: Date;
}

interface Place {
  season: number;
  number: number;
}

/** The airing of episodes without a date in the recording. */
const LONG_SINCE_AIRED = "2000-01-01T00:00:00Z";

/**
 * Reproduces a recorded all-items response row by row: recorded names, ids and posters win over those of the world.
 * Throws for anything else.
 */
export function createRecordedAccount(
  world: World,
  recorded: unknown,
  { id, name, now }: RecordedAccountOptions,
): Account {
  const { shows, movies } = RecordedLibrary.parse(recorded);
  const dates = [...shows, ...movies].flatMap((row) => row.last_watched_at ?? []);
  const joinedAt = dates.reduce((latest, date) => (date > latest ? date : latest), formatInstant(0));
  if (joinedAt > formatInstant(now.getTime())) throw new Error("The recording is younger than the present");

  const account = createAccount({
    id,
    name,
    description: `A recorded library: ${shows.length} shows and ${movies.length} films.`,
    plan: "free",
    timeZone: "Europe/Berlin",
    joinedAt,
  });
  const { nextEpisodeId } = createIdGenerators(world);
  for (const row of shows) {
    addTitle(world, mergeRecordedShow(world, row, nextEpisodeId));
    account.items.set(
      row.show.ids.simkl,
      createRecordedItem(row, row.show.ids.simkl, joinedAt, listWatchedNumbers(row)),
    );
  }
  for (const row of movies) {
    const { simkl } = row.movie.ids;
    addTitle(world, applyRecording(world.titles.get(simkl) ?? createTitle(simkl, "movie", row.movie.title), row.movie));
    account.items.set(simkl, createRecordedItem(row, simkl, joinedAt, []));
  }
  account.stamps.settings = joinedAt;
  stampAccount(account, world);
  return account;
}

/** The world's show or a new one, with at least the recorded episodes. */
function mergeRecordedShow(world: World, row: RecordedShow, nextEpisodeId: () => number): Title {
  const title = applyRecording(
    world.titles.get(row.show.ids.simkl) ?? createTitle(row.show.ids.simkl, "tv", row.show.title),
    row.show,
  );
  const known = new Set(title.episodes.map(({ season, number }) => `${season}:${number}`));
  const missing = listWatchedNumbers(row).filter(({ season, number }) => !known.has(`${season}:${number}`));
  return {
    ...title,
    episodes: [...title.episodes, ...missing.map((place) => createBareEpisode(place, nextEpisodeId()))],
  };
}

function applyRecording(
  title: Title,
  { ids: { simkl, slug, ...ids }, title: name, year, poster }: RecordedMedia,
): Title {
  return { ...title, simkl, slug, title: name, year, poster, ids };
}

function createBareEpisode({ season, number }: Place, id: number): Episode {
  return {
    id,
    season,
    number,
    title: null,
    description: null,
    airsAt: LONG_SINCE_AIRED,
    runtime: null,
    img: null,
    tvdbId: null,
    tvdb: null,
  };
}

function listWatchedNumbers({ seasons }: RecordedShow): Place[] {
  return (seasons ?? []).flatMap(({ number: season, episodes }) => episodes.map(({ number }) => ({ season, number })));
}

/** The recording has no list dates: items count as added at their latest watch. */
function createRecordedItem(row: RecordedItem, simkl: number, joinedAt: string, watched: Place[]): Item {
  return {
    ...createItem(simkl, row.status, joinedAt),
    addedAt: null,
    lastWatchedAt: row.last_watched_at,
    rating: row.user_rating,
    ratingChangedAt: row.user_rating === null ? null : joinedAt,
    watched: new Map(watched.map(({ season, number }) => [`${season}:${number}`, null])),
    undatedCount: row.watched_episodes_count - watched.length,
    recorded: {
      lastWatched: row.last_watched,
      nextToWatch: row.next_to_watch,
      watchedEpisodes: row.watched_episodes_count,
      totalEpisodes: row.total_episodes_count,
      notAiredEpisodes: row.not_aired_episodes_count,
    },
  };
}
