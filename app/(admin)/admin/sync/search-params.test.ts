import { expect, test } from "vitest";
import { parseCursor, parseSyncParams, serializeCursor, syncHref } from "./search-params";

const defaults = parseSyncParams({});

test("an address that says nothing, or nonsense, is the usual view", () => {
  expect(defaults).toEqual({ q: "", state: null, sort: "name", order: "up", after: null });
  expect(
    parseSyncParams({ q: ["a", "b"], state: "happy", sort: "memo", order: "sideways", after: "x".repeat(301) }),
  ).toEqual(defaults);
  expect(parseSyncParams({ q: "a\0b" }).q).toBe("a b");
});

test("an address leads back to its view, and a change of it to the first page", () => {
  const params = { ...defaults, q: "ann & co", state: "late" as const, sort: "due" as const, order: "down" as const };
  const href = new URL(syncHref(params, { after: "7~1.5" }), "https://example.org");
  expect(parseSyncParams(Object.fromEntries(href.searchParams))).toEqual({ ...params, after: "7~1.5" });
  expect(syncHref({ ...params, after: "7~1.5" }, { order: "up" })).not.toContain("after");
  expect(syncHref(defaults, {})).toBe("/admin/sync#people");
});

test("a row's key survives the address, whatever the name holds", () => {
  const cursor = { userId: 12, value: "a~b\n_12" };
  expect(parseCursor({ ...defaults, after: serializeCursor(cursor) })).toEqual(cursor);
});

test.each(["", "x", "12", "~5", "1234567890~5", "12~", "12~tomorrow", "12~Infinity"])(
  "%j is no key of an order by numbers",
  (after) => expect(parseCursor({ ...defaults, sort: "due", after })).toBeNull(),
);
