import { expect, test } from "vitest";
import { formatDuration } from "./duration";

test.each([
  [0, "0 min"],
  [35, "35 min"],
  [60, "1 h"],
  [260, "4 h 20 min"],
  [1439, "23 h 59 min"],
  [1440, "1 d"],
  [4560, "3 d 4 h"],
  [2879, "2 d"],
  [1_800_000, "1,250 d"],
  [59.7, "1 h"],
])("%d minutes are %s", (minutes, expected) => expect(formatDuration(minutes)).toBe(expected));
