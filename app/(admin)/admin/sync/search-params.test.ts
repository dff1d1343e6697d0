import { expect, test } from "vitest";
import { parseSyncParams, syncHref } from "./search-params";

const defaults = parseSyncParams({});

test("an address that says nothing, or nonsense, is the usual view", () => {
  expect(defaults).toEqual({ q: "", state: null, sort: "name", order: "up", after: null });
  expect(
    parseSyncParams({ q: ["a", "b"], state: "happy", sort: "memo", order: "sideways", after: "x".repeat(8001) }),
  ).toEqual(defaults);
  expect(parseSyncParams({ q: "a\0b" }).q).toBe("a b");
});

test("an address leads back to its view, and a change of it to the first page", () => {
  const params = { ...defaults, q: "ann & co", state: "late" as const, sort: "due" as const, order: "down" as const };
  const href = new URL(syncHref(params, { after: "WzFd" }), "https://example.org");
  expect(parseSyncParams(Object.fromEntries(href.searchParams))).toEqual({ ...params, after: "WzFd" });
  expect(syncHref({ ...params, after: "WzFd" }, { order: "up" })).not.toContain("after");
  expect(syncHref(defaults, {})).toBe("/admin/sync#people");
});
