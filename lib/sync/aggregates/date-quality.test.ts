import { describe, expect, test } from "vitest";
import { gradeDates, gradeEpisodeDates } from "./date-quality";

test("trusts a date that stands alone in its second", () => {
  expect(gradeDates(["2024-03-01T20:15:09Z", "2024-03-01T20:59:44Z"])).toEqual(["exact", "exact"]);
});

test("two in one second may be a double episode, three were marked together", () => {
  const second = "2024-03-01T20:15:09Z";
  expect(gradeDates([second, second])).toEqual(["exact", "exact"]);
  expect(gradeDates([second, null, second, "2024-03-02T20:00:01Z", second])).toEqual([
    "bulk",
    "unknown",
    "bulk",
    "exact",
    "bulk",
  ]);
});

test("midnight to the second is a date that was filled in", () => {
  expect(gradeDates(["2009-12-10T00:00:00Z"])).toEqual(["synthetic"]);
});

test('a date before 2000 stands for "don\'t remember" at Simkl', () => {
  expect(gradeDates(["1970-01-01T00:00:01Z", "1999-12-31T23:59:59Z", null])).toEqual(["unknown", "unknown", "unknown"]);
});

describe("episodes of a title", () => {
  const buildWeeks = (count: number, time: string) =>
    Array.from(
      { length: count },
      (_, week) => `${new Date(Date.UTC(2024, 2, 1 + 7 * week)).toISOString().slice(0, 10)}T${time}Z`,
    );
  const countSynthetic = (dates: (string | null)[]) =>
    gradeEpisodeDates(dates).filter((quality) => quality === "synthetic").length;

  test("on three days at the very same whole minute are filled in, on two they may be chance", () => {
    expect(countSynthetic(buildWeeks(3, "01:00:00"))).toBe(3);
    expect(countSynthetic(buildWeeks(2, "01:00:00"))).toBe(0);
    expect(gradeEpisodeDates([...buildWeeks(3, "01:00:00"), "2024-05-01T19:04:31Z", null])).toEqual([
      ...["synthetic", "synthetic", "synthetic", "exact", "unknown"],
    ]);
  });

  test("a second of the day that is no whole minute is a button's", () => {
    expect(countSynthetic(buildWeeks(3, "01:00:01"))).toBe(0);
  });

  test("a double episode is one day, and what was marked together stays so", () => {
    const [first = "", second = ""] = buildWeeks(2, "01:00:00");
    expect(countSynthetic([first, first, second, second])).toBe(0);
    const season = buildWeeks(4, "01:00:00");
    expect(gradeEpisodeDates([...season, ...season.slice(0, 1), ...season.slice(0, 1)])).toEqual([
      ...["bulk", "synthetic", "synthetic", "synthetic", "bulk", "bulk"],
    ]);
  });

  test("clocks that change part them into two times of the day, each with its own three", () => {
    expect(countSynthetic([...buildWeeks(3, "01:00:00"), ...buildWeeks(2, "00:30:00")])).toBe(3);
    expect(countSynthetic([...buildWeeks(3, "01:00:00"), ...buildWeeks(3, "02:00:00")])).toBe(6);
  });

  test("from an app that knows no seconds some of many share a minute by chance, and stay", () => {
    const minutes = Array.from(
      { length: 40 },
      (_, day) => `2024-03-${String(1 + (day % 28)).padStart(2, "0")}T19:${String(10 + day).padStart(2, "0")}:00Z`,
    );
    const shared = buildWeeks(3, "19:30:00");
    expect(countSynthetic([...minutes, ...shared])).toBe(0);
    expect(countSynthetic([...minutes.slice(0, 3), ...shared])).toBe(3);
    expect(countSynthetic([...minutes.slice(0, 4), ...shared])).toBe(0);
    expect(countSynthetic([...minutes.slice(0, 4), ...shared, ...buildWeeks(3, "18:30:00")])).toBe(6);
  });

  test("unknown dates are no evidence", () => {
    expect(countSynthetic(["1970-01-01T01:00:00Z", ...buildWeeks(2, "01:00:00")])).toBe(0);
  });
});
