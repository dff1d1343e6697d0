import { expect, test } from "vitest";
import { spokenLag } from "./spoken-lag";

test.each([
  [null, "–"],
  [-3, "0 s"],
  [12.4, "12 s"],
  [2100, "35 min"],
  [15_600, "4 h 20 min"],
])("%s seconds are %s", (seconds, said) => expect(spokenLag(seconds)).toBe(said));
