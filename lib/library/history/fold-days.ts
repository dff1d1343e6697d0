import { toLocalDay } from "@/lib/domain/local-day";
import type { HistoryWatch } from "./history-page";

/** Watches of one title that stand next to each other in the history, all of the first watch or all of one rewatch; newest first. */
export type Entry = [HistoryWatch, ...HistoryWatch[]];

export interface HistoryDay {
  /** `YYYY-MM-DD`, a day of the person's calendar. */
  day: string;
  entries: Entry[];
}

/** A page of the history by local days, with the episodes of a title in a row folded into one entry. Keeps the order. */
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
