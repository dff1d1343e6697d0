import { expect, test } from "vitest";
import { getGenreShares } from "./genre-shares";
import { getUnread } from "./get-unread";

const slice = (value: string | null, minutes: number) => ({
  value,
  minutes,
  titles: 1,
  viewings: 1,
  rating: null,
  rated: 0,
  unread: { titles: 0, minutes: 0 },
});

test("shares are of the time whose genres are known, and a title of several counts with each", () => {
  const shares = getGenreShares([slice("Drama", 60), slice("Comedy", 30), slice(null, 40)], 100);
  expect(shares).toEqual(
    new Map([
      ["Drama", 1],
      ["Comedy", 0.5],
    ]),
  );
});

test("where less than half is known, the result is null", () => {
  expect(getGenreShares([slice("Drama", 50), slice(null, 50)], 100)).not.toBeNull();
  expect(getGenreShares([slice("Drama", 49), slice(null, 51)], 100)).toBeNull();
  expect(getGenreShares([slice(null, 100)], 100)).toBeNull();
  expect(getGenreShares([], 0)).toBeNull();
});

test("what is still to be read comes from titles without a genre", () => {
  const unread = { titles: 3, minutes: 40 };
  expect(getUnread([slice("Drama", 60), { ...slice(null, 50), unread }])).toEqual(unread);
  expect(getUnread([slice("Drama", 60)])).toEqual({ titles: 0, minutes: 0 });
});
