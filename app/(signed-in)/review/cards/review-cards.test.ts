import { describe, expect, test } from "vitest";
import type { WatchedTitle } from "@/lib/stats/breakdown/titles-watched";
import type { ActivityDay } from "@/lib/stats/range/activity-days";
import type { Total } from "@/lib/stats/range/range-totals";
import type { KindHours } from "@/lib/stats/review/hours-per-kind";
import { peaksOf } from "@/lib/stats/review/peaks";
import type { ReviewCard } from "@/lib/stats/review/review-card";
import type { ReviewFigures } from "@/lib/stats/review/review-figures";
import { rangeOfMonth, rangeOfYear } from "@/lib/stats/review/review-range";
import { reviewCards } from "./review-cards";

const NOTHING: ReviewFigures = {
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
  sitting: null,
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

const EPISODES: Total = {
  kind: "tv",
  isRewatch: false,
  dateQuality: "exact",
  episodes: 10,
  films: 0,
  minutes: 450,
  estimatedMinutes: 0,
};
const FILM: Total = { ...EPISODES, kind: "movie", episodes: 0, films: 1, minutes: 120 };
const SHOW: WatchedTitle = {
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

const DAY: ActivityDay = { day: "2025-03-01", kind: "tv", isRewatch: false, episodes: 10, films: 0, minutes: 450 };

function peaksFrom(activity: ActivityDay[], hours: KindHours[]): ReviewFigures["peaks"] {
  const peaks = (kind: Parameters<typeof peaksOf>[3]) => peaksOf(activity, hours, rangeOfYear("2025"), kind);
  return { all: peaks(null), tv: peaks("tv"), anime: peaks("anime"), movie: peaks("movie") };
}

function cardOf(figures: Partial<ReviewFigures>, id: string): ReviewCard | undefined {
  return reviewCards({ ...NOTHING, totals: [EPISODES], minutes: 450, ...figures }).find((card) => card.id === id);
}

test("without anything watched there is no card, even with ratings", () => {
  expect(reviewCards({ ...NOTHING, ratings: [{ year: "2025", kind: "tv", rating: 8, titles: 1 }] })).toEqual([]);
});

test("of dates that say no time only totals are told, and what follows from them", () => {
  const cards = reviewCards({
    ...NOTHING,
    totals: [{ ...EPISODES, dateQuality: "bulk" }],
    minutes: 450,
    titles: [SHOW],
  });
  expect(cards.map(({ id }) => id)).toEqual(["time", "averages", "top-shows"]);
});

test("of dates filled in from release days alone there is no review", () => {
  const totals: Total[] = [{ ...EPISODES, dateQuality: "synthetic" }];
  expect(reviewCards({ ...NOTHING, totals, minutes: 450, titles: [SHOW] })).toEqual([]);
  expect(cardOf({ totals: [EPISODES, { ...EPISODES, dateQuality: "synthetic", episodes: 1 }] }, "time")?.sentence).toBe(
    "11 episodes in 2025. One of them has a date that may not be when it was watched.",
  );
});

test("of how many the date is doubtful is said, one and all among them", () => {
  const doubtful = (exact: number, bulk: number) =>
    cardOf(
      {
        totals: [EPISODES, { ...EPISODES, dateQuality: "bulk" as const }].map((total, at) => ({
          ...total,
          episodes: [exact, bulk][at] ?? 0,
        })),
      },
      "time",
    )?.sentence;
  expect(doubtful(2, 9)).toBe("11 episodes in 2025. 9 of them have dates that may not be when they were watched.");
  expect(doubtful(0, 113)).toBe("113 episodes in 2025. All of them have dates that may not be when they were watched.");
  expect(doubtful(0, 1)).toBe("1 episode in 2025. Its date may not be when it was watched.");
});

test("every card and every row has an id of its own, and no figure is a broken one", () => {
  const activity: ActivityDay[] = [
    { day: "2025-03-01", kind: "tv", isRewatch: false, episodes: 6, films: 0, minutes: 270 },
    { day: "2025-03-02", kind: "movie", isRewatch: true, episodes: 0, films: 1, minutes: 120 },
  ];
  const hours: KindHours[] = [
    { kind: "tv", weekday: 5, hours: Array.from({ length: 24 }, (_, hour) => Number(hour === 23)) },
  ];
  const cards = reviewCards({
    ...NOTHING,
    totals: [EPISODES, { ...FILM, isRewatch: true }],
    minutes: 570,
    activity,
    hours,
    peaks: peaksFrom(activity, hours),
    titles: [SHOW, { ...SHOW, simklId: 8, kind: "movie", viewings: 1, again: 1, minutesAgain: 120 }],
    genres: [{ genre: "Drama", now: 0.6, before: 0.4 }],
    ratings: [{ year: "2025", kind: "tv", rating: 8, titles: 2 }],
  });
  const ids = cards.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { rows } of cards) expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  expect(JSON.stringify(cards)).not.toMatch(/NaN|Infinity|undefined|null (episode|film)/);
  const shares = cards.flatMap(({ rows }) => rows.flatMap(({ share }) => share ?? []));
  expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
});

describe("time watched", () => {
  test("says what it consists of, and of which time", () => {
    expect(cardOf({ totals: [EPISODES, FILM], minutes: 570 }, "time")).toMatchObject({
      figure: "9 h 30 min",
      sentence: "10 episodes and 1 film in 2025.",
      rows: [
        { label: "TV", value: "7 h 30 min, 10 episodes", share: 1 },
        { label: "Films", value: "2 h, 1 film", share: 120 / 450 },
      ],
    });
  });

  test("says that a year goes on, and how much is reckoned", () => {
    const figures = { isSoFar: true, totals: [{ ...EPISODES, estimatedMinutes: 1 }] };
    expect(cardOf(figures, "time")?.sentence).toBe(
      "10 episodes in 2025 so far. 1 % of the time is reckoned from usual lengths.",
    );
  });
});

test("averages are over every day that has begun; a month has none per month", () => {
  const year = cardOf({ minutes: 365 * 24 }, "averages");
  expect(year).toMatchObject({
    figure: "2 h 48 min a week",
    sentence: "Over the 365 days of 2025, those without anything included.",
  });
  expect(year?.rows.map(({ label, value }) => `${label}: ${value}`)).toEqual([
    "A day: 24 min",
    "A week: 2 h 48 min",
    "A month: 12 h 11 min",
  ]);
  const exact = { minutes: 450, activity: [{ ...DAY, minutes: 450 }] };
  const active = (figures: Partial<ReviewFigures>) =>
    cardOf(figures, "averages")?.rows.find(({ id }) => id === "active");
  expect(active(exact)?.value).toBe("7 h 30 min");
  expect(active({ ...exact, totals: [EPISODES, { ...EPISODES, dateQuality: "bulk" }], minutes: 900 })).toBeUndefined();
  const month = cardOf({ range: rangeOfMonth("2025-02"), days: 28, minutes: 2800 }, "averages");
  expect(month?.rows.map(({ id }) => id)).toEqual(["day", "week"]);
  expect(cardOf({ days: 1, isSoFar: true }, "averages")).toBeUndefined();
});

test("months say which was the busiest, and what their dates leave out; those to come are no rows", () => {
  const activity: ActivityDay[] = [
    { day: "2025-02-03", kind: "tv", isRewatch: false, episodes: 2, films: 0, minutes: 90 },
  ];
  const figures = {
    activity,
    peaks: peaksFrom(activity, []),
    today: "2025-03-09",
    isSoFar: true,
    totals: [EPISODES, { ...EPISODES, dateQuality: "synthetic" as const, episodes: 1 }],
  };
  const card = cardOf(figures, "months");
  expect(card).toMatchObject({
    figure: "February",
    sentence:
      "The busiest month of 2025 so far, with 1 h 30 min. One viewing is left out here: its date does not say when it was watched.",
  });
  expect(card?.rows.map(({ label, value }) => `${label} ${value}`)).toEqual([
    "January 0 min",
    "February 1 h 30 min",
    "March 0 min",
  ]);
  expect(cardOf({ ...figures, range: rangeOfMonth("2025-02") }, "months")).toBeUndefined();
});

describe("a binge", () => {
  const sitting = {
    ...SHOW,
    episodes: 6,
    minutes: 270,
    from: new Date("2025-03-01T20:00:00Z"),
    to: new Date("2025-03-01T22:00:00Z"),
  };

  test("within a day names it once", () => {
    expect(cardOf({ sitting }, "binge")).toMatchObject({
      figure: "6 episodes",
      sentence:
        "of Slow Horses one after the other, marked from Saturday 1 March, 21:00 to 23:00, with nothing else and no pause of over 3 hours in between.",
    });
  });

  test("of two episodes is none", () =>
    expect(cardOf({ sitting: { ...sitting, episodes: 2 } }, "binge")).toBeUndefined());

  test("past midnight names both days, those of the person’s zone", () => {
    const late = { ...sitting, to: new Date("2025-03-01T23:30:00Z") };
    expect(cardOf({ sitting: late }, "binge")?.sentence).toContain("Saturday 1 March, 21:00 to Sunday 2 March, 00:30,");
  });
});

test("one day is no streak", () => {
  const run = { firstDay: "2025-03-01", lastDay: "2025-03-01", days: 1 };
  expect(cardOf({ streak: run }, "streak")).toBeUndefined();
  expect(cardOf({ streak: { ...run, lastDay: "2025-03-03", days: 3 } }, "streak")?.sentence).toBe(
    "in a row with something watched, Saturday 1 March to Monday 3 March.",
  );
});

test("a viewing that is the first and the last is said once", () => {
  const watch = { ...SHOW, season: 1, number: 2, watchedAt: new Date("2025-03-01T20:00:00Z") };
  const one = cardOf({ first: watch, last: watch }, "first-and-last");
  expect(one?.rows).toMatchObject([{ label: "Slow Horses", value: "S01E02, Saturday 1 March, 21:00" }]);
  expect(one?.sentence).toBe("Slow Horses was the first and the last watched in 2025.");
  const last = { ...watch, number: 3, watchedAt: new Date("2025-03-02T20:00:00Z") };
  expect(cardOf({ first: watch, last, isSoFar: true }, "first-and-last")).toMatchObject({
    title: "First and latest",
    sentence: "It began with Slow Horses, and the latest is Slow Horses.",
  });
});

test("a film seen once has no number of times, and anime has no plural", () => {
  const film = { ...SHOW, simklId: 8, kind: "movie" as const, isFilm: true, viewings: 1, minutes: 120, ofKind: 2 };
  expect(cardOf({ titles: [film] }, "top-films")).toMatchObject({ figure: "2 films", rows: [{ value: "2 h" }] });
  expect(cardOf({ titles: [{ ...film, viewings: 3 }] }, "top-films")?.rows[0]?.value).toBe("3 times, 2 h");
  const anime = { ...film, kind: "anime" as const };
  expect(cardOf({ titles: [anime] }, "top-anime")).toMatchObject({
    figure: "2 anime",
    sentence: "in 2025. Slow Horses took the most time.",
    rows: [{ value: "2 h" }],
  });
  expect(cardOf({ titles: [{ ...anime, isFilm: false }] }, "top-anime")?.rows[0]?.value).toBe("1 episode, 2 h");
});

describe("genres", () => {
  const genres = [
    { genre: "Drama", now: 0.5, before: 0.3 },
    { genre: "Comedy", now: 0.2, before: 0.4 },
    { genre: "Horror", now: 0, before: 0.1 },
  ];

  test("say what has grown most against the year before", () => {
    const card = cardOf({ genres, hasBefore: true }, "genres");
    expect(card?.sentence).toBe(
      "took 50 % of the time in 2025; a title of several genres counts with each. Drama has grown most: 20 points more of the time than in 2024.",
    );
    expect(card?.rows.map(({ value }) => value)).toEqual([
      "50 %, 30 % before",
      "20 %, 40 % before",
      "none, 10 % before",
    ]);
  });

  test("differ by what the figures shown differ by", () => {
    const shown = cardOf({ genres: [{ genre: "Crime", now: 0.2249, before: 0.1051 }], hasBefore: true }, "genres");
    expect(shown?.rows[0]?.value).toBe("22 %, 11 % before");
    expect(shown?.sentence).toContain("Crime has grown most: 11 points more");
    const hardly = cardOf({ genres: [{ genre: "Crime", now: 0.12, before: 0.11 }], hasBefore: true }, "genres");
    expect(hardly?.sentence).toContain("Crime has grown most: 1 point more");
  });

  test("of a first year are compared with nothing", () => {
    const card = cardOf({ genres: genres.slice(0, 1).map((one) => ({ ...one, before: 0 })) }, "genres");
    expect(card).toMatchObject({ title: "Genres", rows: [{ value: "50 %" }] });
    expect(card?.sentence).not.toContain("grown");
  });

  test("that are only of the year before are no card", () => {
    expect(cardOf({ genres: genres.slice(2), hasBefore: true }, "genres")).toBeUndefined();
  });
});

test("countries say where most came from, and of how many titles nobody knows it", () => {
  const slice = { viewings: 1, rating: null, rated: 0, unread: { titles: 0, minutes: 0 } };
  const countries = [
    { ...slice, value: null, titles: 1, minutes: 100 },
    { ...slice, value: "GB", titles: 1, minutes: 100 },
    { ...slice, value: "JP", titles: 2, minutes: 350 },
  ];
  expect(cardOf({ countries, minutes: 550 }, "countries")).toMatchObject({
    figure: "2 countries",
    sentence: "Japan leads in 2025, with 64 % of the time. Nobody says where 1 other title came from.",
    rows: [
      { label: "Japan", value: "64 % of the time, 2 titles", share: 1 },
      { label: "United Kingdom", value: "18 % of the time, 1 title" },
    ],
  });
  const largelyUnknown = countries.map((one) => (one.value === null ? { ...one, minutes: 460 } : one));
  expect(cardOf({ countries: largelyUnknown, minutes: 910 }, "countries")).toBeUndefined();
  expect(cardOf({ countries: countries.slice(0, 1), minutes: 100 }, "countries")).toBeUndefined();
});

test("titles that are not looked up yet are told apart from those of which nobody says anything", () => {
  const slice = { viewings: 1, rating: null, rated: 0, unread: { titles: 0, minutes: 0 } };
  const countries = [
    { ...slice, value: null, titles: 4, minutes: 200 },
    { ...slice, value: "JP", titles: 2, minutes: 800 },
  ];
  const genres = [{ genre: "Drama", now: 0.5, before: 0 }];
  const ends = (titles: number, minutes: number) => {
    const figures = { countries, genres, minutes: 1000, unread: { titles, minutes } };
    return ["countries", "genres"].map((id) =>
      cardOf(figures, id)
        ?.sentence.match(/[^.;]+\.$/)?.[0]
        .trim(),
    );
  };
  const [are, one] = ["3 titles are still being looked up.", "One title is still being looked up."];
  expect(ends(3, 31)).toEqual([are, are]);
  expect(ends(1, 200)).toEqual([one, one]);
  const ofAll = "a title of several genres counts with each.";
  expect(ends(3, 30)).toEqual(["Nobody says where 1 other title came from.", ofAll]);
  expect(ends(4, 30)).toEqual(["Japan leads in 2025, with 80 % of the time.", ofAll]);
});

test("one rating has no average, and nothing seen again is no card", () => {
  const ratings = [{ year: "2025", kind: "tv" as const, rating: 8, titles: 1 }];
  expect(cardOf({ ratings }, "ratings")?.sentence).toBe("of 10: the one rating given in 2025.");
  expect(cardOf({ titles: [SHOW] }, "rewatches")).toBeUndefined();
});
