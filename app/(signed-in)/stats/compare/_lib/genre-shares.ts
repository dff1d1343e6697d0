import type { GenreShift } from "@/lib/stats/compare/genre-shift";

/** A part of a hundred minutes; never 0 when something is there. */
export function formatShare(share: number | null): string {
  if (share === null) return "–";
  return isUnderOne(share) ? "under 1" : String(Math.round(share));
}

/** The difference in percentage points, of the shares as they are shown. */
export function formatShift({ a, b }: GenreShift["share"]): string {
  if (a === null || b === null) return "–";
  if (formatShare(a) === formatShare(b)) return "the same";
  return `${formatDistance(a, b)} ${a > b ? "more" : "less"}`;
}

/** From "under 1" to a larger part it is not quite that part. */
function formatDistance(a: number, b: number): string {
  const [smaller, larger] = [Math.min(a, b), Math.round(Math.max(a, b))];
  if (!isUnderOne(smaller)) return isUnderOne(Math.max(a, b)) ? "under 1" : String(larger - Math.round(smaller));
  return larger === 1 ? "under 1" : `nearly ${larger}`;
}

function isUnderOne(share: number): boolean {
  return share > 0 && share < 1;
}
