import { describe, expect, test } from "vitest";
import { findCard, SHOW } from "@/tests/fixtures/stats/sample-review";

describe("a binge", () => {
  const binge = {
    ...SHOW,
    episodes: 6,
    minutes: 270,
    from: new Date("2025-03-01T20:00:00Z"),
    to: new Date("2025-03-01T22:00:00Z"),
  };

  test("within a day names it once", () => {
    expect(findCard({ binge }, "binge")).toMatchObject({
      figure: "6 episodes",
      sentence:
        "of Slow Horses one after the other, marked from Saturday 1 March, 21:00 to 23:00, with nothing else and no pause of over 3 hours in between.",
    });
  });

  test("past midnight names both days, those of the person’s zone", () => {
    const late = { ...binge, to: new Date("2025-03-01T23:30:00Z") };
    expect(findCard({ binge: late }, "binge")?.sentence).toContain("Saturday 1 March, 21:00 to Sunday 2 March, 00:30,");
  });
});

test("one day is no streak", () => {
  const run = { firstDay: "2025-03-01", lastDay: "2025-03-01", days: 1 };
  expect(findCard({ streak: run }, "streak")).toBeUndefined();
  expect(findCard({ streak: { ...run, lastDay: "2025-03-03", days: 3 } }, "streak")?.sentence).toBe(
    "in a row with something watched, Saturday 1 March to Monday 3 March.",
  );
});

test("a viewing that is the first and the last is said once", () => {
  const watch = { ...SHOW, season: 1, number: 2, watchedAt: new Date("2025-03-01T20:00:00Z") };
  const one = findCard({ first: watch, last: watch }, "first-and-last");
  expect(one?.rows).toMatchObject([{ label: "Slow Horses", value: "S01E02, Saturday 1 March, 21:00" }]);
  expect(one?.sentence).toBe("Slow Horses was the first and the last watched in 2025.");
  const last = { ...watch, number: 3, watchedAt: new Date("2025-03-02T20:00:00Z") };
  expect(findCard({ first: watch, last, isSoFar: true }, "first-and-last")).toMatchObject({
    title: "First and latest",
    sentence: "It began with Slow Horses, and the latest is Slow Horses.",
  });
});
