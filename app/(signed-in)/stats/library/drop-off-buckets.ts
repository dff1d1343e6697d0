import type { DropOff } from "@/lib/stats/library/drop-off";

const EDGES = [
  { from: 0, name: "None" },
  { from: 1, name: "1" },
  { from: 2, name: "2" },
  { from: 3, name: "3" },
  { from: 4, name: "4–6" },
  { from: 7, name: "7–12" },
  { from: 13, name: "13–24" },
  { from: 25, name: "25+" },
] as const;

/** How many shows were dropped after so many episodes, in steps that grow. */
export function dropOffBuckets(rows: readonly DropOff[]): { name: string; shows: number }[] {
  return EDGES.map(({ from, name }, index) => {
    const until = EDGES[index + 1]?.from ?? Number.POSITIVE_INFINITY;
    const within = rows.filter(({ watched }) => watched >= from && watched < until);
    return { name, shows: within.reduce((sum, { shows }) => sum + shows, 0) };
  });
}

/** Half of the shows were dropped by this episode; null when none were. The rows are in order. */
export function medianDrop(rows: readonly DropOff[]): number | null {
  const all = rows.reduce((sum, { shows }) => sum + shows, 0);
  let seen = 0;
  for (const { watched, shows } of rows) {
    seen += shows;
    if (seen * 2 >= all) return watched;
  }
  return null;
}
