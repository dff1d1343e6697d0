import { expect, test } from "vitest";
import { tooOften } from "./too-often";

test("nobody has more than sixty pictures drawn in a minute, and nobody pays for another", () => {
  const now = new Date("2026-11-26T12:00:30Z");
  const asked = Array.from({ length: 61 }, () => tooOften("Ada", now));
  expect(asked.indexOf(true)).toBe(60);
  expect(tooOften("Bo", now)).toBe(false);
  expect(tooOften("Ada", new Date("2026-11-26T12:01:00Z"))).toBe(false);
});
