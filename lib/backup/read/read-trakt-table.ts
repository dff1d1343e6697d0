import type { Entry } from "../entry";
import { idsOf, instantOf, placeOf, ratingOf, titleOf, yearOf } from "./facts";
import type { Gathering } from "./gathering";
import type { Reader } from "./reader";
import type { Row } from "./table";

/** The CSV files that Trakt gives for a history, for ratings and for a watchlist: the ids of an episode's row are its show's. */
export const traktTableReader: Reader = {
  fits({ table }) {
    return table?.has("type", "title", "trakt_id", "imdb_id") ? "trakt" : null;
  },
  read({ table, name }, into) {
    if (!table) return;
    const isList = table.has("listed_at") && !table.has("rated_at") && !table.has("watched_at");
    table.eachRow((row) => {
      const type = row("type");
      if (type !== "movie" && type !== "show" && type !== "episode")
        into.leaveOut(type === "season" ? "parts" : "others");
      else if (table.has("rated_at") && type === "episode") into.leaveOut("parts");
      else readRow(row, isList && name.includes("watchlist"), into);
    });
  },
};

function readRow(row: Row, isPlanned: boolean, into: Gathering): void {
  const isFilm = row("type") === "movie";
  const title = titleOf(row("title"));
  if (!title) {
    into.leaveOut("unreadable");
    return;
  }
  const slug = /\/(?:movies|shows)\/([^/?#]+)/.exec(row("url"))?.[1];
  const ids = idsOf({ imdb: row("imdb_id"), tmdb: row("tmdb_id"), tvdb: row("tvdb_id"), traktslug: slug });
  const key = `${isFilm ? "film" : "show"} ${row("trakt_id") || title}`;
  const entry = into.of(key, {
    ...{ kind: isFilm ? "movie" : "tv", title, year: yearOf(row("year")), ids, countsLikeTvdb: !isFilm },
  });
  if (row("rated_at")) {
    entry.rating = ratingOf(row("rating"));
    entry.ratedAt = instantOf(row("rated_at"));
  } else if (row("watched_at")) watch(row, key, entry, into);
  else if (isPlanned) {
    entry.addedAt = instantOf(row("listed_at"));
    entry.status ??= "plantowatch";
  }
}

function watch(row: Row, key: string, entry: Entry, into: Gathering): void {
  const at = instantOf(row("watched_at"));
  if (row("type") === "movie") {
    if (entry.film) into.leaveOut("rewatches");
    into.watchFilm(entry, at);
    entry.status = "completed";
    return;
  }
  const place = placeOf(row("season_number"), row("episode_number"));
  if (!place) {
    into.leaveOut("unreadable");
    return;
  }
  if (into.watchEpisode(key, place, at) === "again") into.leaveOut("rewatches");
}
