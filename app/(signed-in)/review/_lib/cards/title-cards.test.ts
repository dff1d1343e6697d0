import { expect, test } from "vitest";
import { findCard, SHOW } from "@/tests/fixtures/stats/sample-review";

test("a movie watched once has no count, and anime has no plural", () => {
  const movie = { ...SHOW, simklId: 8, kind: "movie" as const, isMovie: true, viewings: 1, minutes: 120, ofKind: 2 };
  expect(findCard({ titles: [movie] }, "top-films")).toMatchObject({ figure: "2 films", rows: [{ value: "2 h" }] });
  expect(findCard({ titles: [{ ...movie, viewings: 3 }] }, "top-films")?.rows[0]?.value).toBe("3 times, 2 h");
  const anime = { ...movie, kind: "anime" as const };
  expect(findCard({ titles: [anime] }, "top-anime")).toMatchObject({
    figure: "2 anime",
    sentence: "in 2025. Slow Horses took the most time.",
    rows: [{ value: "2 h" }],
  });
  expect(findCard({ titles: [{ ...anime, isMovie: false }] }, "top-anime")?.rows[0]?.value).toBe("1 episode, 2 h");
});

test("nothing seen again is no card", () => {
  expect(findCard({ titles: [SHOW] }, "rewatches")).toBeUndefined();
});
