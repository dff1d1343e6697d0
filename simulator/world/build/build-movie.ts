import type { Title } from "@/simulator/model";
import { formatUtcDay } from "@/simulator/world/instant";
import { createTitle, getYear } from "./create-title";
import { pickKnownIds } from "./known-ids";
import { getLanguage } from "./languages";
import { parseDay } from "./parse-seasons";
import type { Row } from "./parse-table";
import { createRatings } from "./ratings";

/** Without a rating it has no viewers yet. */
export function buildMovie(row: Row, now: Date): Title {
  const title = createTitle(row.number("simkl"), "movie", row.text("title"));
  const released = parseDay(row.optional("released"), now);
  const country = row.optional("country");
  return {
    ...title,
    year: getYear(released),
    ids: pickKnownIds({ imdb: row.optional("imdb"), tmdb: row.optional("tmdb") }),
    runtime: row.optionalNumber("minutes"),
    genres: row.text("genres").split(", "),
    country,
    language: getLanguage(country),
    status: released !== null && released <= formatUtcDay(now.getTime()) ? "ended" : "tba",
    released,
    overview: row.optional("overview"),
    director: row.optional("director"),
    ratings: createRatings(row.optionalNumber("rating"), "imdb", title.simkl),
  };
}
