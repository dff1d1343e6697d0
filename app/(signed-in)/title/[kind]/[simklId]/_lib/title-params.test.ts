import { expect, test } from "vitest";
import { parseTitleParams } from "./title-params";

test.each([
  ["movies", "53536", { kind: "movie", simklId: 53536 }],
  ["tv", "1", { kind: "tv", simklId: 1 }],
  ["anime", "2147483647", { kind: "anime", simklId: 2147483647 }],
  ["anime", "2147483648", null],
  ["movie", "1", null],
  ["constructor", "1", null],
  ["tv", "0", null],
  ["tv", "01", null],
  ["tv", "1e3", null],
  ["tv", "-1", null],
  ["tv", "one", null],
  ["tv", "", null],
])("/title/%s/%s names %j", (kind, simklId, expected) => {
  expect(parseTitleParams({ kind, simklId })).toEqual(expected);
});
