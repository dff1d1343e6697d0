import { expect, test } from "vitest";
import { formatLag } from "./format-lag";

test.each([
  [null, "–"],
  [-3, "0 s"],
  [12.4, "12 s"],
  [2100, "35 min"],
  [15_600, "4 h 20 min"],
])("%s seconds are %s", (seconds, expected) => expect(formatLag(seconds)).toBe(expected));
