import { pluralize } from "@/lib/format/count";
import { formatDuration } from "@/lib/format/duration";
import type { Unit } from "@/lib/stats/shared/time-buckets";

/** Minutes or a number of viewings, in words. */
export function formatAmount(amount: number, unit: Unit): string {
  if (unit === "hours") return formatDuration(amount);
  // An average of a few means nothing without its tenths.
  return Number.isInteger(amount) || amount >= 100
    ? pluralize(Math.round(amount), "viewing")
    : `${amount.toFixed(1)} viewings`;
}
