import { listHistoryDayTotals } from "@/lib/library/history/history-day-totals";
import type { HistoryFilter } from "@/lib/library/history/history-filter";
import { createKeyBefore, NEWEST } from "@/lib/library/history/history-key";
import { listHistoryMonths } from "@/lib/library/history/history-months";
import { getHistoryPage } from "@/lib/library/history/history-page";
import { countUndated } from "@/lib/library/history/undated-count";
import { listUndatedTitles } from "@/lib/library/history/undated-titles";
import { READER } from "./large-tables";
import { type Reads, ZONE } from "./plan-inputs";

const FILTERS: HistoryFilter[] = [
  { kind: null, watch: null, search: "" },
  { kind: "movie", watch: "first", search: "" },
  { kind: null, watch: "rewatch", search: "title 43" },
];

export const HISTORY_READS: Reads = {
  "library/history/history-day-totals": FILTERS.map(
    (filter) => () => listHistoryDayTotals(READER, ZONE, filter, ["2026-05-01", "2026-05-10"]),
  ),
  "library/history/history-months": FILTERS.map((filter) => () => listHistoryMonths(READER, ZONE, filter)),
  "library/history/history-page": FILTERS.flatMap((filter) => [
    () => getHistoryPage(READER, filter, NEWEST, 60),
    () => getHistoryPage(READER, filter, createKeyBefore(new Date("2025-06-01")), 60),
  ]),
  "library/history/undated-count": FILTERS.map((filter) => () => countUndated(READER, filter)),
  "library/history/undated-titles": FILTERS.map(
    (filter) => () => listUndatedTitles(READER, filter, { sortTitle: "title 10", simklId: 10 }, 50),
  ),
};
