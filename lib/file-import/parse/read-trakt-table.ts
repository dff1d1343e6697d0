import type { Entry } from "@/lib/file-import/entry";
import type { EntryCollector } from "./entry-collector";
import { parseIds, parseInstant, parsePlace, parseRating, parseTitle, parseYear } from "./parse-fields";
import type { Reader } from "./reader";
import type { Row } from "./table";

/** CSV files of a history, ratings and a watchlist; the row of an episode has the ids of its show. */
export const traktTableReader: Reader = {
  detectSource({ table }) {
    return table?.has("type", "title", "trakt_id", "imdb_id") ? "trakt" : null;
  },
  read({ table, name }, collector) {
    if (!table) return;
    const isList = table.has("listed_at") && !table.has("rated_at") && !table.has("watched_at");
    table.eachRow((row) => {
      const type = row("type");
      if (type !== "movie" && type !== "show" && type !== "episode")
        collector.countSkipped(type === "season" ? "parts" : "others");
      else if (table.has("rated_at") && type === "episode") collector.countSkipped("parts");
      else readRow(row, isList && name.includes("watchlist"), collector);
    });
  },
};

function readRow(row: Row, isPlanned: boolean, collector: EntryCollector): void {
  const isMovie = row("type") === "movie";
  const title = parseTitle(row("title"));
  if (!title) {
    collector.countSkipped("unreadable");
    return;
  }
  const slug = /\/(?:movies|shows)\/([^/?#]+)/.exec(row("url"))?.[1];
  const ids = parseIds({ imdb: row("imdb_id"), tmdb: row("tmdb_id"), tvdb: row("tvdb_id"), traktslug: slug });
  const key = `${isMovie ? "film" : "show"} ${row("trakt_id") || title}`;
  const entry = collector.getEntry(key, {
    ...{ kind: isMovie ? "movie" : "tv", title, year: parseYear(row("year")), ids, countsLikeTvdb: !isMovie },
  });
  if (row("rated_at")) {
    entry.rating = parseRating(row("rating"));
    entry.ratedAt = parseInstant(row("rated_at"));
  } else if (row("watched_at")) addWatch(row, key, entry, collector);
  else if (isPlanned) {
    entry.addedAt = parseInstant(row("listed_at"));
    entry.status ??= "plantowatch";
  }
}

function addWatch(row: Row, key: string, entry: Entry, collector: EntryCollector): void {
  const at = parseInstant(row("watched_at"));
  if (row("type") === "movie") {
    if (entry.film) collector.countSkipped("rewatches");
    collector.addMovieWatch(entry, at);
    entry.status = "completed";
    return;
  }
  const place = parsePlace(row("season_number"), row("episode_number"));
  if (!place) {
    collector.countSkipped("unreadable");
    return;
  }
  if (collector.addEpisodeWatch(key, place, at) === "again") collector.countSkipped("rewatches");
}
