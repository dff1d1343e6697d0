import type { Kind } from "@/lib/domain/kind";
import type { EntryCollector } from "./entry-collector";
import { parseRating, parseTitle, parseYear } from "./parse-fields";
import type { Reader } from "./reader";
import type { Row } from "./table";

/** `ratings.csv` and the watchlist, which has positions. A rated movie counts as watched at an unknown date. */
export const imdbReader: Reader = {
  detectSource({ table }) {
    return table?.has("Const", "Title", "Title Type") ? "imdb" : null;
  },
  read({ table }, collector, toNoon) {
    const isList = table?.has("Position") ?? false;
    table?.eachRow((row) => readRow(row, isList, collector, toNoon));
  },
};

/** From `TV Mini Series`, formerly `tvMiniSeries`. */
const KINDS: Record<string, Kind> = {
  ...{ movie: "movie", short: "movie", tvmovie: "movie", tvspecial: "movie", tvshort: "movie", video: "movie" },
  ...{ musicvideo: "movie", featurefilm: "movie", tvseries: "tv", tvminiseries: "tv", miniseries: "tv" },
};

function readRow(row: Row, isList: boolean, collector: EntryCollector, toNoon: (day: string) => string | null): void {
  const type = row("Title Type")
    .toLowerCase()
    .replace(/[^a-z]/g, "");
  if (type === "tvepisode" || type === "episode") {
    collector.countSkipped("parts");
    return;
  }
  const kind = Object.hasOwn(KINDS, type) ? KINDS[type] : undefined;
  if (!kind) {
    collector.countSkipped("others");
    return;
  }
  const title = parseTitle(row("Title"));
  const imdb = row("Const");
  if (!title || !/^tt\d{5,12}$/.test(imdb)) {
    collector.countSkipped("unreadable");
    return;
  }
  const entry = collector.getEntry(imdb, {
    kind,
    title,
    year: parseYear(row("Year")),
    ids: { imdb },
    countsLikeTvdb: kind === "tv",
  });
  const rating = parseRating(row("Your Rating"));
  if (rating !== null) {
    entry.rating = rating;
    entry.ratedAt = toNoon(row("Date Rated"));
    if (kind === "movie") {
      collector.addMovieWatch(entry, null);
      entry.status = "completed";
    }
  }
  if (!isList) return;
  entry.addedAt = toNoon(row("Created"));
  entry.status ??= "plantowatch";
}
