import { pluralize } from "@/lib/format/count";
import { formatMonth } from "@/lib/format/relative-day";
import type { AddableTitle } from "@/lib/stats/library/addable-titles";
import { formatWeeks, MAX_WEEKS } from "./format-forecast";

const WEEK_MS = 7 * 86_400_000;

/** The end of this many weeks: "in about 5 months, April 2027"; null means never. */
export function formatFinish(weeks: number | null, today: string): string {
  const formatted = formatWeeks(weeks);
  if (weeks === null || weeks > MAX_WEEKS) return formatted;
  const day = new Date(Date.parse(today) + weeks * WEEK_MS).toISOString().slice(0, 7);
  return `${formatted}, ${formatMonth(day)}`;
}

/** "24 episodes", "all 24 episodes again", "once again", "not out yet". */
export function formatParts({ isMovie, parts, isAgain }: Pick<AddableTitle, "isMovie" | "parts" | "isAgain">): string {
  if (parts === 0) return "not out yet";
  const many = pluralize(parts, isMovie ? "film" : "episode");
  if (!isAgain) return many;
  if (isMovie) return "once again";
  return parts === 1 ? `${many} again` : `all ${many} again`;
}

/** What its minutes are: "more with 24 episodes", "more to watch it once again". */
export function formatRole(
  title: Pick<AddableTitle, "isMovie" | "parts" | "isAgain" | "isCounted" | "isEstimated">,
): string {
  const estimate = title.isEstimated ? "; nobody says how long one is, so a usual length is taken" : "";
  const parts = formatParts(title);
  if (title.isCounted) return `with ${parts}: it is among what is still to be watched already${estimate}`;
  return `more ${title.isMovie && title.isAgain ? `to watch it ${parts}` : `with ${parts}`}${estimate}`;
}
