import { createReviewCards } from "@/app/(signed-in)/review/cards/review-cards";
import type { WatchedTitle } from "@/lib/stats/breakdown/titles-watched";
import type { ActivityDay } from "@/lib/stats/range/activity-days";
import type { Total } from "@/lib/stats/range/range-totals";
import type { KindHours } from "@/lib/stats/review/hours-per-kind";
import { findPeaks } from "@/lib/stats/review/peaks";
import type { ReviewCard } from "@/lib/stats/review/review-card";
import type { ReviewStats } from "@/lib/stats/review/review-figures";
import { toYearRange } from "@/lib/stats/review/review-range";

/** Figures of a year in which nothing was watched. */
export const NOTHING: ReviewStats = {
  timeZone: "Europe/Berlin",
  range: toYearRange("2025"),
  today: "2026-05-27",
  days: 365,
  isSoFar: false,
  totals: [],
  minutes: 0,
  activity: [],
  hours: [],
  peaks: buildPeaks([], []),
  first: null,
  last: null,
  binge: null,
  streak: null,
  titles: [],
  genres: [],
  hasBefore: false,
  countries: [],
  unread: { titles: 0, minutes: 0 },
  ratings: [],
  best: [],
  shows: [],
};

export const EPISODES: Total = {
  kind: "tv",
  isRewatch: false,
  dateQuality: "exact",
  episodes: 10,
  films: 0,
  minutes: 450,
  estimatedMinutes: 0,
};
export const MOVIE: Total = { ...EPISODES, kind: "movie", episodes: 0, films: 1, minutes: 120 };
export const SHOW: WatchedTitle = {
  simklId: 7,
  kind: "tv",
  title: "Slow Horses",
  url: "https://simkl.com/tv/7",
  poster: "a/b",
  isFilm: false,
  viewings: 10,
  minutes: 450,
  again: 0,
  minutesAgain: 0,
  place: 1,
  placeAgain: 1,
  ofKind: 1,
  returned: 0,
};

export const DAY: ActivityDay = {
  day: "2025-03-01",
  kind: "tv",
  isRewatch: false,
  episodes: 10,
  films: 0,
  minutes: 450,
};

export function buildPeaks(activity: ActivityDay[], hours: KindHours[]): ReviewStats["peaks"] {
  const findPeaksOfKind = (kind: Parameters<typeof findPeaks>[3]) => findPeaks(activity, hours, toYearRange("2025"), kind);
  return { all: findPeaksOfKind(null), tv: findPeaksOfKind("tv"), anime: findPeaksOfKind("anime"), movie: findPeaksOfKind("movie") };
}

/** A card of a year with ten episodes, and with whatever figures are said to be others. */
export function findCard(stats: Partial<ReviewStats>, id: string): ReviewCard | undefined {
  return createReviewCards({ ...NOTHING, totals: [EPISODES], minutes: 450, ...stats }).find((card) => card.id === id);
}
