import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countEpisodesLeft, type Progress, sortUpNext, UP_NEXT_GROUPS } from "./sort-up-next";

const now = new Date("2026-05-27T20:00:00Z");

const title = (progress: Partial<Progress>): Progress => ({
  simklId: 1,
  nextDate: null,
  lastWatchedAt: null,
  watchedEpisodes: 3,
  totalEpisodes: 10,
  notAiredEpisodes: 0,
  airStatus: null,
  ...progress,
});

const getOnlyPlace = (progress: Partial<Progress>, zone = "UTC") => sortUpNext([title(progress)], zone, now)[0]?.place;

describe("a title's place", () => {
  test.each([
    ["airs later today", { nextDate: "2026-05-27T22:00:00Z" }, "today"],
    ["aired earlier today", { nextDate: "2026-05-27T01:00:00Z" }, "today"],
    ["is its premiere, today", { nextDate: "2026-05-27", watchedEpisodes: 0, notAiredEpisodes: 10 }, "today"],
    ["aired, and more are to come", { nextDate: "2026-05-20T01:00:00Z", notAiredEpisodes: 2 }, "behind"],
    ["aired, in a pause between seasons", { nextDate: "2026-05-20T01:00:00Z", airStatus: "airing" }, "behind"],
    ["aired on an unknown day, and more are to come", { notAiredEpisodes: 2 }, "behind"],
    ["airs tomorrow", { nextDate: "2026-05-28T00:00:00Z", notAiredEpisodes: 2 }, "soon"],
    ["aired, as all have", { nextDate: "2026-05-20T01:00:00Z" }, "ended"],
    ["aired, as all have, and Simkl says so", { airStatus: "ended" }, "ended"],
    ["is a premiere to come", { nextDate: "2026-05-28", watchedEpisodes: 0 }, undefined],
    ["has no date, as nothing has aired", { watchedEpisodes: 0, notAiredEpisodes: 10 }, undefined],
    ["has a date that cannot be read", { nextDate: "soon", notAiredEpisodes: 1 }, "behind"],
  ] as const)("whose next episode %s", (_, progress, place) => expect(getOnlyPlace(progress)).toBe(place));

  test.each([
    ["America/New_York", "2026-03-08T23:30:00-05:00", "2026-03-09T04:00:00Z", "today"],
    ["America/New_York", "2026-11-01T23:59:00-05:00", "2026-11-01T04:00:00Z", "today"],
    ["America/New_York", "2026-11-02T00:00:00-05:00", "2026-11-02T04:59:59Z", "soon"],
    ["Asia/Tokyo", "2026-05-26T21:00:00-05:00", "2026-05-27T14:59:59Z", "today"],
    ["Asia/Tokyo", "2026-05-26T21:00:00-05:00", "2026-05-27T15:00:00Z", "behind"],
    ["Pacific/Kiritimati", "2026-05-26T21:00:00-05:00", "2026-05-26T10:00:00Z", "today"],
    ["Pacific/Kiritimati", "2026-05-26T21:00:00-05:00", "2026-05-26T09:59:59Z", "soon"],
  ])("is computed in the days of %s: %s seen at %s", (zone, nextDate, at, place) => {
    const [placed] = sortUpNext([title({ nextDate, notAiredEpisodes: 2 })], zone, new Date(at));
    expect(placed?.place).toBe(place);
  });
});

test("left are the aired ones by the counts, but never none when the next one is out", () => {
  const left = (progress: Partial<Progress>) => sortUpNext([title(progress)], "UTC", now).map(countEpisodesLeft);
  expect(left({ notAiredEpisodes: 2 })).toEqual([5]);
  expect(left({ watchedEpisodes: 12 })).toEqual([1]);
  expect(left({ nextDate: "2026-06-01", watchedEpisodes: 8, notAiredEpisodes: 2 })).toEqual([0]);
});

const anyTitle = fc.record({
  simklId: fc.integer({ min: 1, max: 50 }),
  nextDate: fc.constantFrom(null, "soon", "2026-05-27", "2026-05-27T03:00:00Z", "2026-05-28T03:00:00Z", "2026-04-01"),
  lastWatchedAt: fc.option(
    fc.constantFrom(1, 2, 3).map((day) => new Date(2026, 4, day)),
    { nil: null },
  ),
  watchedEpisodes: fc.integer({ min: 0, max: 3 }),
  totalEpisodes: fc.integer({ min: 0, max: 4 }),
  notAiredEpisodes: fc.integer({ min: 0, max: 4 }),
  airStatus: fc.constantFrom(null, "airing", "ended"),
});

test("the order is that of places, then of the last watch, then of ids; each title stays or goes by itself", () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyTitle, { selector: ({ simklId }) => simklId }), (titles) => {
      const alone = titles.flatMap((one) => sortUpNext([one], "UTC", now));
      const naive = UP_NEXT_GROUPS.flatMap((place) =>
        [4, 3, 2, 1].flatMap((rank) =>
          alone
            .filter((one) => one.place === place && (one.lastWatchedAt?.getDate() ?? 0) + 1 === rank)
            .sort((a, b) => a.simklId - b.simklId),
        ),
      );
      expect(sortUpNext(titles, "UTC", now)).toEqual(naive);
    }),
  );
});
