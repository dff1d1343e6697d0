import "server-only";
import { db } from "@/lib/database/client";
import type { Kind } from "@/lib/database/generated/enums";
import { type ActivityDay, listActivityDays } from "@/lib/stats/shared/activity-days";
import { countDaysSoFar } from "@/lib/stats/shared/count-days";
import { sumDays } from "@/lib/stats/shared/day-sums";
import { type Binge, findLongestBinge } from "@/lib/stats/shared/longest-binge";
import { listNamedWatches, type NamedWatch } from "@/lib/stats/shared/named-watches";
import { listRangeTotals, type Total } from "@/lib/stats/shared/range-totals";
import type { StatsFilter } from "@/lib/stats/shared/stats-filter";
import { findStreaks, type Run } from "@/lib/stats/shared/streaks";
import { getBreakdown, type Slice } from "@/lib/stats/taste/breakdown";
import { getGenreShares } from "@/lib/stats/taste/genre-shares";
import { getUnread } from "@/lib/stats/taste/get-unread";
import { listRatingsGiven, type RatingsGiven } from "@/lib/stats/taste/ratings-given";
import { listTitlesWatched, type WatchedTitle } from "@/lib/stats/taste/titles-watched";
import { type BegunAndFinished, countBegunAndFinished } from "./begun-and-finished";
import { compareGenres, type GenreNowAndBefore } from "./genres-now-and-before";
import { listHighestRated, type RatedTitle } from "./highest-rated";
import { type KindHours, listHoursPerKind } from "./hours-per-kind";
import { findPeaks, type Peaks } from "./peaks";
import { getRangeBefore, type ReviewRange } from "./review-range";

export interface ReviewQuery {
  timeZone: string;
  range: ReviewRange;
  /** Local day. */
  today: string;
}

export interface ReviewStats extends ReviewQuery {
  /** Days up to today. */
  days: number;
  /** True when the range is not over. */
  isSoFar: boolean;
  /** Dated viewings of any quality. */
  totals: Total[];
  minutes: number;
  /** From here to `streak`, of exact dates only. */
  activity: ActivityDay[];
  hours: KindHours[];
  peaks: Record<Kind | "all", Peaks>;
  first: ShownWatch | null;
  last: ShownWatch | null;
  binge: Binge | null;
  streak: Run | null;
  /** The titles with most time per kind, and those with most rewatch time. */
  titles: WatchedTitle[];
  /** Of dated viewings; empty when too few genres are known. */
  genres: GenreNowAndBefore[];
  /** True when enough genres of the range before are known. */
  hasBefore: boolean;
  countries: Slice[];
  /** Titles without a known genre or country. */
  unread: Slice["unread"];
  ratings: RatingsGiven[];
  best: RatedTitle[];
  shows: BegunAndFinished[];
}

export interface ShownWatch extends NamedWatch {
  poster: string | null;
}

const EVERY: StatsFilter = { kind: null, watch: null, dates: "exact" };
const TITLES = 5;
const GENRES = 6;

export async function computeReviewStats(userId: number, query: ReviewQuery): Promise<ReviewStats> {
  const { timeZone, range, today } = query;
  const before = getRangeBefore(range);
  const filter = { kind: null, watch: null, timeZone };
  const [totals, totalsBefore, activity, hours, binge, titles, genres, genresBefore, countries, ratings, best, shows] =
    await Promise.all([
      listRangeTotals(userId, range, EVERY),
      listRangeTotals(userId, before, EVERY),
      listActivityDays(userId, range, EVERY),
      listHoursPerKind(userId, range),
      findLongestBinge(userId, timeZone, range, EVERY),
      listTitlesWatched(userId, { ...filter, range }, TITLES),
      getBreakdown(userId, "genre", { ...filter, range }),
      getBreakdown(userId, "genre", { ...filter, range: before }),
      getBreakdown(userId, "country", { ...filter, range }),
      listRatingsGiven(userId, { kind: null, timeZone, range }),
      listHighestRated(userId, timeZone, range, TITLES),
      countBegunAndFinished(userId, timeZone, range),
    ]);
  const days = sumDays(activity).map(({ day }) => day);
  const until = range.lastDay < today ? range.lastDay : today;
  const minutes = sumMinutes(totals);
  const [shares, sharesBefore] = [
    getGenreShares(genres, minutes),
    getGenreShares(genresBefore, sumMinutes(totalsBefore)),
  ];
  const findPeaksOfKind = (kind: Kind | null) => findPeaks(activity, hours, range, kind);
  return {
    ...query,
    days: countDaysSoFar(range, today),
    isSoFar: today <= range.lastDay,
    totals,
    minutes,
    activity,
    hours,
    peaks: {
      all: findPeaksOfKind(null),
      tv: findPeaksOfKind("tv"),
      anime: findPeaksOfKind("anime"),
      movie: findPeaksOfKind("movie"),
    },
    ...(await findFirstAndLast(userId, timeZone, activity)),
    binge,
    streak: findStreaks(days, until).longest,
    titles,
    genres: shares ? compareGenres(shares, sharesBefore ?? new Map(), GENRES) : [],
    hasBefore: sharesBefore !== null,
    countries,
    unread: getUnread(genres),
    ratings,
    best,
    shows,
  };
}

/** By day, so that only the viewings of two days are read. */
async function findFirstAndLast(userId: number, timeZone: string, activity: readonly ActivityDay[]) {
  const sums = sumDays(activity);
  const [opening, closing] = [sums[0], sums.at(-1)];
  if (!opening || !closing) return { first: null, last: null };
  const found = await listNamedWatches(userId, timeZone, EVERY, [
    { firstDay: opening.day, lastDay: opening.day, nth: 1, of: null },
    { firstDay: closing.day, lastDay: closing.day, nth: closing.episodes + closing.films, of: null },
  ]);
  const posters = await getPosters(found.flatMap((watch) => watch?.simklId ?? []));
  const [first = null, last = null] = found.map((watch) =>
    watch ? { ...watch, poster: posters.get(watch.simklId) ?? null } : null,
  );
  return { first, last };
}

function sumMinutes(totals: readonly Total[]): number {
  return totals.reduce((sum, total) => sum + total.minutes, 0);
}

/** By Simkl id; titles without a poster are left out. */
export async function getPosters(simklIds: readonly number[]): Promise<Map<number, string>> {
  const titles = await db.title.findMany({
    where: { simklId: { in: [...simklIds] }, poster: { not: null } },
    select: { simklId: true, poster: true },
  });
  return new Map(titles.flatMap(({ simklId, poster }) => (poster ? [[simklId, poster]] : [])));
}
