import { readLibraryQuery } from "@/lib/library/browse/library-query";
import { matchingTitles } from "@/lib/library/browse/matching-titles";
import { DIMENSIONS } from "@/lib/stats/breakdown/dimensions";
import { titlesWatched } from "@/lib/stats/breakdown/titles-watched";
import { addableTitles } from "@/lib/stats/library/addable-titles";
import { libraryFigures } from "@/lib/stats/library-figures";
import { monthsWatched } from "@/lib/stats/review/months-watched";
import { reviewFigures } from "@/lib/stats/review/review-figures";
import { rangeOfMonth, rangeOfYear } from "@/lib/stats/review/review-range";
import { tasteFigures } from "@/lib/stats/taste-figures";
import { timeFigures } from "@/lib/stats/time-figures";

const YEAR = rangeOfYear("2024");
const MONTH = rangeOfMonth("2024-10");
/** It begins and ends amid years. */
const ODD = { firstDay: "2021-03-02", lastDay: "2024-11-29" };
/** Many titles have it in their names. */
const WORDS = "the";

/** Asks whatever the statistics, comparisons, reviews and "what if" ask. */
export async function everyFigure(id: number, timeZone: string): Promise<void> {
  const today = new Date().toISOString().slice(0, 10);
  const time = {
    ...({ timeZone, unit: "hours", step: null, calendar: null, today } as const),
    filter: { kind: null, watch: null, dates: "exact" } as const,
  };
  await timeFigures(id, { ...time, range: { firstDay: "2000-01-01", lastDay: today }, isAll: true });
  await timeFigures(id, { ...time, range: YEAR, isAll: false });
  for (const dimension of DIMENSIONS)
    await tasteFigures(id, dimension, { timeZone, kind: null, watch: null, range: null });
  for (const range of [YEAR, ODD]) await tasteFigures(id, "genre", { timeZone, kind: null, watch: null, range });
  for (const range of [null, YEAR, ODD]) await titlesWatched(id, { timeZone, kind: null, watch: null, range }, 5);
  await libraryFigures(id, null, today);
  await monthsWatched(id);
  for (const range of [YEAR, MONTH]) await reviewFigures(id, { timeZone, range, today });
  const found = await matchingTitles(id, readLibraryQuery(new URLSearchParams({ q: WORDS })).search);
  await addableTitles(id, null, today, found?.simklIds ?? [], 8);
}
