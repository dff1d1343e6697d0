import { describe, expect, test } from "vitest";
import { parseDay, parseSeasons } from "./parse-seasons";

const now = new Date("2026-11-21T07:00:00Z");

describe("the seasons of a table", () => {
  test("come weekly, all at once, or in halves", () => {
    expect(parseSeasons("2008-01-20:7 2016-07-15*8 2012-07-15:8/2013-08-11:8", now)).toEqual([
      [{ start: "2008-01-20", count: 7, allAtOnce: false }],
      [{ start: "2016-07-15", count: 8, allAtOnce: true }],
      [
        { start: "2012-07-15", count: 8, allAtOnce: false },
        { start: "2013-08-11", count: 8, allAtOnce: false },
      ],
    ]);
  });

  test("may be relative to the present day", () => {
    expect(parseSeasons("now-21d:6", now)).toEqual([[{ start: "2026-10-31", count: 6, allAtOnce: false }]]);
    expect(parseDay("now+10d", now)).toBe("2026-12-01");
  });

  test("are rejected when they cannot be read", () => {
    expect(() => parseSeasons("2008-01-20", now)).toThrow("Not a season: 2008-01-20");
  });
});
