import { expect, test } from "vitest";
import { isCachedFunction } from "./is-cached-function";

const REST = "0123456789abcdef0123456789abcdef01234567";

test.each([
  ["a function of one argument", "40", false],
  ["one of none", "00", false],
  ["one of as many as there may be", "7f", false],
  ["the first mark of a cached one", "80", true],
  ["a cached one of two arguments", "e0", true],
  ["a cached one in capitals", "F8", true],
  ["a cached one of all arguments", "ff", true],
])("%s", (_, start, isCached) => {
  expect(isCachedFunction(new Headers({ "Next-Action": start + REST }))).toBe(isCached);
  expect(isCachedFunction(new Headers({ "NEXT-ACTION": ` ${start + REST} ` }))).toBe(isCached);
});

test.each(["", "x", "zz", "undefined"])("%j names nothing of ours", (id) =>
  expect(isCachedFunction(new Headers({ "next-action": id }))).toBe(false),
);

test("a request without the header is none", () => expect(isCachedFunction(new Headers())).toBe(false));

test("a repeated header is rejected by its first id", () => {
  const headers = new Headers([
    ["next-action", `c0${REST}`],
    ["next-action", `40${REST}`],
  ]);
  expect(isCachedFunction(headers)).toBe(true);
});
