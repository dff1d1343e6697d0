import { type GenreShift, genreShift } from "@/lib/stats/compare/genre-shift";
import type { Comparison } from "./comparison";

/** How much of each range went to each genre. */
export function genresOf({ a, b }: Comparison): GenreShift[] {
  return genreShift(a.genres, b.genres, { a: a.side.total.minutes, b: b.side.total.minutes });
}
