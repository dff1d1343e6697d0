import "server-only";
import type { Kind } from "@/lib/database/generated/enums";
import { type BacklogPart, backlog } from "./library/backlog";
import { type DropOff, dropOff } from "./library/drop-off";
import { daysOfPace, type Forecast, forecast } from "./library/forecast";
import { memoWords } from "./library/memo-words";
import { mostRewatched, type RewatchedTitle } from "./library/most-rewatched";
import { type StatusStep, statusSteps } from "./library/status-steps";
import type { WordCount } from "./library/words-of";
import { type LibraryCount, libraryCounts } from "./library-counts";
import { activityDays } from "./range/activity-days";
import { daySums } from "./streaks/day-sums";

export interface LibraryFigures {
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

/** How a library stands on this day: what is finished, dropped, still to come, and come back to. */
export async function libraryFigures(userId: number, kind: Kind | null, today: string): Promise<LibraryFigures> {
  const [counts, dropped, parts, days, rewatched, words, steps] = await Promise.all([
    libraryCounts(userId),
    dropOff(userId, kind),
    backlog(userId, kind, today),
    activityDays(userId, daysOfPace(today), { kind, watch: "first", dates: "exact" }),
    mostRewatched(userId, kind, TITLES),
    memoWords(userId, kind, WORDS),
    statusSteps(userId, kind),
  ]);
  const minutes = parts.reduce((sum, part) => sum + part.minutes, 0);
  return {
    counts: counts.filter((count) => kind === null || count.kind === kind),
    dropOff: dropped,
    backlog: parts,
    forecast: forecast(minutes, daySums(days), today),
    rewatched,
    words,
    steps,
  };
}
