import { parseLibraryQuery } from "@/lib/library/browse/library-query";
import { findMatchingTitles } from "@/lib/library/search/matching-titles";
import { listAddableTitles } from "@/lib/stats/library/addable-titles";
import { computeLibraryStats } from "@/lib/stats/library/library-stats";
import { listMonthsWatched } from "@/lib/stats/review/months-watched";
import { toMonthRange, toYearRange } from "@/lib/stats/review/review-range";
import { computeReviewStats } from "@/lib/stats/review/review-stats";
import { DIMENSIONS } from "@/lib/stats/taste/dimensions";
import { computeTasteStats } from "@/lib/stats/taste/taste-stats";
import { listTitlesWatched } from "@/lib/stats/taste/titles-watched";
import { computeTimeStats } from "@/lib/stats/time/time-stats";

const YEAR = toYearRange("2024");
const MONTH = toMonthRange("2024-10");
/** Neither end is the end of a year. */
const ODD = { firstDay: "2021-03-02", lastDay: "2024-11-29" };
/** In the names of many titles. */
const WORDS = "the";

/** All statements of statistics, comparisons, reviews and "what if". */
export async function runAllStats(id: number, timeZone: string): Promise<void> {
  const today = new Date().toISOString().slice(0, 10);
  const time = {
    ...({ timeZone, unit: "hours", step: null, calendar: null, today } as const),
    filter: { kind: null, watch: null, dates: "exact" } as const,
  };
  await computeTimeStats(id, { ...time, range: { firstDay: "2000-01-01", lastDay: today }, isAll: true });
  await computeTimeStats(id, { ...time, range: YEAR, isAll: false });
  for (const dimension of DIMENSIONS)
    await computeTasteStats(id, dimension, { timeZone, kind: null, watch: null, range: null });
  for (const range of [YEAR, ODD]) await computeTasteStats(id, "genre", { timeZone, kind: null, watch: null, range });
  for (const range of [null, YEAR, ODD]) await listTitlesWatched(id, { timeZone, kind: null, watch: null, range }, 5);
  await computeLibraryStats(id, null, today);
  await listMonthsWatched(id);
  for (const range of [YEAR, MONTH]) await computeReviewStats(id, { timeZone, range, today });
  const found = await findMatchingTitles(id, parseLibraryQuery(new URLSearchParams({ q: WORDS })).search);
  await listAddableTitles(id, null, today, found?.simklIds ?? [], 8);
}
