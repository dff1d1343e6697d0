import type { Slice } from "@/lib/stats/taste/breakdown";
import { getGenreShares } from "@/lib/stats/taste/genre-shares";

export interface GenreShift {
  /** Null for titles of which no genre is known. */
  genre: string | null;
  minutes: { a: number; b: number };
  /**
   * Of a hundred minutes of each range whose genres are known; a title counts with each of its genres. Null for a range of which less
   * than half is known, and for what is not.
   */
  share: { a: number | null; b: number | null };
  /** How many of a hundred minutes the first has more; null when a part is. */
  shift: number | null;
}

/** How much of each range went to each genre, the largest shift first, what is not known last. */
export function computeGenreShifts(
  a: readonly Slice[],
  b: readonly Slice[],
  minutes: { a: number; b: number },
): GenreShift[] {
  const shares = { a: getGenreShares(a, minutes.a), b: getGenreShares(b, minutes.b) };
  const genres = [...new Set([...a, ...b].map(({ value }) => value))];
  return genres
    .map((genre) => {
      const [ofA, ofB] = [getMinutes(a, genre), getMinutes(b, genre)];
      const share = { a: getShare(genre, shares.a), b: getShare(genre, shares.b) };
      const shift = share.a === null || share.b === null ? null : share.a - share.b;
      return { genre, minutes: { a: ofA, b: ofB }, share, shift };
    })
    .sort(
      (one, other) => Number(one.genre === null) - Number(other.genre === null) || getWeight(other) - getWeight(one),
    );
}

function getMinutes(slices: readonly Slice[], genre: string | null): number {
  return slices.find(({ value }) => value === genre)?.minutes ?? 0;
}

function getShare(genre: string | null, shares: ReadonlyMap<string, number> | null): number | null {
  return genre === null || shares === null ? null : (shares.get(genre) ?? 0) * 100;
}

/** Without a range to compare with, the larger part comes first. */
function getWeight({ shift, minutes }: GenreShift): number {
  return shift === null ? minutes.a + minutes.b : Math.abs(shift);
}
