import { toPlainText } from "@/lib/catalog/titles/plain-text";
import { toNumber } from "@/lib/simkl/schemas/lenient";
import type { EntryCollector } from "./entry-collector";
import { parseTitle, parseYear } from "./parse-fields";
import type { Reader } from "./reader";
import type { Row, Table } from "./table";

/** Folders with movies that were deleted, or that are only liked or listed. */
const IGNORED_FOLDERS = /(^|[\\/])(deleted|orphaned|likes|lists)[\\/]/i;

/** Movies by name and year. Only the diary has dates of viewings: `watched` has the day on which a movie was marked. */
export const letterboxdReader: Reader = {
  detectSource({ table, path }) {
    return table?.has("Name", "Year", "Letterboxd URI") && !IGNORED_FOLDERS.test(path) ? "letterboxd" : null;
  },
  read({ table, name }, collector, toNoon) {
    table?.eachRow((row) => readRow(row, table, name, collector, toNoon));
  },
};

function readRow(
  row: Row,
  table: Table,
  file: string,
  collector: EntryCollector,
  toNoon: (day: string) => string | null,
): void {
  const title = parseTitle(row("Name"));
  const year = parseYear(row("Year"));
  if (!title) {
    collector.countSkipped("unreadable");
    return;
  }
  const slug = /letterboxd\.com\/film\/([\w-]+)/.exec(row("Letterboxd URI"))?.[1];
  const ids: Record<string, string> = slug ? { letterboxd: slug } : {};
  const entry = collector.getEntry(`${title} ${year}`, { kind: "movie", title, year, ids });
  const isPlanned = file.includes("watchlist");
  if (isPlanned) {
    entry.addedAt = toNoon(row("Date"));
    entry.status ??= "plantowatch";
    return;
  }
  const isViewing = table.has("Watched Date");
  const isReview = table.has("Review");
  // A review repeats its row of the diary.
  if (isViewing && !isReview && row("Rewatch").toLowerCase() === "yes") collector.countSkipped("rewatches");
  collector.addMovieWatch(entry, isViewing ? toNoon(row("Watched Date")) : null);
  entry.status = "completed";
  const stars = toNumber(row("Rating"));
  const isOwn = table.has("Rating") && !isViewing;
  if (stars !== null && stars >= 0.5 && stars <= 5 && (isOwn || entry.rating === null)) {
    entry.rating = Math.round(stars * 2);
    entry.ratedAt = toNoon(row("Date"));
  }
  const review = isReview && toPlainText(row("Review"));
  // A public review there need not be public here.
  if (review) collector.setMemo(entry, review, true);
}
