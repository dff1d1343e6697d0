import "server-only";
import type { Kind } from "@/lib/database/generated/enums";
import { listActivityDays } from "@/lib/stats/shared/activity-days";
import { sumDays } from "@/lib/stats/shared/day-sums";
import { type BacklogPart, listBacklog } from "./backlog";
import type { WordCount } from "./count-words";
import { type DropOff, listDropOffs } from "./drop-off";
import { buildForecast, type Forecast, getPaceDays } from "./forecast";
import { type LibraryCount, listLibraryCounts } from "./library-counts";
import { listMemoWords } from "./memo-words";
import { listMostRewatched, type RewatchedTitle } from "./most-rewatched";
import { listStatusSteps, type StatusStep } from "./status-steps";

export interface LibraryStats {
  counts: LibraryCount[];
  dropOff: DropOff[];
  backlog: BacklogPart[];
  forecast: Forecast;
  rewatched: RewatchedTitle[];
  words: WordCount[];
  steps: StatusStep[];
}

const TITLES = 10;
const WORDS = 40;

export async function computeLibraryStats(userId: number, kind: Kind | null, today: string): Promise<LibraryStats> {
  const [counts, dropped, parts, days, rewatched, words, steps] = await Promise.all([
    listLibraryCounts(userId),
    listDropOffs(userId, kind),
    listBacklog(userId, kind, today),
    listActivityDays(userId, getPaceDays(today), { kind, watch: "first", dates: "exact" }),
    listMostRewatched(userId, kind, TITLES),
    listMemoWords(userId, kind, WORDS),
    listStatusSteps(userId, kind),
  ]);
  const minutes = parts.reduce((sum, part) => sum + part.minutes, 0);
  return {
    counts: counts.filter((count) => kind === null || count.kind === kind),
    dropOff: dropped,
    backlog: parts,
    forecast: buildForecast(minutes, sumDays(days), today),
    rewatched,
    words,
    steps,
  };
}
