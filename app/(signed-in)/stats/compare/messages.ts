import { pluralize } from "@/lib/format/count";
import { formatDuration } from "@/lib/format/duration";
import type { CompareRow } from "./_lib/compare-rows";
import type { Compared } from "./_lib/comparison";
import type { CompareParams } from "./search-params";

const HUNDREDTHS = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });
const WHOLE = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });

/** A value as its column shows it; a dash for null. */
export function formatValue(value: number | null, as: CompareRow["as"]): string {
  if (value === null) return "–";
  if (as === "minutes") return formatDuration(value);
  if (as === "percent") return `${WHOLE.format(value)} %`;
  if (as === "days") return pluralize(value, "day");
  return as === "mean" ? value.toFixed(1) : HUNDREDTHS.format(value);
}

/** "3 h 20 min more", "12 fewer"; "the same" when both are shown equal. */
export function formatDifference({ difference, as }: CompareRow): string {
  if (difference === null) return "–";
  if (difference.by === 0) return "the same";
  const apart = Math.abs(difference.by);
  const formatted = as === "percent" ? pluralize(apart, "point") : formatValue(apart, as);
  return `${formatted} ${difference.by > 0 ? "more" : as === "minutes" || as === "mean" || as === "percent" ? "less" : "fewer"}`;
}

/** "+24 %", "−3 %"; null when there is nothing to take a part of, or no difference. */
export function formatPercentChange({ difference }: CompareRow): string | null {
  const percent = difference?.percent ?? null;
  if (percent === null || percent === 0) return null;
  const apart = Math.abs(percent);
  const formatted = apart < 1 ? "under 1" : WHOLE.format(apart);
  return `${percent > 0 ? "+" : "−"}${formatted} %`;
}

/** How many days each has, and that days are what to compare when those are not as many. */
export function formatLengths(a: Compared, b: Compared): string {
  const days = ({ name, side }: Compared) => `${name}: ${pluralize(side.days, "day")}`;
  const lengths = `${days(a)}. ${days(b)}.`;
  if (a.side.days === b.side.days) return `${lengths} Both are equally long, so totals compare as fairly as averages.`;
  return `${lengths} One is longer than the other: compare what is said a day; totals only tell how much there was.`;
}

/** Which rows count which dates. */
export function formatDatesNote(dates: CompareParams["dates"]): string {
  return dates === "exact"
    ? "Totals and averages count every date; days with something watched, streaks, the biggest day and the longest binge only exact ones."
    : "Streaks, the biggest day and the longest binge count only exact dates; everything else counts every date.";
}

/** What of totals is in no average; empty when there is nothing. */
export function formatUndatedNote({ name, side }: Compared): string {
  if (side.undated === 0) return "";
  return `${pluralize(side.undated, "viewing")} without a date count in the totals of “${name}”, and in no average.`;
}
