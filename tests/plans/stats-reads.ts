import { getLastDays, getLastMonths } from "@/lib/dates/local-window";
import { getBreakdown } from "@/lib/stats/breakdown/breakdown";
import { DIMENSIONS } from "@/lib/stats/breakdown/dimensions";
import { listTitlesWatched } from "@/lib/stats/breakdown/titles-watched";
import { listCountedEpisodes } from "@/lib/stats/counted-episodes";
import { listWatchLags } from "@/lib/stats/lag/watch-lag";
import { countLeftOutWatches } from "@/lib/stats/left-out-watches";
import { listAddableTitles } from "@/lib/stats/library/addable-titles";
import { listBacklog } from "@/lib/stats/library/backlog";
import { listDropOffs } from "@/lib/stats/library/drop-off";
import { listMemoWords } from "@/lib/stats/library/memo-words";
import { listMostRewatched } from "@/lib/stats/library/most-rewatched";
import { listStatusSteps } from "@/lib/stats/library/status-steps";
import { listLibraryCounts } from "@/lib/stats/library-counts";
import { listActivityDays } from "@/lib/stats/range/activity-days";
import { getHoursOfWeek } from "@/lib/stats/range/hours-of-week";
import { listRangeTotals } from "@/lib/stats/range/range-totals";
import type { StatsFilter } from "@/lib/stats/range/stats-filter";
import { listUndatedTotals } from "@/lib/stats/range/undated-totals";
import { findWatchedSpan } from "@/lib/stats/range/watched-span";
import { compareWithCommunity } from "@/lib/stats/ratings/against-community";
import { type RatingsQuery, listRatingsGiven } from "@/lib/stats/ratings/ratings-given";
import { listRatingCounts } from "@/lib/stats/ratings-spread";
import { countBegunAndFinished } from "@/lib/stats/review/begun-and-finished";
import { listHighestRated } from "@/lib/stats/review/highest-rated";
import { listHoursPerKind } from "@/lib/stats/review/hours-per-kind";
import { listMonthsWatched } from "@/lib/stats/review/months-watched";
import { getPosters } from "@/lib/stats/review/posters-of";
import { findLongestBinge } from "@/lib/stats/streaks/longest-binge";
import { listNamedWatches } from "@/lib/stats/streaks/named-watch";
import { getTotalsBefore } from "@/lib/stats/streaks/totals-before";
import { listWatchesAtMinutes } from "@/lib/stats/streaks/watches-at-minutes";
import { listWatchedPerDay } from "@/lib/stats/watched-per-day";
import { listWatchedPerMonth } from "@/lib/stats/watched-per-month";
import { listWatchedTime } from "@/lib/stats/watched-time";
import { SELECTED_IDS, DAYS, type Reads, ZONE } from "./asked";
import { LONG_SHOW, NOW, READER } from "./large-tables";

const STATS: StatsFilter[] = [
  { kind: null, watch: null, dates: "exact" },
  { kind: "tv", watch: "first", dates: "all" },
];

const RATINGS: RatingsQuery[] = [
  { kind: null, timeZone: ZONE, range: null },
  { kind: "tv", timeZone: ZONE, range: DAYS },
];

/** What the statistics, comparisons and reviews ask. */
export const STATS_READS: Reads = {
  "stats/breakdown/breakdown": DIMENSIONS.flatMap((dimension) => [
    () => getBreakdown(READER, dimension, { kind: null, watch: null, timeZone: ZONE, range: null }),
    () => getBreakdown(READER, dimension, { kind: "tv", watch: "first", timeZone: ZONE, range: DAYS }),
  ]),
  "stats/breakdown/titles-watched": [
    () => listTitlesWatched(READER, { kind: null, watch: null, timeZone: ZONE, range: null }, 5),
    () => listTitlesWatched(READER, { kind: "tv", watch: "first", timeZone: ZONE, range: DAYS }, 5),
  ],
  "stats/counted-episodes": [() => listCountedEpisodes(READER)],
  "stats/lag/watch-lag": [() => listWatchLags(READER, ZONE, DAYS, null), () => listWatchLags(READER, ZONE, DAYS, "tv")],
  "stats/left-out-watches": [() => countLeftOutWatches(READER, getLastDays(30, ZONE, NOW), null)],
  "stats/library/addable-titles": [() => listAddableTitles(READER, "tv", DAYS.lastDay, SELECTED_IDS, 8)],
  "stats/library/backlog": [() => listBacklog(READER, null, DAYS.lastDay), () => listBacklog(READER, "tv", DAYS.lastDay)],
  "stats/library/drop-off": [() => listDropOffs(READER, null), () => listDropOffs(READER, "tv")],
  "stats/library/memo-words": [() => listMemoWords(READER, null, 40), () => listMemoWords(READER, "tv", 40)],
  "stats/library/most-rewatched": [() => listMostRewatched(READER, null, 10), () => listMostRewatched(READER, "tv", 10)],
  "stats/library/status-steps": [() => listStatusSteps(READER, null), () => listStatusSteps(READER, "tv")],
  "stats/library-counts": [() => listLibraryCounts(READER)],
  "stats/range/activity-days": STATS.map((filter) => () => listActivityDays(READER, DAYS, filter)),
  "stats/range/hours-of-week": STATS.map((filter) => () => getHoursOfWeek(READER, DAYS, filter)),
  "stats/range/range-totals": STATS.map((filter) => () => listRangeTotals(READER, DAYS, filter)),
  "stats/range/undated-totals": STATS.map((filter) => () => listUndatedTotals(READER, filter)),
  "stats/range/watched-span": [
    () => findWatchedSpan(READER),
    () => findWatchedSpan(READER, { kind: "movie", watch: "rewatch" }),
  ],
  "stats/ratings/against-community": RATINGS.map((query) => () => compareWithCommunity(READER, query)),
  "stats/ratings/ratings-given": RATINGS.map((query) => () => listRatingsGiven(READER, query)),
  "stats/ratings-spread": [() => listRatingCounts(READER)],
  "stats/review/begun-and-finished": [() => countBegunAndFinished(READER, ZONE, DAYS)],
  "stats/review/highest-rated": [() => listHighestRated(READER, ZONE, DAYS, 5)],
  "stats/review/hours-per-kind": [() => listHoursPerKind(READER, DAYS)],
  "stats/review/months-watched": [() => listMonthsWatched(READER)],
  "stats/review/posters-of": [() => getPosters([1, 2, 3, LONG_SHOW])],
  "stats/streaks/longest-binge": STATS.map((filter) => () => findLongestBinge(READER, ZONE, DAYS, filter)),
  "stats/streaks/watches-at-minutes": STATS.map(
    (filter) => () => listWatchesAtMinutes(READER, ZONE, filter, [{ day: DAYS.firstDay, minute: 100 }]),
  ),
  "stats/streaks/named-watch": STATS.map(
    (filter) => () => listNamedWatches(READER, ZONE, filter, [{ ...DAYS, nth: 100, of: "films" }]),
  ),
  "stats/streaks/totals-before": STATS.map((filter) => () => getTotalsBefore(READER, DAYS.lastDay, filter)),
  "stats/watched-per-day": [() => listWatchedPerDay(READER, getLastDays(365, ZONE, NOW), "rewatch")],
  "stats/watched-per-month": [() => listWatchedPerMonth(READER, getLastMonths(12, ZONE, NOW))],
  "stats/watched-time": [() => listWatchedTime(READER)],
};
