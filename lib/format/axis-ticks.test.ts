import { expect, test } from "vitest";
import { listAxisTicks } from "./axis-ticks";

const labels = (from: string, until: string, zone = "UTC") =>
  listAxisTicks(new Date(from), new Date(until), zone).map(({ label }) => label);

test.each([
  ["2026-05-03T10:00:00Z", "2026-05-06T10:00:00Z", ["4 May", "5 May", "6 May"]],
  ["2026-01-20T10:00:00Z", "2026-06-06T10:00:00Z", ["Feb ’26", "Mar ’26", "Apr ’26", "May ’26", "Jun ’26"]],
  ["2024-12-20T10:00:00Z", "2026-01-06T10:00:00Z", ["Jan ’25", "Apr ’25", "Jul ’25", "Oct ’25", "Jan ’26"]],
  ["2018-12-20T10:00:00Z", "2023-01-06T10:00:00Z", ["2019", "2020", "2021", "2022", "2023"]],
  ["2000-01-01T00:00:00Z", "2026-01-06T10:00:00Z", ["2000", "2005", "2010", "2015", "2020", "2025"]],
])("from %s to %s stand %j", (from, until, expected) => expect(labels(from, until)).toEqual(expected));

test("a day begins where the zone says", () => {
  const [tick] = listAxisTicks(new Date("2026-05-03T10:00:00Z"), new Date("2026-05-04T20:00:00Z"), "America/New_York");
  expect(tick).toEqual({ at: new Date("2026-05-04T04:00:00Z"), label: "4 May" });
});
