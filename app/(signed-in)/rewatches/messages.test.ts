import { expect, test } from "vitest";
import type { Round } from "@/lib/library/rewatches/round";
import {
  describeRound,
  formatCoverage,
  formatNextEpisode,
  formatPace,
  formatRoundName,
  formatTimeToFinish,
} from "./messages";

const SHOW = { kind: "tv" as const, isMovie: false, aired: 73 };
const ROUND: Round = {
  ...{ turn: 2, rewatchId: 7, state: "active", startedAt: null, lastWatchedAt: null, viewings: [], prefilled: [] },
  ...{ covered: 4, skipped: [], next: { season: 2, number: 3 }, nextToWatch: null, pace: null },
  ...{ longestPause: null, undated: 0 },
};
const FILLED = { season: 1, number: 1, watchedAt: null, dateQuality: "exact" as const };

test.each<[Partial<Round>, string]>([
  [{}, "4 of 73 episodes"],
  [{ covered: null }, "Simkl does not say how many episodes"],
  [{ state: "completed" }, "4 of 73 episodes; Simkl calls it finished"],
  [{ state: "completed", covered: 73 }, "73 of 73 episodes"],
  [{ prefilled: [FILLED, FILLED] }, "4 of 73 episodes, 2 of them filled in by simkl.com"],
])("a round with %j covers “%s”", (more, words) => expect(formatCoverage({ ...ROUND, ...more }, SHOW)).toBe(words));

test.each([
  [{ episodes: 4, days: 1 }, "2 a day"],
  [{ episodes: 10, days: 19 }, "3.5 a week"],
  [{ episodes: 3, days: 59 }, "1.5 a month"],
])("%j is %s", (pace, words) => expect(formatPace(pace)).toBe(words));

test("a round says what is known of it and nothing else", () => {
  expect(describeRound(ROUND, SHOW)).toEqual(["4 of 73 episodes"]);
  const pause = { days: 9, since: new Date(0), until: new Date(0) };
  const detailed = {
    ...ROUND,
    pace: { episodes: 4, days: 1 },
    longestPause: pause,
    skipped: [{ season: 1, number: 2 }],
    undated: 2,
  };
  expect(describeRound(detailed, SHOW)).toEqual([
    "4 of 73 episodes",
    "2 a day",
    "longest pause 9 days",
    "left out S01E02",
    "2 viewings without an exact date",
  ]);
  expect(describeRound({ ...ROUND, covered: 0 }, { ...SHOW, isMovie: true })).toEqual([]);
});

test("what comes next is named as its kind is, by Simkl's code where nothing else is known", () => {
  expect(formatNextEpisode(ROUND, SHOW)).toBe("S02E03");
  expect(formatNextEpisode(ROUND, { ...SHOW, kind: "anime" })).toBe("E03");
  expect(formatNextEpisode({ ...ROUND, next: null, nextToWatch: "S03E01" }, SHOW)).toBe("S03E01");
  expect(formatNextEpisode({ ...ROUND, next: null }, SHOW)).toBeNull();
});

test("how long the rest takes is said only when it can be", () => {
  expect(formatTimeToFinish({ ...ROUND, pace: { episodes: 4, days: 1 } }, SHOW)).toBe(
    "about 35 days to go at that pace",
  );
  expect(formatTimeToFinish({ ...ROUND, pace: { episodes: 2, days: 90 } }, SHOW)).toBe(
    "more than a year to go at that pace",
  );
  expect(formatTimeToFinish(ROUND, SHOW)).toBeNull();
  expect(formatTimeToFinish({ ...ROUND, pace: { episodes: 4, days: 1 }, covered: 73 }, SHOW)).toBeNull();
  expect([formatRoundName({ ...ROUND, turn: 0 }), formatRoundName(ROUND)]).toEqual(["First watch", "Rewatch 2"]);
});
