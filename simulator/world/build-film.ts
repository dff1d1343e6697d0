import type { Title } from "../model";
import { utcDay } from "./instant";
import { knownIds } from "./known-ids";
import { languageOf } from "./languages";
import { newTitle, yearOf } from "./new-title";
import { ratingsOf } from "./ratings";
import { readDay } from "./read-seasons";
import type { Row } from "./read-table";

/** A film from its line; one without a rating has been seen by nobody yet. */
export function buildFilm(row: Row, now: Date): Title {
  const title = newTitle(row.number("simkl"), "movie", row.text("title"));
  const released = readDay(row.optional("released"), now);
  const country = row.optional("country");
  return {
    ...title,
    year: yearOf(released),
    ids: knownIds({ imdb: row.optional("imdb"), tmdb: row.optional("tmdb") }),
    runtime: row.optionalNumber("minutes"),
    genres: row.text("genres").split(", "),
    country,
    language: languageOf(country),
    status: released !== null && released <= utcDay(now.getTime()) ? "ended" : "tba",
    released,
    overview: row.optional("overview"),
    director: row.optional("director"),
    ratings: ratingsOf(row.optionalNumber("rating"), "imdb", title.simkl),
  };
}
