import { expect, test } from "vitest";
import { compareGenres } from "./genres-now-and-before";

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
  expect(compareGenres(now, before, 3)).toEqual([
    { genre: "Comedy", now: 0.5, before: 0.1 },
    { genre: "Drama", now: 0.2, before: 0 },
    { genre: "Horror", now: 0, before: 0.6 },
  ]);
});
