import { describe, expect, test } from "vitest";
import { dateQualities, episodeQualities } from "./date-quality";

test("trusts a date that stands alone in its second", () => {
  expect(dateQualities(["2024-03-01T20:15:09Z", "2024-03-01T20:59:44Z"])).toEqual(["exact", "exact"]);
});

test("two in one second may be a double episode, three were marked together", () => {
  const second = "2024-03-01T20:15:09Z";
  expect(dateQualities([second, second])).toEqual(["exact", "exact"]);
  expect(dateQualities([second, null, second, "2024-03-02T20:00:01Z", second])).toEqual([
    "bulk",
    "unknown",
    "bulk",
    "exact",
    "bulk",
  ]);
});

test("midnight to the second is a day that somebody filled in", () => {
  expect(dateQualities(["2009-12-10T00:00:00Z"])).toEqual(["synthetic"]);
});

test("before 2000 is Simkl's way to say that nobody remembers", () => {
  expect(dateQualities(["1970-01-01T00:00:01Z", "1999-12-31T23:59:59Z", null])).toEqual([
    "unknown",
    "unknown",
    "unknown",
  ]);
});

describe("episodes of a title", () => {
  const weeks = (count: number, time: string) =>
    Array.from(
      { length: count },
      (_, week) => `${new Date(Date.UTC(2024, 2, 1 + 7 * week)).toISOString().slice(0, 10)}T${time}Z`,
    );
  const inventedIn = (dates: (string | null)[]) => episodeQualities(dates).filter((one) => one === "synthetic").length;

  test("on three days at the very same whole minute are filled in, on two they may be chance", () => {
    expect(inventedIn(weeks(3, "01:00:00"))).toBe(3);
    expect(inventedIn(weeks(2, "01:00:00"))).toBe(0);
    expect(episodeQualities([...weeks(3, "01:00:00"), "2024-05-01T19:04:31Z", null])).toEqual([
      ...["synthetic", "synthetic", "synthetic", "exact", "unknown"],
    ]);
  });

  test("a second of the day that is no whole minute is a button's", () => {
    expect(inventedIn(weeks(3, "01:00:01"))).toBe(0);
  });

  test("a double episode is one day, and what was marked together stays so", () => {
    const [first = "", second = ""] = weeks(2, "01:00:00");
    expect(inventedIn([first, first, second, second])).toBe(0);
    const season = weeks(4, "01:00:00");
    expect(episodeQualities([...season, ...season.slice(0, 1), ...season.slice(0, 1)])).toEqual([
      ...["bulk", "synthetic", "synthetic", "synthetic", "bulk", "bulk"],
    ]);
  });

  test("clocks that change part them into two times of the day, each with its own three", () => {
    expect(inventedIn([...weeks(3, "01:00:00"), ...weeks(2, "00:30:00")])).toBe(3);
    expect(inventedIn([...weeks(3, "01:00:00"), ...weeks(3, "02:00:00")])).toBe(6);
  });

  test("from an app that knows no seconds some of many share a minute by chance, and stay", () => {
    const minutes = Array.from(
      { length: 40 },
      (_, day) => `2024-03-${String(1 + (day % 28)).padStart(2, "0")}T19:${String(10 + day).padStart(2, "0")}:00Z`,
    );
    const shared = weeks(3, "19:30:00");
    expect(inventedIn([...minutes, ...shared])).toBe(0);
    expect(inventedIn([...minutes.slice(0, 3), ...shared])).toBe(3);
    expect(inventedIn([...minutes.slice(0, 4), ...shared])).toBe(0);
    expect(inventedIn([...minutes.slice(0, 4), ...shared, ...weeks(3, "18:30:00")])).toBe(6);
  });

  test("what nobody remembers is no evidence", () => {
    expect(inventedIn(["1970-01-01T01:00:00Z", ...weeks(2, "01:00:00")])).toBe(0);
  });
});
