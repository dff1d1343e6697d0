import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { execute, sql } from "@/lib/database/sql";
import { captureLog } from "@/tests/app/capture-log";
import { createTestDatabase, type TestDatabase } from "@/tests/app/test-database";
import { storeLibrary } from "@/tests/fixtures/stored-library";
import { recordAuditEvent } from "./record-audit-event";

const NOW = new Date("2026-11-29T12:00:00Z");
const MINUTE = 60_000;
const after = (minutes: number) => new Date(NOW.getTime() + minutes * MINUTE);

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.stop());
beforeEach(() => db.auditEvent.deleteMany().then(() => undefined));

test("an event is stored with who, whom, from where and what", async () => {
  const [userId, actorId] = [await storeLibrary({}), await storeLibrary({})];
  const detail = { action: "pause", before: null, after: "operator" };
  await recordAuditEvent({ kind: "operator-action", userId, actorId, address: "2001:db8:0:0::/64", detail }, NOW);
  const { id: _, ...stored } = await db.auditEvent.findFirstOrThrow();
  expect(stored).toEqual({ at: NOW, kind: "operator-action", userId, actorId, address: "2001:db8:0:0::/64", detail });
});

test("the detail is bounded and holds no secrets; an invalid address and an unknown user are left empty", async () => {
  const token = `simkl_at_${"aB3_".repeat(9)}`;
  const many = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`fact${index}`, "x".repeat(10_000)]));
  const detail = { path: `/x?code=abcdefgh\n${token}`, ...many };
  await recordAuditEvent({ kind: "operator-action", userId: 2_000_000_000, address: "<b>", detail }, NOW);
  const { detail: stored, ...event } = await db.auditEvent.findFirstOrThrow();
  expect(event).toMatchObject({ userId: null, actorId: null, address: null });
  expect(JSON.stringify(stored).length).toBeLessThan(2000);
  expect(stored).toMatchObject({ path: "/x?code=[removed]\\nsimkl_[removed]" });
});

test("a flood without sign-in leaves five events in ten minutes, and the next one counts the rest", async () => {
  const rejection = { kind: "sign-in-refused", address: "203.0.113.7", detail: { problem: "denied" } } as const;
  await Promise.all(Array.from({ length: 400 }, () => recordAuditEvent(rejection, NOW)));
  expect(await db.auditEvent.count()).toBe(5);
  await recordAuditEvent({ ...rejection, address: "203.0.113.8" }, NOW);
  expect(await db.auditEvent.count()).toBe(6);

  await recordAuditEvent(rejection, after(11));
  const last = await db.auditEvent.findFirstOrThrow({ orderBy: { id: "desc" } });
  expect(last.detail).toEqual({ problem: "denied", omitted: 395 });
});

test("the table takes 2,000 rejections of a kind a day, from however many addresses, and those of other kinds", async () => {
  await execute(sql`
    INSERT INTO "AuditEvent" ("at", "kind")
    SELECT ${NOW}::timestamptz - n * interval '1 second', 'forbidden' FROM generate_series(1, 1990) n`);
  const addresses = Array.from({ length: 50 }, (_, index) => `198.51.100.${index}`);
  for (const address of addresses) await recordAuditEvent({ kind: "forbidden", address }, NOW);
  expect(await db.auditEvent.count({ where: { kind: "forbidden" } })).toBe(2000);
  await recordAuditEvent({ kind: "rate-limited", address: "198.51.100.1", detail: { limit: "actions" } }, NOW);
  expect(await db.auditEvent.count({ where: { kind: "rate-limited" } })).toBe(1);
});

test("a flood of one user does not displace events of others", async () => {
  const [loud, quiet] = [await storeLibrary({}), await storeLibrary({})];
  for (let round = 0; round < 10; round += 1)
    for (let n = 0; n < 40; n += 1) await recordAuditEvent({ kind: "data-exported", userId: loud }, after(round * 11));
  expect(await db.auditEvent.count({ where: { userId: loud } })).toBe(200);
  await recordAuditEvent({ kind: "data-exported", userId: quiet }, after(111));
  expect(await db.auditEvent.count({ where: { userId: quiet } })).toBe(1);
});

test("operators' actions are all kept", async () => {
  const [userId, actorId] = [await storeLibrary({}), await storeLibrary({})];
  for (let n = 0; n < 60; n += 1) await recordAuditEvent({ kind: "operator-action", userId, actorId }, NOW);
  expect(await db.auditEvent.count()).toBe(60);
});

test("the deletion of a user leaves their events without them", async () => {
  const [userId, actorId] = [await storeLibrary({}), await storeLibrary({})];
  await recordAuditEvent({ kind: "operator-action", userId, actorId, detail: { action: "pause" } }, NOW);
  await db.user.delete({ where: { id: userId } });
  expect(await db.auditEvent.findFirstOrThrow()).toMatchObject({ userId: null, actorId, detail: { action: "pause" } });
  await db.user.delete({ where: { id: actorId } });
  expect(await db.auditEvent.findFirstOrThrow()).toMatchObject({ userId: null, actorId: null });
});

test("an event that cannot be stored rejects nothing, and is logged", async () => {
  const lines = captureLog();
  await execute(sql`ALTER TABLE "AuditEvent" RENAME TO "Away"`);
  try {
    await recordAuditEvent({ kind: "grant-died", userId: 1 }, NOW);
  } finally {
    await execute(sql`ALTER TABLE "Away" RENAME TO "AuditEvent"`);
  }
  expect(lines.join("")).toMatch(/An audit event could not be stored.*grant-died/);
});
