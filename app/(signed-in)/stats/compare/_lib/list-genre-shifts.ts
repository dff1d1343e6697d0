import { computeGenreShifts, type GenreShift } from "@/lib/stats/compare/genre-shift";
import type { Comparison } from "./comparison";

/** How much of each range went to each genre. */
export function listGenreShifts({ a, b }: Comparison): GenreShift[] {
  return computeGenreShifts(a.genres, b.genres, { a: a.side.total.minutes, b: b.side.total.minutes });
}
