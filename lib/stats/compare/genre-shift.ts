import type { Slice } from "@/lib/stats/taste/breakdown";
import { getGenreShares } from "@/lib/stats/taste/genre-shares";

export interface GenreShift {
  /** Null for titles without a known genre. */
  genre: string | null;
  minutes: { a: number; b: number };
  /** Per cent of the minutes with known genres; a title counts for each of its genres. Null when less than half is known. */
  share: { a: number | null; b: number | null };
  /** `share.a` minus `share.b`; null when one is unknown. */
  shift: number | null;
}

/** The largest shift first, unknown genres last. */
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

/** Without a shift, by minutes. */
function getWeight({ shift, minutes }: GenreShift): number {
  return shift === null ? minutes.a + minutes.b : Math.abs(shift);
}
