import { formatEpisodeCode } from "@/lib/domain/episode-code";
import type { Kind } from "@/lib/domain/kind";
import type { Place } from "@/lib/domain/place";

/** "S02E08–E11, S03E01"; at most `limit` runs, then "and 3 more". */
export function formatEpisodeRanges(kind: Kind, places: readonly Place[], limit = 3): string {
  const runs = findRuns(places).map((run) => formatRun(kind, run));
  const more = runs.length - limit;
  return more > 0 ? `${runs.slice(0, limit).join(", ")} and ${more} more` : runs.join(", ");
}

interface Run {
  season: number;
  first: number;
  last: number;
}

/** Runs without a gap, in order; duplicates count once. */
function findRuns(places: readonly Place[]): Run[] {
  const runs: Run[] = [];
  for (const { season, number } of places.toSorted((a, b) => a.season - b.season || a.number - b.number)) {
    const run = runs.at(-1);
    if (run?.season === season && number <= run.last + 1) run.last = number;
    else runs.push({ season, first: number, last: number });
  }
  return runs;
}

function formatRun(kind: Kind, { season, first, last }: Run): string {
  const start = formatEpisodeCode(kind, season, first);
  if (first === last) return start;
  if (kind !== "anime" && season === 0) return `Specials ${first}–${last}`;
  return `${start}–E${String(last).padStart(2, "0")}`;
}
