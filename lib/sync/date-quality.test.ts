import { expect, test } from "vitest";
import { dateQualities } from "./date-quality";

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
