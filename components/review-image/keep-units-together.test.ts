import { expect, test } from "vitest";
import { keepUnitsTogether } from "./keep-units-together";

test("durations and percentages are one word, and nothing else is", () => {
  expect(keepUnitsTogether("1,203 d 5 h a week").split(" ")).toEqual(["1,203\u00a0d\u00a05\u00a0h", "a", "week"]);
  expect(keepUnitsTogether("4 h 20 min, 35 %").split(" ")).toEqual(["4\u00a0h\u00a020\u00a0min,", "35\u00a0%"]);
  const other = "12 days of 24 hours, 5 dogs, 3 minutes and Apollo 13 done";
  expect(keepUnitsTogether(other)).toBe(other);
});
