import { expect, test } from "vitest";
import { readAddress, rewatchesHref, withoutFilters, writeAddress } from "./rewatches-address";

test("what the address says wrongly, or twice, is as if it were not there", () => {
  const plain = readAddress({});
  expect(readAddress({ kind: "x", state: ["active", "closed"], year: "1999", sort: "", q: ["a", "b"] })).toEqual(plain);
  expect(readAddress({ year: "20260" })).toEqual(plain);
  expect(readAddress({ q: " a\u0000  b\n" }).search).toBe("a b");
});

test("an address that was written is read as it was, and says nothing that goes without saying", () => {
  const address = readAddress({ q: "the wire", kind: "tv", state: "closed", year: "2024", sort: "most" });
  expect(readAddress(Object.fromEntries(writeAddress(address)))).toEqual(address);
  expect(rewatchesHref(readAddress({ sort: "latest" }))).toBe("/rewatches");
  expect(rewatchesHref(withoutFilters(address))).toBe("/rewatches?sort=most");
  expect(rewatchesHref(readAddress({ state: "active" }), "[1]")).toBe("/rewatches?state=active&after=%5B1%5D");
});
