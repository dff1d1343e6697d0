import { groupBy } from "@/lib/utils/group-by";

interface Viewing {
  at: Date;
  minutes: number | null;
}

/** Fewer may be a double episode, or the end of one and the beginning of the next. */
const FEWEST = 5;
/** For unknown lengths: shorter than nearly all episodes. */
const SHORT_MINUTES = 20;
const MINUTE_MS = 60_000;

export function findFullestSecond(viewings: readonly Viewing[]): { at: Date; episodes: number } | null {
  const seconds = [...groupBy(viewings, ({ at }) => at.getTime())].map(([at, seen]) => ({ at, episodes: seen.length }));
  const fullest = seconds.sort((one, other) => other.episodes - one.episodes)[0];
  return fullest ? { at: new Date(fullest.at), episodes: fullest.episodes } : null;
}

/** The longest run of viewings that follow each other in less than half their length; null below `FEWEST`. */
export function findFastestRun(
  viewings: readonly Viewing[],
): { episodes: number; ms: number; lengthMs: number } | null {
  const runs: Viewing[][] = [];
  for (const viewing of viewings.toSorted((one, other) => one.at.getTime() - other.at.getTime())) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && viewing.at.getTime() - last.at.getTime() < getLengthMs(viewing) / 2) run.push(viewing);
    else runs.push([viewing]);
  }
  const longest = runs.sort((one, other) => other.length - one.length)[0] ?? [];
  const [first, last] = [longest[0], longest.at(-1)];
  if (!first || !last || longest.length < FEWEST) return null;
  // The first episode ends when the run begins.
  const lengthMs = longest.slice(1).reduce((sum, viewing) => sum + getLengthMs(viewing), 0);
  return { episodes: longest.length, ms: last.at.getTime() - first.at.getTime(), lengthMs };
}

function getLengthMs({ minutes }: Viewing): number {
  return (minutes ?? SHORT_MINUTES) * MINUTE_MS;
}
