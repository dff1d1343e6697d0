import type { DateQuality } from "@/lib/database/generated/enums";
import { formatDate } from "@/lib/format/date";

export interface DatedViewing {
  watchedAt: Date | null;
  dateQuality: DateQuality;
}

/** When something was watched, and how far that date can be trusted: "yesterday, 21:40", "marked on 3 May 2024". */
export function formatViewingDate({ watchedAt, dateQuality }: DatedViewing, timeZone: string, now: Date): string {
  if (watchedAt === null || dateQuality === "unknown") return "a long time ago";
  const date = formatDate(watchedAt, timeZone, now);
  if (dateQuality === "bulk") return `marked ${date}`;
  return dateQuality === "synthetic" ? `${date}, by its release` : date;
}
