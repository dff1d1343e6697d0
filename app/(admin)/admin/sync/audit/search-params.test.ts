import { expect, test } from "vitest";
import { auditHref, parseAuditParams } from "./search-params";

const NONE = { kind: null, person: "", before: null };

test.each([
  [{}, NONE],
  [
    { kind: "signed-in", person: " Vera " },
    { ...NONE, kind: "signed-in", person: "Vera" },
  ],
  [
    { kind: "constructor", person: "a\0b", before: "yesterday" },
    { ...NONE, person: "a b" },
  ],
  [
    { kind: ["signed-in"], person: "x".repeat(101), before: "2026-11-21T09:00:00.000Z~12" },
    { ...NONE, person: "x".repeat(100) },
  ],
  [{ before: ["WzFd"] }, NONE],
])("%o is read as %o", (searchParams, params) => expect(parseAuditParams(searchParams)).toEqual(params));

test("an address leads to the same list", () => {
  const params = {
    kind: "forbidden",
    person: "a&b",
    before: { at: new Date("2026-11-21T09:00:00.000Z"), id: "12" },
  } as const;
  const { searchParams } = new URL(auditHref(params, params.before), "http://localhost");
  expect(parseAuditParams(Object.fromEntries(searchParams))).toEqual(params);
  expect(auditHref(NONE, null)).toBe("/admin/sync/audit");
});
