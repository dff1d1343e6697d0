import { describe, expect, test } from "vitest";
import { findCard } from "@/tests/fixtures/stats/sample-review";

describe("genres", () => {
  const genres = [
    { genre: "Drama", now: 0.5, before: 0.3 },
    { genre: "Comedy", now: 0.2, before: 0.4 },
    { genre: "Horror", now: 0, before: 0.1 },
  ];

  test("say what has grown most against the year before", () => {
    const card = findCard({ genres, hasBefore: true }, "genres");
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
    const shown = findCard({ genres: [{ genre: "Crime", now: 0.2249, before: 0.1051 }], hasBefore: true }, "genres");
    expect(shown?.rows[0]?.value).toBe("22 %, 11 % before");
    expect(shown?.sentence).toContain("Crime has grown most: 11 points more");
    const hardly = findCard({ genres: [{ genre: "Crime", now: 0.12, before: 0.11 }], hasBefore: true }, "genres");
    expect(hardly?.sentence).toContain("Crime has grown most: 1 point more");
  });

  test("of a first year are compared with nothing", () => {
    const card = findCard({ genres: genres.slice(0, 1).map((one) => ({ ...one, before: 0 })) }, "genres");
    expect(card).toMatchObject({ title: "Genres", rows: [{ value: "50 %" }] });
    expect(card?.sentence).not.toContain("grown");
  });

  test("that are only of the year before are no card", () => {
    expect(findCard({ genres: genres.slice(2), hasBefore: true }, "genres")).toBeUndefined();
  });
});

test("countries name the most frequent one, and the number of titles without a country", () => {
  const slice = { viewings: 1, rating: null, rated: 0, unread: { titles: 0, minutes: 0 } };
  const countries = [
    { ...slice, value: null, titles: 1, minutes: 100 },
    { ...slice, value: "GB", titles: 1, minutes: 100 },
    { ...slice, value: "JP", titles: 2, minutes: 350 },
  ];
  expect(findCard({ countries, minutes: 550 }, "countries")).toMatchObject({
    figure: "2 countries",
    sentence: "Japan leads in 2025, with 64 % of the time. Nobody says where 1 other title came from.",
    rows: [
      { label: "Japan", value: "64 % of the time, 2 titles", share: 1 },
      { label: "United Kingdom", value: "18 % of the time, 1 title" },
    ],
  });
  const largelyUnknown = countries.map((one) => (one.value === null ? { ...one, minutes: 460 } : one));
  expect(findCard({ countries: largelyUnknown, minutes: 910 }, "countries")).toBeUndefined();
  expect(findCard({ countries: countries.slice(0, 1), minutes: 100 }, "countries")).toBeUndefined();
});

test("titles without a record yet are distinguished from those without a value", () => {
  const slice = { viewings: 1, rating: null, rated: 0, unread: { titles: 0, minutes: 0 } };
  const countries = [
    { ...slice, value: null, titles: 4, minutes: 200 },
    { ...slice, value: "JP", titles: 2, minutes: 800 },
  ];
  const genres = [{ genre: "Drama", now: 0.5, before: 0 }];
  const ends = (titles: number, minutes: number) => {
    const stats = { countries, genres, minutes: 1000, unread: { titles, minutes } };
    return ["countries", "genres"].map((id) =>
      findCard(stats, id)
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

test("one rating has no average", () => {
  const ratings = [{ year: "2025", kind: "tv" as const, rating: 8, titles: 1 }];
  expect(findCard({ ratings }, "ratings")?.sentence).toBe("of 10: the one rating given in 2025.");
});
