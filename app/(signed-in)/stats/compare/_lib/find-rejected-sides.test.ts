import { expect, test } from "vitest";
import { parseCompareParams } from "@/app/(signed-in)/stats/compare/search-params";
import { findRejectedSides } from "./find-rejected-sides";

test.each([
  ["a=2025&b=all", []],
  ["a-from=2030-01-01&a-to=2030-12-31&b-from=1990-01-01&b-to=1990-12-31", ["b"]],
  ["a-from=0001-01-01&a-to=9999-12-31", ["a"]],
  ["a=2025&a-from=1990-01-01&a-to=1990-12-31", ["a"]],
  ["a-from=2024-01-01&b=1999", ["a", "b"]],
  ["a=&b-from=&b-to=", []],
  ["kind=book", []],
] as const)("of %s these are not taken: %j", (queryText, sides) => {
  const query = Object.fromEntries(new URLSearchParams(queryText));
  expect([...findRejectedSides(query, parseCompareParams(query))]).toEqual(sides);
});
