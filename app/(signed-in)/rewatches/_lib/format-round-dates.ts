import { formatDateRange } from "@/lib/format/date-range";
import type { Round } from "@/lib/library/rewatches/round";

/** The first to the last day of a round; its start and end when no viewing is dated. */
export function formatRoundDates({ viewings, startedAt, lastWatchedAt }: Round, timeZone: string): string {
  const dated = viewings.flatMap(({ watchedAt, dateQuality }) =>
    watchedAt && dateQuality !== "unknown" ? [watchedAt] : [],
  );
  const dates = dated.length > 0 ? dated : [startedAt, lastWatchedAt].filter((date) => date !== null);
  return formatDateRange(dates, timeZone) ?? "No date on file";
}
