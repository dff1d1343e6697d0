import type { DropOff } from "@/lib/stats/library/drop-off";

const SINGLE = 10;
const WIDER = [
  { from: SINGLE + 1, name: "11–24" },
  { from: 25, name: "25+" },
] as const;

export interface DropOffBucket {
  name: string;
  shows: number;
  /** Whether the bucket covers several episodes, which makes it taller. */
  isWide: boolean;
}

/** Dropped shows by last episode: none, each of the first ten, and later ranges. */
export function createDropOffBuckets(rows: readonly DropOff[]): DropOffBucket[] {
  const countBetween = (from: number, until: number) =>
    rows.filter(({ watched }) => watched >= from && watched < until).reduce((sum, { shows }) => sum + shows, 0);
  return [
    ...Array.from({ length: SINGLE + 1 }, (_, watched) => ({
      name: String(watched),
      shows: countBetween(watched, watched + 1),
      isWide: false,
    })),
    ...WIDER.map(({ from, name }, index) => ({
      name,
      shows: countBetween(from, WIDER[index + 1]?.from ?? Number.POSITIVE_INFINITY),
      isWide: true,
    })),
  ];
}

/** The median episode of drops; null without drops. Rows are sorted. */
export function getMedianDrop(rows: readonly DropOff[]): number | null {
  const all = rows.reduce((sum, { shows }) => sum + shows, 0);
  let seen = 0;
  for (const { watched, shows } of rows) {
    seen += shows;
    if (seen * 2 >= all) return watched;
  }
  return null;
}
