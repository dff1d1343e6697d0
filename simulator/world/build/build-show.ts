import type { Episode, Title } from "@/simulator/model";
import { formatUtcDay } from "@/simulator/world/instant";
import { episodeTitles } from "@/simulator/world/tables/episode-titles";
import { specials } from "@/simulator/world/tables/specials";
import { buildEpisodes } from "./build-episodes";
import { createTitle, getYear } from "./create-title";
import { pickKnownIds } from "./known-ids";
import { getLanguage } from "./languages";
import { getSlot, type Slot } from "./networks";
import { parseSeasons } from "./parse-seasons";
import type { Row } from "./parse-table";
import { createRatings } from "./ratings";

/** `nextId` numbers the episodes. */
export function buildShow(row: Row, now: Date, nextId: () => number): Title {
  const title = createTitle(row.number("simkl"), "tv", row.text("title"));
  const network = row.optional("network");
  const country = row.optional("country");
  const runtime = row.optionalNumber("minutes");
  const seasons = parseSeasons(row.text("seasons"), now);
  const released = seasons[0]?.[0]?.start ?? null;
  const names = episodeTitles[title.title] ?? [];
  const slot = getSlot(network);
  const regular = seasons.flatMap((runs, index) =>
    buildEpisodes({
      title: title.simkl,
      season: index + 1,
      runs,
      slot,
      runtime,
      names: names[index] ?? [],
      tvdb: null,
      nextId,
    }),
  );
  return {
    ...title,
    year: getYear(released),
    ids: pickKnownIds({
      imdb: row.optional("imdb"),
      tmdb: row.optional("tmdb"),
      tvdb: row.optional("tvdb"),
      tvdbslug: title.slug,
    }),
    runtime,
    genres: row.text("genres").split(", "),
    country,
    language: getLanguage(country),
    network,
    status: released !== null && released > formatUtcDay(now.getTime()) ? "tba" : parseStatus(row.text("status")),
    released,
    overview: row.optional("overview"),
    ratings: createRatings(row.optionalNumber("rating"), "imdb", title.simkl),
    episodes: sortByAirDate([...regular, ...buildSpecials(title, slot, nextId)]),
  };
}

function parseStatus(text: string): Title["status"] {
  if (text !== "airing" && text !== "ended") throw new Error(`Not a status of a show: ${text}`);
  return text;
}

function buildSpecials(show: Title, slot: Slot, nextId: () => number): Episode[] {
  const known = specials[show.title] ?? [];
  const days = known.map(([, day]) => ({ start: day, count: 1, allAtOnce: true }));
  const names = known.map(([name]) => name);
  const built = buildEpisodes({
    title: show.simkl,
    season: 0,
    runs: days,
    slot,
    runtime: null,
    names,
    tvdb: null,
    nextId,
  });
  return built.map((special, index) => ({ ...special, runtime: known[index]?.[2] ?? null }));
}

function sortByAirDate(episodes: Episode[]): Episode[] {
  return episodes.sort((a, b) => (a.airsAt ?? "").localeCompare(b.airsAt ?? ""));
}
