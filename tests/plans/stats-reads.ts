import { lastDays, lastMonths } from "@/lib/dates/local-window";
import { breakdown } from "@/lib/stats/breakdown/breakdown";
import { DIMENSIONS } from "@/lib/stats/breakdown/dimensions";
import { titlesWatched } from "@/lib/stats/breakdown/titles-watched";
import { countedEpisodes } from "@/lib/stats/counted-episodes";
import { watchLag } from "@/lib/stats/lag/watch-lag";
import { leftOutWatches } from "@/lib/stats/left-out-watches";
import { addableTitles } from "@/lib/stats/library/addable-titles";
import { backlog } from "@/lib/stats/library/backlog";
import { dropOff } from "@/lib/stats/library/drop-off";
import { memoWords } from "@/lib/stats/library/memo-words";
import { mostRewatched } from "@/lib/stats/library/most-rewatched";
import { statusSteps } from "@/lib/stats/library/status-steps";
import { libraryCounts } from "@/lib/stats/library-counts";
import { activityDays } from "@/lib/stats/range/activity-days";
import { hoursOfWeek } from "@/lib/stats/range/hours-of-week";
import { rangeTotals } from "@/lib/stats/range/range-totals";
import type { StatsFilter } from "@/lib/stats/range/stats-filter";
import { undatedTotals } from "@/lib/stats/range/undated-totals";
import { watchedSpan } from "@/lib/stats/range/watched-span";
import { againstCommunity } from "@/lib/stats/ratings/against-community";
import { type RatingsQuestion, ratingsGiven } from "@/lib/stats/ratings/ratings-given";
import { ratingsSpread } from "@/lib/stats/ratings-spread";
import { begunAndFinished } from "@/lib/stats/review/begun-and-finished";
import { highestRated } from "@/lib/stats/review/highest-rated";
import { hoursPerKind } from "@/lib/stats/review/hours-per-kind";
import { monthsWatched } from "@/lib/stats/review/months-watched";
import { postersOf } from "@/lib/stats/review/posters-of";
import { longestBinge } from "@/lib/stats/streaks/longest-binge";
import { namedWatches } from "@/lib/stats/streaks/named-watch";
import { totalsBefore } from "@/lib/stats/streaks/totals-before";
import { watchesAtMinutes } from "@/lib/stats/streaks/watches-at-minutes";
import { watchedPerDay } from "@/lib/stats/watched-per-day";
import { watchedPerMonth } from "@/lib/stats/watched-per-month";
import { watchedTime } from "@/lib/stats/watched-time";
import { CHOSEN, DAYS, type Reads, ZONE } from "./asked";
import { LONG_SHOW, NOW, READER } from "./large-tables";

const STATS: StatsFilter[] = [
  { kind: null, watch: null, dates: "exact" },
  { kind: "tv", watch: "first", dates: "all" },
];

const RATINGS: RatingsQuestion[] = [
  { kind: null, timeZone: ZONE, range: null },
  { kind: "tv", timeZone: ZONE, range: DAYS },
];

/** What the statistics, comparisons and reviews ask. */
export const STATS_READS: Reads = {
  "stats/breakdown/breakdown": DIMENSIONS.flatMap((dimension) => [
    () => breakdown(READER, dimension, { kind: null, watch: null, timeZone: ZONE, range: null }),
    () => breakdown(READER, dimension, { kind: "tv", watch: "first", timeZone: ZONE, range: DAYS }),
  ]),
  "stats/breakdown/titles-watched": [
    () => titlesWatched(READER, { kind: null, watch: null, timeZone: ZONE, range: null }, 5),
    () => titlesWatched(READER, { kind: "tv", watch: "first", timeZone: ZONE, range: DAYS }, 5),
  ],
  "stats/counted-episodes": [() => countedEpisodes(READER)],
  "stats/lag/watch-lag": [() => watchLag(READER, ZONE, DAYS, null), () => watchLag(READER, ZONE, DAYS, "tv")],
  "stats/left-out-watches": [() => leftOutWatches(READER, lastDays(30, ZONE, NOW), null)],
  "stats/library/addable-titles": [() => addableTitles(READER, "tv", DAYS.lastDay, CHOSEN, 8)],
  "stats/library/backlog": [() => backlog(READER, null, DAYS.lastDay), () => backlog(READER, "tv", DAYS.lastDay)],
  "stats/library/drop-off": [() => dropOff(READER, null), () => dropOff(READER, "tv")],
  "stats/library/memo-words": [() => memoWords(READER, null, 40), () => memoWords(READER, "tv", 40)],
  "stats/library/most-rewatched": [() => mostRewatched(READER, null, 10), () => mostRewatched(READER, "tv", 10)],
  "stats/library/status-steps": [() => statusSteps(READER, null), () => statusSteps(READER, "tv")],
  "stats/library-counts": [() => libraryCounts(READER)],
  "stats/range/activity-days": STATS.map((filter) => () => activityDays(READER, DAYS, filter)),
  "stats/range/hours-of-week": STATS.map((filter) => () => hoursOfWeek(READER, DAYS, filter)),
  "stats/range/range-totals": STATS.map((filter) => () => rangeTotals(READER, DAYS, filter)),
  "stats/range/undated-totals": STATS.map((filter) => () => undatedTotals(READER, filter)),
  "stats/range/watched-span": [
    () => watchedSpan(READER),
    () => watchedSpan(READER, { kind: "movie", watch: "rewatch" }),
  ],
  "stats/ratings/against-community": RATINGS.map((question) => () => againstCommunity(READER, question)),
  "stats/ratings/ratings-given": RATINGS.map((question) => () => ratingsGiven(READER, question)),
  "stats/ratings-spread": [() => ratingsSpread(READER)],
  "stats/review/begun-and-finished": [() => begunAndFinished(READER, ZONE, DAYS)],
  "stats/review/highest-rated": [() => highestRated(READER, ZONE, DAYS, 5)],
  "stats/review/hours-per-kind": [() => hoursPerKind(READER, DAYS)],
  "stats/review/months-watched": [() => monthsWatched(READER)],
  "stats/review/posters-of": [() => postersOf([1, 2, 3, LONG_SHOW])],
  "stats/streaks/longest-binge": STATS.map((filter) => () => longestBinge(READER, ZONE, DAYS, filter)),
  "stats/streaks/watches-at-minutes": STATS.map(
    (filter) => () => watchesAtMinutes(READER, ZONE, filter, [{ day: DAYS.firstDay, minute: 100 }]),
  ),
  "stats/streaks/named-watch": STATS.map(
    (filter) => () => namedWatches(READER, ZONE, filter, [{ ...DAYS, nth: 100, of: "films" }]),
  ),
  "stats/streaks/totals-before": STATS.map((filter) => () => totalsBefore(READER, DAYS.lastDay, filter)),
  "stats/watched-per-day": [() => watchedPerDay(READER, lastDays(365, ZONE, NOW), "rewatch")],
  "stats/watched-per-month": [() => watchedPerMonth(READER, lastMonths(12, ZONE, NOW))],
  "stats/watched-time": [() => watchedTime(READER)],
};
