import { expect, test } from "vitest";
import { genreShares, genresNowAndBefore } from "./genres-now-and-before";

const slice = (value: string | null, minutes: number) => ({
  value,
  minutes,
  titles: 1,
  viewings: 1,
  rating: null,
  rated: 0,
});

test("shares are of the time whose genres are known, and a title of several counts with each", () => {
  const shares = genreShares([slice("Drama", 60), slice("Comedy", 30), slice(null, 40)], 100);
  expect(shares).toEqual(
    new Map([
      ["Drama", 1],
      ["Comedy", 0.5],
    ]),
  );
});

test("where less than half is known, nothing is said", () => {
  expect(genreShares([slice("Drama", 50), slice(null, 50)], 100)).not.toBeNull();
  expect(genreShares([slice("Drama", 49), slice(null, 51)], 100)).toBeNull();
  expect(genreShares([slice(null, 100)], 100)).toBeNull();
  expect(genreShares([], 0)).toBeNull();
});

test("the largest of now and before are compared, in the order of now", () => {
  const now = new Map([
    ["Drama", 0.2],
    ["Comedy", 0.5],
    ["War", 0.1],
  ]);
  const before = new Map([
    ["Horror", 0.6],
    ["Comedy", 0.1],
  ]);
  expect(genresNowAndBefore(now, before, 3)).toEqual([
    { genre: "Comedy", now: 0.5, before: 0.1 },
    { genre: "Drama", now: 0.2, before: 0 },
    { genre: "Horror", now: 0, before: 0.6 },
  ]);
});
