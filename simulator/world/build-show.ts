import type { Episode, Title } from "../model";
import { buildEpisodes } from "./build-episodes";
import { episodeTitles } from "./episode-titles";
import { utcDay } from "./instant";
import { knownIds } from "./known-ids";
import { languageOf } from "./languages";
import { type Slot, slotOf } from "./networks";
import { newTitle, yearOf } from "./new-title";
import { ratingsOf } from "./ratings";
import { readSeasons } from "./read-seasons";
import type { Row } from "./read-table";
import { specials } from "./specials";

/** A TV show from its line, its seasons expanded into episodes; `nextId` gives them their ids. */
export function buildShow(row: Row, now: Date, nextId: () => number): Title {
  const title = newTitle(row.number("simkl"), "tv", row.text("title"));
  const network = row.optional("network");
  const country = row.optional("country");
  const runtime = row.optionalNumber("minutes");
  const seasons = readSeasons(row.text("seasons"), now);
  const released = seasons[0]?.[0]?.start ?? null;
  const names = episodeTitles[title.title] ?? [];
  const slot = slotOf(network);
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
    year: yearOf(released),
    ids: knownIds({
      imdb: row.optional("imdb"),
      tmdb: row.optional("tmdb"),
      tvdb: row.optional("tvdb"),
      tvdbslug: title.slug,
    }),
    runtime,
    genres: row.text("genres").split(", "),
    country,
    language: languageOf(country),
    network,
    status: released !== null && released > utcDay(now.getTime()) ? "tba" : readStatus(row.text("status")),
    released,
    overview: row.optional("overview"),
    ratings: ratingsOf(row.optionalNumber("rating"), "imdb", title.simkl),
    episodes: inAiringOrder([...regular, ...buildSpecials(title, slot, nextId)]),
  };
}

function readStatus(text: string): Title["status"] {
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

function inAiringOrder(episodes: Episode[]): Episode[] {
  return episodes.sort((a, b) => (a.airsAt ?? "").localeCompare(b.airsAt ?? ""));
}
