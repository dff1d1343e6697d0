import { getLastDays, getLastMonths } from "@/lib/domain/local-window";
import { listAddableTitles } from "@/lib/stats/library/addable-titles";
import { computeLibraryStats } from "@/lib/stats/library/library-stats";
import { countLeftOutWatches } from "@/lib/stats/overview/left-out-watches";
import { listRatingCounts } from "@/lib/stats/overview/ratings-spread";
import { listWatchedPerDay } from "@/lib/stats/overview/watched-per-day";
import { listWatchedPerMonth } from "@/lib/stats/overview/watched-per-month";
import { listWatchedTime } from "@/lib/stats/overview/watched-time";
import { countBegunAndFinished } from "@/lib/stats/review/begun-and-finished";
import { listHighestRated } from "@/lib/stats/review/highest-rated";
import { listHoursPerKind } from "@/lib/stats/review/hours-per-kind";
import { listMonthsWatched } from "@/lib/stats/review/months-watched";
import { getPosters } from "@/lib/stats/review/review-stats";
import { listActivityDays } from "@/lib/stats/shared/activity-days";
import { listCountedEpisodes } from "@/lib/stats/shared/counted-episodes";
import { getHoursOfWeek } from "@/lib/stats/shared/hours-of-week";
import { findLongestBinge } from "@/lib/stats/shared/longest-binge";
import { listNamedWatches } from "@/lib/stats/shared/named-watches";
import { listRangeTotals } from "@/lib/stats/shared/range-totals";
import type { StatsFilter } from "@/lib/stats/shared/stats-filter";
import { findWatchedSpan } from "@/lib/stats/shared/watched-span";
import { getBreakdown } from "@/lib/stats/taste/breakdown";
import { compareWithCommunity } from "@/lib/stats/taste/community-comparison";
import { DIMENSIONS } from "@/lib/stats/taste/dimensions";
import { listRatingsGiven, type RatingsQuery } from "@/lib/stats/taste/ratings-given";
import { listTitlesWatched } from "@/lib/stats/taste/titles-watched";
import { getTotalsBefore } from "@/lib/stats/time/totals-before";
import { listUndatedTotals } from "@/lib/stats/time/undated-totals";
import { listWatchLags } from "@/lib/stats/time/watch-lag";
import { listWatchesAtMinutes } from "@/lib/stats/time/watches-at-minutes";
import { LONG_SHOW, NOW, READER } from "./large-tables";
import { DAYS, type Reads, SELECTED_IDS, ZONE } from "./plan-inputs";

const STATS: StatsFilter[] = [
  { kind: null, watch: null, dates: "exact" },
  { kind: "tv", watch: "first", dates: "all" },
];

const RATINGS: RatingsQuery[] = [
  { kind: null, timeZone: ZONE, range: null },
  { kind: "tv", timeZone: ZONE, range: DAYS },
];

export const STATS_READS: Reads = {
  "stats/taste/breakdown": DIMENSIONS.flatMap((dimension) => [
    () => getBreakdown(READER, dimension, { kind: null, watch: null, timeZone: ZONE, range: null }),
    () => getBreakdown(READER, dimension, { kind: "tv", watch: "first", timeZone: ZONE, range: DAYS }),
  ]),
  "stats/taste/titles-watched": [
    () => listTitlesWatched(READER, { kind: null, watch: null, timeZone: ZONE, range: null }, 5),
    () => listTitlesWatched(READER, { kind: "tv", watch: "first", timeZone: ZONE, range: DAYS }, 5),
  ],
  "stats/shared/counted-episodes": [() => listCountedEpisodes(READER)],
  "stats/time/watch-lag": [
    () => listWatchLags(READER, ZONE, DAYS, null),
    () => listWatchLags(READER, ZONE, DAYS, "tv"),
  ],
  "stats/overview/left-out-watches": [() => countLeftOutWatches(READER, getLastDays(30, ZONE, NOW), null)],
  "stats/library/addable-titles": [() => listAddableTitles(READER, "tv", DAYS.lastDay, SELECTED_IDS, 8)],
  "stats/library/library-stats": [
    () => computeLibraryStats(READER, null, DAYS.lastDay),
    () => computeLibraryStats(READER, "tv", DAYS.lastDay),
  ],
  "stats/shared/activity-days": STATS.map((filter) => () => listActivityDays(READER, DAYS, filter)),
  "stats/shared/hours-of-week": STATS.map((filter) => () => getHoursOfWeek(READER, DAYS, filter)),
  "stats/shared/range-totals": STATS.map((filter) => () => listRangeTotals(READER, DAYS, filter)),
  "stats/time/undated-totals": STATS.map((filter) => () => listUndatedTotals(READER, filter)),
  "stats/shared/watched-span": [
    () => findWatchedSpan(READER),
    () => findWatchedSpan(READER, { kind: "movie", watch: "rewatch" }),
  ],
  "stats/taste/community-comparison": RATINGS.map((query) => () => compareWithCommunity(READER, query)),
  "stats/taste/ratings-given": RATINGS.map((query) => () => listRatingsGiven(READER, query)),
  "stats/overview/ratings-spread": [() => listRatingCounts(READER)],
  "stats/review/begun-and-finished": [() => countBegunAndFinished(READER, ZONE, DAYS)],
  "stats/review/highest-rated": [() => listHighestRated(READER, ZONE, DAYS, 5)],
  "stats/review/hours-per-kind": [() => listHoursPerKind(READER, DAYS)],
  "stats/review/months-watched": [() => listMonthsWatched(READER)],
  "stats/review/review-stats": [() => getPosters([1, 2, 3, LONG_SHOW])],
  "stats/shared/longest-binge": STATS.map((filter) => () => findLongestBinge(READER, ZONE, DAYS, filter)),
  "stats/time/watches-at-minutes": STATS.map(
    (filter) => () => listWatchesAtMinutes(READER, ZONE, filter, [{ day: DAYS.firstDay, minute: 100 }]),
  ),
  "stats/shared/named-watches": STATS.map(
    (filter) => () => listNamedWatches(READER, ZONE, filter, [{ ...DAYS, nth: 100, of: "films" }]),
  ),
  "stats/time/totals-before": STATS.map((filter) => () => getTotalsBefore(READER, DAYS.lastDay, filter)),
  "stats/overview/watched-per-day": [() => listWatchedPerDay(READER, getLastDays(365, ZONE, NOW), "rewatch")],
  "stats/overview/watched-per-month": [() => listWatchedPerMonth(READER, getLastMonths(12, ZONE, NOW))],
  "stats/overview/watched-time": [() => listWatchedTime(READER)],
};
