import { expect, test } from "vitest";
import { cardOf, SHOW } from "@/tests/stats/some-review";

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

test("nothing seen again is no card", () => {
  expect(cardOf({ titles: [SHOW] }, "rewatches")).toBeUndefined();
});
