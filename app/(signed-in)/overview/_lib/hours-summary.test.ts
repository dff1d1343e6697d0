import { expect, test } from "vitest";
import { summarizeHours } from "./hours-summary";

test("counted episodes are first watches; rewatches stay apart; unknown lengths are said", () => {
  const summary = summarizeHours(
    [
      { kind: "tv", isRewatch: false, watches: 10, minutes: 420, withoutLength: 1 },
      { kind: "tv", isRewatch: true, watches: 2, minutes: 84, withoutLength: 0 },
      { kind: "movie", isRewatch: false, watches: 1, minutes: 120, withoutLength: 0 },
    ],
    [{ kind: "tv", episodes: 5, minutes: 200, withoutLength: 2 }],
  );
  expect(summary).toEqual({
    rows: [
      { kind: "tv", first: 620, again: 84 },
      { kind: "anime", first: 0, again: 0 },
      { kind: "movie", first: 120, again: 0 },
    ],
    total: 824,
    countedOnly: 5,
    withoutLength: 3,
  });
});
