import { toLocalDay } from "@/lib/domain/local-day";
import type { HistoryWatch } from "./history-page";

/** Adjacent viewings of one title in one round, newest first. */
export type Entry = [HistoryWatch, ...HistoryWatch[]];

export interface HistoryDay {
  /** Local day, `YYYY-MM-DD`. */
  day: string;
  entries: Entry[];
}

/** Groups a page by local day and folds adjacent episodes of a title. Keeps the order. */
export function foldDays(watches: readonly HistoryWatch[], timeZone: string): HistoryDay[] {
  const days: HistoryDay[] = [];
  for (const watch of watches) {
    const day = toLocalDay(watch.watchedAt, timeZone);
    const current = days.at(-1);
    if (current?.day !== day) {
      days.push({ day, entries: [[watch]] });
      continue;
    }
    const entry = current.entries.at(-1);
    if (entry && isSameEntry(entry, watch)) entry.push(watch);
    else current.entries.push([watch]);
  }
  return days;
}

function isSameEntry([{ simklId, rewatchId }]: Entry, watch: HistoryWatch): boolean {
  return watch.simklId === simklId && watch.rewatchId === rewatchId;
}
