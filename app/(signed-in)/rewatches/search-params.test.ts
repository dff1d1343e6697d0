import { expect, test } from "vitest";
import { parseRewatchesParams, rewatchesHref, serializeRewatchesParams, withoutFilters } from "./search-params";

test("what the address says wrongly, or twice, is as if it were not there", () => {
  const plain = parseRewatchesParams({});
  expect(
    parseRewatchesParams({ kind: "x", state: ["active", "closed"], year: "1999", sort: "", q: ["a", "b"] }),
  ).toEqual(plain);
  expect(parseRewatchesParams({ year: "20260" })).toEqual(plain);
  expect(parseRewatchesParams({ q: " a\u0000  b\n" }).search).toBe("a b");
});

test("an address that was written is read as it was, and says nothing that goes without saying", () => {
  const params = parseRewatchesParams({ q: "the wire", kind: "tv", state: "closed", year: "2024", sort: "most" });
  expect(parseRewatchesParams(Object.fromEntries(serializeRewatchesParams(params)))).toEqual(params);
  expect(rewatchesHref(parseRewatchesParams({ sort: "latest" }))).toBe("/rewatches");
  expect(rewatchesHref(withoutFilters(params))).toBe("/rewatches?sort=most");
  expect(rewatchesHref(parseRewatchesParams({ state: "active" }), "[1]")).toBe("/rewatches?state=active&after=%5B1%5D");
});
