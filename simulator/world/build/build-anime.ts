import type { AnimeType, Title } from "@/simulator/model";
import { formatInstant } from "@/simulator/world/instant";
import { buildEpisodes } from "./build-episodes";
import { createTitle, getYear } from "./create-title";
import { pickKnownIds } from "./known-ids";
import { getSlot } from "./networks";
import { parseDay, parseSeasons } from "./parse-seasons";
import type { Row } from "./parse-table";
import { createRatings } from "./ratings";

/** One cour or run of episodes in season 1, or a movie without episodes. */
export function buildAnime(row: Row, now: Date, nextId: () => number): Title {
  const title = createTitle(row.number("simkl"), "anime", row.text("title"));
  const animeType = parseAnimeType(row.text("type"));
  const network = row.optional("network");
  const runtime = row.optionalNumber("minutes");
  const runs = animeType === "movie" ? [] : parseSeasons(row.text("airing"), now).flat();
  const released = runs[0]?.start ?? parseDay(row.optional("airing"), now);
  const tvdb = parseCoordinates(row.optional("tvdb"));
  const episodes = buildEpisodes({
    title: title.simkl,
    season: 1,
    runs,
    slot: getSlot(network),
    runtime,
    names: [],
    tvdb: tvdb && { season: tvdb.season, episode: tvdb.episode },
    nextId,
  });
  return {
    ...title,
    animeType,
    englishTitle: row.optional("english"),
    romajiTitle: title.title,
    year: getYear(released),
    ids: pickKnownIds({ mal: row.optional("mal"), anidb: row.optional("anidb"), tvdb: tvdb?.show ?? null }),
    runtime,
    genres: row.text("genres").split(", "),
    country: "jp",
    language: "ja",
    network,
    status: getAiringStatus(released, episodes.at(-1)?.airsAt ?? null, formatInstant(now.getTime())),
    released,
    overview: row.optional("overview"),
    studios: [row.text("studio")],
    ratings: createRatings(row.optionalNumber("rating"), "mal", title.simkl),
    episodes,
  };
}

const animeTypes: AnimeType[] = ["tv", "special", "ova", "movie", "music video", "ona"];

function parseAnimeType(text: string): AnimeType {
  const type = animeTypes.find((known) => known === text);
  if (type === undefined) throw new Error(`Not a kind of anime: ${text}`);
  return type;
}

/** `267440 s3e13`: the show on TVDB, and where this title begins in it. */
function parseCoordinates(text: string | null) {
  const [, show, season, episode] = /^(\d+) s(\d+)e(\d+)$/.exec(text ?? "") ?? [];
  return show === undefined ? null : { show, season: Number(season), episode: Number(episode) };
}

function getAiringStatus(released: string | null, lastAiring: string | null, now: string): Title["status"] {
  if (released === null || released > now) return "tba";
  return lastAiring !== null && lastAiring > now ? "airing" : "ended";
}
