import { counted } from "@/components/format/counted";
import { stillLookedUp } from "@/components/format/still-looked-up";
import type { ReviewFigures } from "@/lib/stats/review/review-figures";
import type { ReviewRange } from "@/lib/stats/review/review-range";

const MONTH = new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" });
const DAY = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });

/** "2025", "March 2025" for `2025-03`. */
export function nameOf(written: ReviewRange["written"]): string {
  return written.length === 4 ? written : `${monthName(written)} ${written.slice(0, 4)}`;
}

/** "2025", "March 2025", and "2026 so far" as long as it goes on. */
export function soFar({ range, isSoFar }: Pick<ReviewFigures, "range" | "isSoFar">): string {
  return isSoFar ? `${nameOf(range.written)} so far` : nameOf(range.written);
}

/** "March" for `2025-03` or `2025-03-09`. */
export function monthName(month: string): string {
  return MONTH.format(new Date(month.slice(0, 7)));
}

/** "Sunday 9 March" for `2025-03-09`: the review says of which year. */
export function dayName(day: string): string {
  return DAY.format(new Date(day)).replace(",", "");
}

/** "3 films", "24 episodes", "24 episodes and 3 films". */
export function episodesAndFilms(episodes: number, films: number): string {
  const parts = [episodes > 0 && counted(episodes, "episode"), films > 0 && counted(films, "film")];
  return parts.filter(Boolean).join(" and ");
}

/** Viewings whose dates do not say when somebody watched. */
export function untrusted({ totals }: Pick<ReviewFigures, "totals">): number {
  return totals
    .filter(({ dateQuality }) => dateQuality !== "exact")
    .reduce((sum, { episodes, films }) => sum + episodes + films, 0);
}

/** Of the time, in percent: less is no reason to say that more is coming. */
const FEW = 3;

/** That not every title of these days is read yet, as a sentence that follows another; nothing when hardly any is missing. */
export function stillRead({ unread, minutes }: Pick<ReviewFigures, "unread" | "minutes">): string {
  return unread.minutes * 100 <= minutes * FEW ? "" : ` ${stillLookedUp(unread.titles)}`;
}

/** What pictures of time leave out, as a sentence that follows another; nothing when they leave out nothing. */
export function leftOut(figures: Pick<ReviewFigures, "totals">): string {
  const viewings = untrusted(figures);
  if (viewings === 0) return "";
  return viewings === 1
    ? " One viewing is left out here: its date does not say when it was watched."
    : ` ${counted(viewings, "viewing")} are left out here: their dates do not say when they were watched.`;
}
