import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { AUDIT_KINDS, getAuditRule, isAuditKind } from "@/lib/audit/audit-kinds";
import { db } from "@/lib/database/client";
import { getConnectionOptions, getConnectionString } from "@/lib/database/connection";
import { execute, rawSql, rows, type Sql, sql } from "@/lib/database/sql";
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from "@/lib/utils/durations";
import { captureLog } from "@/tests/app/capture-log";
import { createTestDatabase, type TestDatabase } from "@/tests/app/test-database";
import { storeLibrary } from "@/tests/fixtures/stored-library";
import { purgeExpired } from "./purge-expired";
import { RETENTION_RULES } from "./retention-rules";

const NOW = new Date("2026-11-29T12:00:00Z");
const atAge = (ms: number) => new Date(NOW.getTime() - ms);
const createDeadline = () => Date.now() + 60 * SECOND_MS;

let database: TestDatabase;
let userId: number;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.stop());
beforeEach(async () => {
  await execute(sql`
    TRUNCATE "User", "AuditEvent", "ClientBlock", "SchedulerRun", "ApiCallCount", "UnknownTitle", "CatalogSearch",
      "CatalogList", "RateLimit", "Purge" CASCADE`);
  userId = await storeLibrary({});
});

interface Case {
  table: string;
  days: number;
  /** The rule in words. */
  name: string;
  /** Stores a row that is kept from `at` on; `n` is unique. */
  insert: (at: Date, n: number) => Sql;
}

const insertWrite = (state: string) => (at: Date, n: number) =>
  sql`
  INSERT INTO "PendingWrite" ("userId", "simklId", "change", "before", "createdAt", "settledAt", "state")
  VALUES (${userId}, ${n}, '{}', '{}', ${at}, ${at}, ${state}::"WriteState")`;
const insertRun = (outcome: string, changed: number) => (at: Date, n: number) =>
  sql`
  INSERT INTO "SyncRun" ("userId", "trigger", "startedAt", "outcome", "changed", "error")
  VALUES (${userId}, 'visit', ${at}, ${outcome}::"RunOutcome", ${changed}, ${String(n)})`;
const insertEvent = (kind: string) => (at: Date, n: number) =>
  sql`
  INSERT INTO "AuditEvent" ("at", "kind", "detail", "userId") VALUES (${at}, ${kind}, ${JSON.stringify({ n })}, ${userId})`;
const CASES: Case[] = [
  {
    table: "Session",
    days: 0,
    name: "ended",
    insert: (at, n) => sql`
      INSERT INTO "Session" ("tokenHash", "userId", "expires") VALUES (${String(n)}, ${userId}, ${at})`,
  },
  {
    table: "RemovedItem",
    days: 90,
    name: "removed",
    insert: (at, n) => sql`
      INSERT INTO "RemovedItem" ("userId", "simklId", "removedAt", "item", "watches", "rewatches")
      VALUES (${userId}, ${n}, ${at}, '{}', '[]', '[]')`,
  },
  { table: "PendingWrite", days: 30, name: "confirmed", insert: insertWrite("confirmed") },
  { table: "PendingWrite", days: 180, name: "refused", insert: insertWrite("refused") },
  { table: "PendingWrite", days: 180, name: "unclear", insert: insertWrite("unclear") },
  {
    table: "BulkEdit",
    days: 1,
    name: "never started",
    insert: (at, n) => sql`
      INSERT INTO "BulkEdit" ("userId", "createdAt", "simklIds", "query") VALUES (${userId}, ${at}, ${[n]}, '')`,
  },
  {
    table: "BulkEdit",
    days: 30,
    name: "started",
    insert: (at, n) => sql`
      INSERT INTO "BulkEdit" ("userId", "createdAt", "startedAt", "simklIds", "query")
      VALUES (${userId}, ${at}, ${at}, ${[n]}, '')`,
  },
  { table: "SyncRun", days: 30, name: "failed", insert: insertRun("failed", 0) },
  { table: "SyncRun", days: 30, name: "with changes", insert: insertRun("done", 4) },
  { table: "SyncRun", days: 3, name: "without changes", insert: insertRun("done", 0) },
  {
    table: "SchedulerRun",
    days: 2,
    name: "ended",
    insert: (at, n) => sql`
      INSERT INTO "SchedulerRun" ("kind", "at", "instance", "ms", "claimed", "succeeded", "failed", "skipped", "isComplete")
      VALUES ('cron', ${at}, ${n}, 0, 0, 0, 0, 0, true)`,
  },
  {
    table: "ClientBlock",
    days: 365,
    name: "cleared",
    insert: (at, n) => sql`
      INSERT INTO "ClientBlock" ("until", "clearedAt", "reason", "strikes") VALUES (${at}, ${at}, ${String(n)}, 1)`,
  },
  {
    table: "UnknownTitle",
    days: 1,
    name: "requested",
    insert: (at, n) => sql`INSERT INTO "UnknownTitle" ("simklId", "askedAt") VALUES (${n}, ${at})`,
  },
  {
    table: "CatalogSearch",
    days: 0,
    name: "expired",
    insert: (at, n) => sql`INSERT INTO "CatalogSearch" ("key", "expiresAt") VALUES (${String(n)}, ${at})`,
  },
  {
    table: "CatalogList",
    days: 7,
    name: "tried",
    insert: (at, n) => sql`INSERT INTO "CatalogList" ("key", "triedAt") VALUES (${String(n)}, ${at})`,
  },
  {
    table: "RateLimit",
    days: 0,
    name: "expired",
    insert: (at, n) =>
      sql`INSERT INTO "RateLimit" ("key", "points", "expire") VALUES (${String(n)}, 1, ${at.getTime()})`,
  },
  ...Object.keys(AUDIT_KINDS)
    .filter(isAuditKind)
    .map((kind) => ({
      table: "AuditEvent",
      days: getAuditRule(kind).retentionMs / DAY_MS,
      name: kind,
      insert: insertEvent(kind),
    })),
  { table: "AuditEvent", days: 365, name: "of an older version", insert: insertEvent("no-longer-known") },
];

describe("what is kept for a limited time", () => {
  test.each(CASES)("$table, $days days: $name", async ({ table, days, insert }) => {
    const stored = sql`SELECT row::text AS row FROM ${rawSql(`"${table}"`)} row`;
    await execute(insert(atAge(days * DAY_MS + SECOND_MS), 1));
    await execute(insert(atAge(days * DAY_MS - SECOND_MS), 2));
    const all = await rows(stored);
    expect(all).toHaveLength(2);
    await purgeExpired(NOW, createDeadline());
    expect(await rows(stored)).toEqual([all[1]]);
  });

  test("a day's calls, 35 days", async () => {
    for (const day of ["2026-10-24", "2026-10-25"])
      await execute(sql`INSERT INTO "ApiCallCount" VALUES (${userId}, ${day}, 'GET /sync/activities', 'ok', 1, 1, 1)`);
    await purgeExpired(NOW, createDeadline());
    const left = await db.apiCallCount.findMany();
    expect(left.map(({ day }) => day.toISOString().slice(0, 10))).toEqual(["2026-10-25"]);
  });

  test("an imported file, 30 days, with its rows, unless it is running", async () => {
    const others = [await storeLibrary({}), await storeLibrary({})];
    const store = (owner: number, createdAt: Date, state: "done" | "running") =>
      db.fileImport.create({
        data: {
          userId: owner,
          source: "trakt",
          fileName: "x",
          state,
          createdAt,
          choices: {},
          rows: { create: { number: 1, verdict: "new", entry: {}, title: "A", kind: "movie" } },
        },
      });
    await store(userId, atAge(30 * DAY_MS + SECOND_MS), "done");
    await store(others[0] ?? 0, atAge(30 * DAY_MS - SECOND_MS), "done");
    await store(others[1] ?? 0, atAge(300 * DAY_MS), "running");
    await purgeExpired(NOW, createDeadline());
    expect((await db.fileImport.findMany({ orderBy: { userId: "asc" } })).map((row) => row.userId)).toEqual(others);
    expect(await db.fileImportRow.count()).toBe(2);
  });

  test("a check-in, 7 days after its end", async () => {
    const other = await storeLibrary({});
    const watching = { simklId: 1, mode: "checkin", startedAt: atAge(20 * DAY_MS), progress: 0 } as const;
    await db.nowWatching.create({ data: { ...watching, userId, endsAt: atAge(7 * DAY_MS + SECOND_MS) } });
    await db.nowWatching.create({ data: { ...watching, userId: other, endsAt: atAge(7 * DAY_MS - SECOND_MS) } });
    await purgeExpired(NOW, createDeadline());
    expect((await db.nowWatching.findMany()).map((row) => row.userId)).toEqual([other]);
  });

  test("the address of an audit event, 30 days, while the event stays", async () => {
    const event = { kind: "signed-in", userId, address: "203.0.113.7" };
    await db.auditEvent.create({ data: { ...event, at: atAge(30 * DAY_MS + SECOND_MS) } });
    await db.auditEvent.create({ data: { ...event, at: atAge(30 * DAY_MS - SECOND_MS) } });
    await purgeExpired(NOW, createDeadline());
    const left = await db.auditEvent.findMany({ orderBy: { at: "asc" } });
    expect(left.map(({ address }) => address)).toEqual([null, "203.0.113.7"]);
  });

  test("each rule has a test above", () => {
    const tried = new Set(CASES.map(({ table, days }) => `${table} ${days}`));
    for (const rest of ["ApiCallCount 35", "FileImport 30", "NowWatching 7", "AuditEvent 30"]) tried.add(rest);
    expect(new Set(RETENTION_RULES.map(({ table, retentionMs }) => `${table} ${retentionMs / DAY_MS}`))).toEqual(tried);
  });
});

test("the history of lists, what is open and what is running stays, however old", async () => {
  const old = new Date("2010-01-01T00:00:00Z");
  await db.statusEvent.create({ data: { userId, simklId: 1, at: old, from: "watching", to: "completed" } });
  await db.savedView.create({ data: { userId, name: "mine", query: "", createdAt: old } });
  await db.reviewShare.create({ data: { token: "t".repeat(32), userId, range: "2010", cards: [], createdAt: old } });
  await db.clientBlock.create({ data: { since: old, until: old, reason: "client_id_failed" } });
  const { id } = await db.bulkEdit.create({
    data: { userId, createdAt: old, startedAt: old, simklIds: [1], query: "" },
  });
  const write = { userId, simklId: 1, change: {}, before: {}, createdAt: old };
  for (const state of ["queued", "sending", "unclear"] as const)
    await db.pendingWrite.create({ data: { ...write, state, bulkId: id } });

  const counts = () =>
    Promise.all([
      db.statusEvent.count(),
      db.savedView.count(),
      db.reviewShare.count(),
      db.clientBlock.count(),
      db.bulkEdit.count(),
      db.pendingWrite.count(),
      db.user.count(),
      db.syncState.count(),
    ]);
  const stored = await counts();
  expect(stored.slice(0, 6)).toEqual([1, 1, 1, 1, 1, 3]);
  expect(await purgeExpired(NOW, createDeadline())).toEqual({ rows: 0, isComplete: true });
  expect(await counts()).toEqual(stored);
});

test("many rows go in batches, all of them", async () => {
  await storeExpiredSessions(12_001);
  expect(await purgeExpired(NOW, createDeadline())).toEqual({ rows: 12_001, isComplete: true });
  expect(await db.session.count()).toBe(0);
});

test("one instance purges, once an hour", async () => {
  const reports = await Promise.all(Array.from({ length: 8 }, () => purgeExpired(NOW, createDeadline())));
  expect(reports.filter(Boolean)).toHaveLength(1);
  expect(await purgeExpired(new Date(NOW.getTime() + 30 * MINUTE_MS), createDeadline())).toBeNull();
  expect(await purgeExpired(new Date(NOW.getTime() + HOUR_MS), createDeadline())).not.toBeNull();
});

test("the next call continues what a deadline cut off", async () => {
  await storeExpiredSessions(10);
  expect(await purgeExpired(NOW, Date.now() - 1)).toEqual({ rows: 0, isComplete: false });
  expect(await purgeExpired(NOW, createDeadline())).toEqual({ rows: 10, isComplete: true });
});

test("a locked row is left for the next time, without a wait", async () => {
  await storeExpiredSessions(3);
  const other = new pg.Client(getConnectionOptions(getConnectionString()));
  await other.connect();
  try {
    await execute(sql`BEGIN; SELECT FROM "Session" WHERE "tokenHash" = 'expired 2' FOR UPDATE`, other);
    expect(await purgeExpired(NOW, createDeadline())).toMatchObject({ rows: 2 });
  } finally {
    await other.end();
  }
  expect((await db.session.findMany()).map(({ tokenHash }) => tokenHash)).toEqual(["expired 2"]);
});

test("a table that cannot be purged does not stop the others, and is logged", async () => {
  await storeExpiredSessions(1);
  await db.unknownTitle.create({ data: { simklId: 1, askedAt: atAge(2 * DAY_MS) } });
  const lines = captureLog();
  await execute(sql`ALTER TABLE "SchedulerRun" RENAME TO "Away"`);
  try {
    expect(await purgeExpired(NOW, createDeadline())).toEqual({ rows: 2, isComplete: true });
  } finally {
    await execute(sql`ALTER TABLE "Away" RENAME TO "SchedulerRun"`);
  }
  expect(lines.join("")).toMatch(/could not be deleted\. table="SchedulerRun"/);
});

async function storeExpiredSessions(count: number): Promise<void> {
  await execute(sql`
    INSERT INTO "Session" ("tokenHash", "userId", "expires")
    SELECT 'expired ' || n, ${userId}, ${atAge(SECOND_MS)} FROM generate_series(1, ${count}::int) n`);
}
