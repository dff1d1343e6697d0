import { pluralize } from "@/lib/format/count";
import { formatPendingLookups } from "@/lib/format/pending-lookups";
import type { ReviewRange } from "@/lib/stats/review/review-range";
import type { ReviewStats } from "@/lib/stats/review/review-stats";

const MONTH = new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" });
const DAY = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });

/** "2025", "March 2025" for `2025-03`. */
export function formatRange(rangeKey: ReviewRange["written"]): string {
  return rangeKey.length === 4 ? rangeKey : `${formatMonthName(rangeKey)} ${rangeKey.slice(0, 4)}`;
}

/** "2025", "March 2025", and "2026 so far" for the current year. */
export function formatRangeSoFar({ range, isSoFar }: Pick<ReviewStats, "range" | "isSoFar">): string {
  return isSoFar ? `${formatRange(range.written)} so far` : formatRange(range.written);
}

/** "March" for `2025-03` or `2025-03-09`. */
export function formatMonthName(month: string): string {
  return MONTH.format(new Date(month.slice(0, 7)));
}

/** "Sunday 9 March" for `2025-03-09`: the review says of which year. */
export function formatDayName(day: string): string {
  return DAY.format(new Date(day)).replace(",", "");
}

/** "3 films", "24 episodes", "24 episodes and 3 films". */
export function formatEpisodesAndMovies(episodes: number, movies: number): string {
  const parts = [episodes > 0 && pluralize(episodes, "episode"), movies > 0 && pluralize(movies, "film")];
  return parts.filter(Boolean).join(" and ");
}

/** Viewings without a trustworthy date. */
export function countUntrusted({ totals }: Pick<ReviewStats, "totals">): number {
  return totals
    .filter(({ dateQuality }) => dateQuality !== "exact")
    .reduce((sum, { episodes, films }) => sum + episodes + films, 0);
}

/** Percent of the time; below it the note would not matter. */
const MIN_UNREAD_PERCENT = 3;

/** That not every title of these days is read yet, as a sentence that follows another; nothing when hardly any is missing. */
export function formatUnreadNote({ unread, minutes }: Pick<ReviewStats, "unread" | "minutes">): string {
  return unread.minutes * 100 <= minutes * MIN_UNREAD_PERCENT ? "" : ` ${formatPendingLookups(unread.titles)}`;
}

/** What pictures of time leave out, as a sentence that follows another; nothing when they leave out nothing. */
export function formatLeftOutNote(stats: Pick<ReviewStats, "totals">): string {
  const viewings = countUntrusted(stats);
  if (viewings === 0) return "";
  return viewings === 1
    ? " One viewing is left out here: its date does not say when it was watched."
    : ` ${pluralize(viewings, "viewing")} are left out here: their dates do not say when they were watched.`;
}
