import { expect, test } from "vitest";
import { addressOf, readCursor, readView, writeCursor } from "./view";

const usual = readView({});

test("an address that says nothing, or nonsense, is the usual view", () => {
  expect(usual).toEqual({ q: "", state: null, sort: "name", order: "up", after: null });
  expect(readView({ q: ["a", "b"], state: "happy", sort: "memo", order: "sideways", after: "x".repeat(301) })).toEqual(
    usual,
  );
  expect(readView({ q: "a\0b" }).q).toBe("");
});

test("an address leads back to its view, and a change of it to the first page", () => {
  const view = { ...usual, q: "ann & co", state: "late" as const, sort: "due" as const, order: "down" as const };
  const address = new URL(addressOf(view, { after: "7~1.5" }), "https://example.org");
  expect(readView(Object.fromEntries(address.searchParams))).toEqual({ ...view, after: "7~1.5" });
  expect(addressOf({ ...view, after: "7~1.5" }, { order: "up" })).not.toContain("after");
  expect(addressOf(usual, {})).toBe("/admin/sync#people");
});

test("a row's key survives the address, whatever the name holds", () => {
  const cursor = { userId: 12, value: "a~b\n_12" };
  expect(readCursor({ ...usual, after: writeCursor(cursor) })).toEqual(cursor);
});

test.each(["", "x", "12", "~5", "1234567890~5", "12~", "12~tomorrow", "12~Infinity"])(
  "%j is no key of an order by numbers",
  (after) => expect(readCursor({ ...usual, sort: "due", after })).toBeNull(),
);
