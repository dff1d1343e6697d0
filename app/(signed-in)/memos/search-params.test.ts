import { expect, test } from "vitest";
import { MAX_NAMED, memosHref, parseMemosParams, parseVisibilityParams, serializeMemosParams } from "./search-params";

test("an address says everything, and is written as it was read", () => {
  const searchParams = {
    q: "so  good",
    ...{ privacy: "private", kind: "tv", status: "hold", rating: "7", year: "none" },
    ...{ sort: "title", dir: "desc", view: "list" },
  };
  const params = parseMemosParams(searchParams);
  expect(params).toEqual({
    search: "so good",
    ...{ privacy: "private", kind: "tv", status: "hold", rating: 7, year: "none" },
    ...{ sort: "title", direction: "desc", view: "list" },
  });
  expect(parseMemosParams(Object.fromEntries(serializeMemosParams(params)))).toEqual(params);
});

test.each([
  { privacy: "secret" },
  { kind: "book", status: "burned" },
  { rating: "11", year: "12" },
  { rating: "7.5", sort: "constructor", dir: "up", view: "cloud" },
  { rating: ["7", "8"], q: ["a", "b"] },
  { q: "\0 \n" },
])("%j gives the defaults", (searchParams) => {
  expect(memosHref(parseMemosParams(searchParams))).toBe("/memos");
});

test("a search is cut between characters, never within one", () => {
  expect(parseMemosParams({ q: "🎬".repeat(200) }).search).toBe("🎬".repeat(100));
});

test("the next page is named beside the filters", () => {
  expect(memosHref(parseMemosParams({ rating: "9" }), '["9","up",1]')).toBe(
    "/memos?rating=9&after=%5B%229%22%2C%22up%22%2C1%5D",
  );
});

test("titles are named one by one; when none is, all are meant", () => {
  expect(parseVisibilityParams({ to: "public", id: ["12", "9"] })).toMatchObject({ to: "public", simklIds: [12, 9] });
  expect(parseVisibilityParams({ id: "12" })).toMatchObject({ to: "private", simklIds: [12] });
  expect(parseVisibilityParams({}).simklIds).toBeNull();
});

test("from the preview one comes back to the memos as they were filtered", () => {
  expect(memosHref(parseVisibilityParams({ to: "public", id: "12", rating: "9", view: "list" }))).toBe(
    "/memos?rating=9&view=list",
  );
});

test.each([["twelve"], [["1", "-2"]], [Array.from({ length: MAX_NAMED + 1 }, () => "1")]])(
  "%j names no memo at all",
  (id) => {
    expect(parseVisibilityParams({ id }).simklIds).toEqual([]);
  },
);
