import { expect, test } from "vitest";
import { formatMilliseconds } from "./milliseconds";

test.each([
  [0, "0 ms"],
  [239.6, "240 ms"],
  [1234, "1.2 s"],
  [33_700, "34 s"],
  [125_000, "2 min"],
])("%d ms are %s", (ms, expected) => expect(formatMilliseconds(ms)).toBe(expected));
