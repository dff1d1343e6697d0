import { reviewCards } from "@/app/(signed-in)/review/cards/review-cards";
import type { WatchedTitle } from "@/lib/stats/breakdown/titles-watched";
import type { ActivityDay } from "@/lib/stats/range/activity-days";
import type { Total } from "@/lib/stats/range/range-totals";
import type { KindHours } from "@/lib/stats/review/hours-per-kind";
import { peaksOf } from "@/lib/stats/review/peaks";
import type { ReviewCard } from "@/lib/stats/review/review-card";
import type { ReviewFigures } from "@/lib/stats/review/review-figures";
import { rangeOfYear } from "@/lib/stats/review/review-range";

/** Figures of a year in which nothing was watched. */
export const NOTHING: ReviewFigures = {
  timeZone: "Europe/Berlin",
  range: rangeOfYear("2025"),
  today: "2026-05-27",
  days: 365,
  isSoFar: false,
  totals: [],
  minutes: 0,
  activity: [],
  hours: [],
  peaks: peaksFrom([], []),
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
export const FILM: Total = { ...EPISODES, kind: "movie", episodes: 0, films: 1, minutes: 120 };
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

export function peaksFrom(activity: ActivityDay[], hours: KindHours[]): ReviewFigures["peaks"] {
  const peaks = (kind: Parameters<typeof peaksOf>[3]) => peaksOf(activity, hours, rangeOfYear("2025"), kind);
  return { all: peaks(null), tv: peaks("tv"), anime: peaks("anime"), movie: peaks("movie") };
}

/** A card of a year with ten episodes, and with whatever figures are said to be others. */
export function cardOf(figures: Partial<ReviewFigures>, id: string): ReviewCard | undefined {
  return reviewCards({ ...NOTHING, totals: [EPISODES], minutes: 450, ...figures }).find((card) => card.id === id);
}
