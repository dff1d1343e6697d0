import type { Kind } from "@/lib/simkl/kind";
import { ratingOf, titleOf, yearOf } from "./facts";
import type { Gathering } from "./gathering";
import type { Reader } from "./reader";
import type { Row } from "./table";

/**
 * IMDb's `ratings.csv` and its watchlist, which has positions. Who rated a film has seen it, nobody knows when; of a show it says nothing
 * about episodes.
 */
export const imdbReader: Reader = {
  fits({ table }) {
    return table?.has("Const", "Title", "Title Type") ? "imdb" : null;
  },
  read({ table }, into, noonOf) {
    const isList = table?.has("Position") ?? false;
    table?.eachRow((row) => readRow(row, isList, into, noonOf));
  },
};

/** As spelt now (`TV Mini Series`) and before (`tvMiniSeries`). */
const KINDS: Record<string, Kind> = {
  ...{ movie: "movie", short: "movie", tvmovie: "movie", tvspecial: "movie", tvshort: "movie", video: "movie" },
  ...{ musicvideo: "movie", featurefilm: "movie", tvseries: "tv", tvminiseries: "tv", miniseries: "tv" },
};

function readRow(row: Row, isList: boolean, into: Gathering, noonOf: (day: string) => string | null): void {
  const type = row("Title Type")
    .toLowerCase()
    .replace(/[^a-z]/g, "");
  if (type === "tvepisode" || type === "episode") {
    into.leaveOut("parts");
    return;
  }
  const kind = Object.hasOwn(KINDS, type) ? KINDS[type] : undefined;
  if (!kind) {
    into.leaveOut("others");
    return;
  }
  const title = titleOf(row("Title"));
  const imdb = row("Const");
  if (!title || !/^tt\d{5,12}$/.test(imdb)) {
    into.leaveOut("unreadable");
    return;
  }
  const entry = into.of(imdb, { kind, title, year: yearOf(row("Year")), ids: { imdb }, countsLikeTvdb: kind === "tv" });
  const rating = ratingOf(row("Your Rating"));
  if (rating !== null) {
    entry.rating = rating;
    entry.ratedAt = noonOf(row("Date Rated"));
    if (kind === "movie") {
      into.watchFilm(entry, null);
      entry.status = "completed";
    }
  }
  if (!isList) return;
  entry.addedAt = noonOf(row("Created"));
  entry.status ??= "plantowatch";
}
