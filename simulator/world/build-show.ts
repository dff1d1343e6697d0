import type { Title } from "../model";
import { buildEpisodes } from "./build-episodes";
import { episodeTitles } from "./episode-titles";
import { knownIds } from "./known-ids";
import { languageOf } from "./languages";
import { slotOf } from "./networks";
import { newTitle, yearOf } from "./new-title";
import { ratingsOf } from "./ratings";
import { readSeasons } from "./read-seasons";
import type { Row } from "./read-table";

/** A TV show from its line, its seasons expanded into episodes; `nextId` gives them their ids. */
export function buildShow(row: Row, now: Date, nextId: () => number): Title {
  const title = newTitle(row.number("simkl"), "tv", row.text("title"));
  const network = row.optional("network");
  const country = row.optional("country");
  const runtime = row.optionalNumber("minutes");
  const seasons = readSeasons(row.text("seasons"), now);
  const released = seasons[0]?.[0]?.start ?? null;
  const names = episodeTitles[title.simkl] ?? [];
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
    status: row.text("status") === "airing" ? "airing" : "ended",
    released,
    overview: row.optional("overview"),
    ratings: ratingsOf(row.optionalNumber("rating"), "imdb", title.simkl),
    episodes: seasons.flatMap((runs, index) =>
      buildEpisodes({
        title: title.simkl,
        season: index + 1,
        runs,
        slot: slotOf(network),
        runtime,
        names: names[index] ?? [],
        tvdb: null,
        nextId,
      }),
    ),
  };
}
