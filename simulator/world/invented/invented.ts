import type { Kind, Title } from "@/simulator/model";
import { buildEpisodes } from "@/simulator/world/build/build-episodes";
import { createTitle, getYear } from "@/simulator/world/build/create-title";
import { getLanguage } from "@/simulator/world/build/languages";
import { getSlot } from "@/simulator/world/build/networks";
import type { Run } from "@/simulator/world/build/parse-seasons";
import { createRatings } from "@/simulator/world/build/ratings";
import { splitList } from "@/simulator/world/build/split-list";
import { DAY, formatUtcDay } from "@/simulator/world/instant";
import type { Random } from "@/simulator/world/random";
import { inventName, inventOverview } from "./invented-names";

export interface Invention {
  simkl: number;
  kind: Kind;
  random: Random;
  now: Date;
  nextEpisodeId: () => number;
  /** Random by default. */
  episodes?: number;
  /** A day at random in the past by default. */
  released?: string;
  /** The genres, networks and countries that are usual for the kind by default. */
  genres?: string[];
  network?: string | null;
  country?: string;
}

/** Fictional but plausible: it fills the catalogue and resembles no real title. */
export function inventTitle(invention: Invention): Title {
  const { kind, random, simkl } = invention;
  const title: Title = {
    ...createTitle(simkl, kind, inventName(kind, random)),
    genres: invention.genres ?? random.shuffle(genres[kind]).slice(0, random.integer(1, 3)),
    overview: inventOverview(random),
    status: "ended",
    ratings: createRatings(
      Math.round(Math.min(9.2, Math.max(4.1, 6.8 + 0.9 * random.normal())) * 10) / 10,
      kind === "anime" ? "mal" : "imdb",
      simkl,
    ),
  };
  if (kind === "movie") return inventMovie(title, invention);
  return kind === "tv" ? inventShow(title, invention) : inventAnime(title, invention);
}

function inventMovie(title: Title, invention: Invention): Title {
  const { random, now } = invention;
  const released = invention.released ?? inventDay(random, now, 35);
  const country = invention.country ?? random.pick(countries);
  return {
    ...title,
    released,
    year: getYear(released),
    country,
    language: getLanguage(country),
    runtime: random.integer(78, 164),
    director: `${random.pick(givenNames)} ${random.pick(surnames)}`,
    ids: { tmdb: String(title.simkl + TMDB_DISTANCE) },
  };
}

function inventShow(title: Title, invention: Invention): Title {
  const { random, now, nextEpisodeId } = invention;
  const network = invention.network ?? random.pick(networks);
  const country = invention.country ?? (BRITISH_NETWORKS.includes(network) ? "gb" : "us");
  const runtime = random.pick([22, 24, 30, 42, 45, 52, 58]);
  const seasons = splitIntoSeasons(invention.episodes ?? random.pick(SIZES), random);
  const released = invention.released ?? inventDay(random, now, 35, seasons.length * 365);
  const slot = getSlot(network);
  const runs = seasons.map((count, index): Run => {
    const start = formatUtcDay(Date.parse(released) + index * 364 * DAY);
    return { start, count, allAtOnce: network === "Netflix" };
  });
  return {
    ...title,
    released,
    year: getYear(released),
    network,
    country,
    language: getLanguage(country),
    runtime,
    ids: { tmdb: String(title.simkl + TMDB_DISTANCE), tvdb: String(title.simkl + TVDB_DISTANCE) },
    episodes: runs.flatMap((run, index) =>
      buildEpisodes({
        title: title.simkl,
        season: index + 1,
        runs: [run],
        slot,
        runtime,
        names: [],
        tvdb: null,
        nextId: nextEpisodeId,
      }),
    ),
  };
}

function inventAnime(title: Title, invention: Invention): Title {
  const { random, now, nextEpisodeId } = invention;
  const count = invention.episodes ?? random.pick([12, 12, 12, 13, 13, 24, 25]);
  const network = invention.network ?? "Tokyo MX";
  const released = invention.released ?? inventDay(random, now, 20, count * 7);
  const ids = { mal: String(title.simkl + TMDB_DISTANCE), tvdb: String(title.simkl + TVDB_DISTANCE) };
  return {
    ...title,
    animeType: "tv",
    romajiTitle: title.title,
    released,
    year: getYear(released),
    network,
    country: "jp",
    language: "ja",
    runtime: 24,
    studios: [`Studio ${random.pick(surnames)}`],
    ids,
    episodes: buildEpisodes({
      title: title.simkl,
      season: 1,
      runs: [{ start: released, count, allAtOnce: false }],
      slot: getSlot(network),
      runtime: 24,
      names: [],
      tvdb: { season: 1, episode: 1 },
      nextId: nextEpisodeId,
    }),
  };
}

/** Up to `years` ago, more often recent, and at least `minAgeDays` (and a month) before `now`. */
function inventDay(random: Random, now: Date, years: number, minAgeDays = 0): string {
  const age = minAgeDays + 30 + random.next() ** 2 * Math.max(0, years * 365 - minAgeDays);
  return formatUtcDay(now.getTime() - age * DAY);
}

function splitIntoSeasons(episodes: number, random: Random): number[] {
  const size = random.integer(6, 24);
  const fullSeasons = Array.from({ length: Math.floor(episodes / size) }, () => size);
  return episodes % size === 0 ? fullSeasons : [...fullSeasons, episodes % size];
}

const TMDB_DISTANCE = 10_000_000;
const TVDB_DISTANCE = 20_000_000;
const SIZES = [4, 6, 6, 8, 8, 8, 10, 10, 12, 13, 16, 18, 20, 24, 26, 30, 39, 52];
const networks = ["HBO", "Netflix", "AMC", "BBC One", "Channel 4", "FX", "NBC", "Apple TV+", "ITV1", "Hulu"];
const BRITISH_NETWORKS = ["BBC One", "Channel 4", "ITV1"];
/** Twice as many from the United States. */
const countries = ["us", "us", "gb", "fr", "de", "kr", "it", "dk"];
const genres: Record<Kind, string[]> = {
  movie: splitList(
    "Action, Adventure, Comedy, Crime, Drama, Family, Fantasy, Horror, Mystery, Romance, Sci-Fi, Thriller",
  ),
  tv: splitList("Action, Adventure, Comedy, Crime, Documentary, Drama, Fantasy, Mystery, Romance, Sci-Fi, Thriller"),
  anime: splitList(
    "Action, Adventure, Comedy, Drama, Fantasy, Mystery, Romance, School, Sci-Fi, Slice of Life, Sports",
  ),
};
const givenNames = splitList(
  "Amina, Bo, Clara, Dieter, Elif, Farid, Greta, Hana, Ilse, Jonas, Kofi, Lucía, Mats, Noor",
);
const surnames = splitList(
  "Achterberg, Bellweather, Castellane, Dragomir, Eriksen, Fontaine, Grimaldi, Haversham, Ishiguro, Kovalenko",
);
