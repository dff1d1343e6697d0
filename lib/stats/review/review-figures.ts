import "server-only";
import type { Kind } from "@/lib/database/generated/enums";
import { breakdown, type Slice } from "../breakdown/breakdown";
import { genreShares } from "../breakdown/genre-shares";
import { titlesWatched, type WatchedTitle } from "../breakdown/titles-watched";
import { unreadOf } from "../breakdown/unread-of";
import { type ActivityDay, activityDays } from "../range/activity-days";
import { daysSoFar } from "../range/days-so-far";
import { rangeTotals, type Total } from "../range/range-totals";
import type { StatsFilter } from "../range/stats-filter";
import { type RatingsGiven, ratingsGiven } from "../ratings/ratings-given";
import { daySums } from "../streaks/day-sums";
import { type Binge, longestBinge } from "../streaks/longest-binge";
import { type NamedWatch, namedWatches } from "../streaks/named-watch";
import { type Run, streaks } from "../streaks/streaks";
import { type BegunAndFinished, begunAndFinished } from "./begun-and-finished";
import { type GenreNowAndBefore, genresNowAndBefore } from "./genres-now-and-before";
import { highestRated, type RatedTitle } from "./highest-rated";
import { hoursPerKind, type KindHours } from "./hours-per-kind";
import { type Peaks, peaksOf } from "./peaks";
import { postersOf } from "./posters-of";
import { type ReviewRange, rangeBefore } from "./review-range";

export interface ReviewQuestion {
  timeZone: string;
  range: ReviewRange;
  /** The day it is where the person is. */
  today: string;
}

export interface ReviewFigures extends ReviewQuestion {
  /** Days that have begun. */
  days: number;
  /** Whether more may come. */
  isSoFar: boolean;
  /** Everything dated, however far the dates can be trusted. */
  totals: Total[];
  minutes: number;
  /** From here on of exact dates alone, up to `streak`. */
  activity: ActivityDay[];
  hours: KindHours[];
  peaks: Record<Kind | "all", Peaks>;
  first: ShownWatch | null;
  last: ShownWatch | null;
  binge: Binge | null;
  streak: Run | null;
  /** The titles that took most time, and those seen again, most time first. */
  titles: WatchedTitle[];
  /** Of everything dated; empty where too few genres are known. */
  genres: GenreNowAndBefore[];
  /** Whether enough is known of what was before to compare genres with it. */
  hasBefore: boolean;
  countries: Slice[];
  /** Titles of which neither may be known yet. */
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

/** What a year or a month of a person was, as far as their dates tell. */
export async function reviewFigures(userId: number, question: ReviewQuestion): Promise<ReviewFigures> {
  const { timeZone, range, today } = question;
  const before = rangeBefore(range);
  const asked = { kind: null, watch: null, timeZone };
  const [totals, totalsBefore, activity, hours, binge, titles, genres, genresBefore, countries, ratings, best, shows] =
    await Promise.all([
      rangeTotals(userId, range, EVERY),
      rangeTotals(userId, before, EVERY),
      activityDays(userId, range, EVERY),
      hoursPerKind(userId, range),
      longestBinge(userId, timeZone, range, EVERY),
      titlesWatched(userId, { ...asked, range }, TITLES),
      breakdown(userId, "genre", { ...asked, range }),
      breakdown(userId, "genre", { ...asked, range: before }),
      breakdown(userId, "country", { ...asked, range }),
      ratingsGiven(userId, { kind: null, timeZone, range }),
      highestRated(userId, timeZone, range, TITLES),
      begunAndFinished(userId, timeZone, range),
    ]);
  const days = daySums(activity).map(({ day }) => day);
  const until = range.lastDay < today ? range.lastDay : today;
  const minutes = minutesOf(totals);
  const [shares, sharesBefore] = [genreShares(genres, minutes), genreShares(genresBefore, minutesOf(totalsBefore))];
  const peaks = (kind: Kind | null) => peaksOf(activity, hours, range, kind);
  return {
    ...question,
    days: daysSoFar(range, today),
    isSoFar: today <= range.lastDay,
    totals,
    minutes,
    activity,
    hours,
    peaks: { all: peaks(null), tv: peaks("tv"), anime: peaks("anime"), movie: peaks("movie") },
    ...(await firstAndLast(userId, timeZone, activity)),
    binge,
    streak: streaks(days, until).longest,
    titles,
    genres: shares ? genresNowAndBefore(shares, sharesBefore ?? new Map(), GENRES) : [],
    hasBefore: sharesBefore !== null,
    countries,
    unread: unreadOf(genres),
    ratings,
    best,
    shows,
  };
}

/** Each is found by its day, which the activity names. */
async function firstAndLast(userId: number, timeZone: string, activity: readonly ActivityDay[]) {
  const sums = daySums(activity);
  const [opening, closing] = [sums[0], sums.at(-1)];
  if (!opening || !closing) return { first: null, last: null };
  const found = await namedWatches(userId, timeZone, EVERY, [
    { firstDay: opening.day, lastDay: opening.day, nth: 1, of: null },
    { firstDay: closing.day, lastDay: closing.day, nth: closing.episodes + closing.films, of: null },
  ]);
  const posters = await postersOf(found.flatMap((watch) => watch?.simklId ?? []));
  const [first = null, last = null] = found.map((watch) =>
    watch ? { ...watch, poster: posters.get(watch.simklId) ?? null } : null,
  );
  return { first, last };
}

function minutesOf(totals: readonly Total[]): number {
  return totals.reduce((sum, total) => sum + total.minutes, 0);
}
