import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { AUDIT_KINDS, getAuditRule, isAuditKind } from "@/lib/audit/audit-kinds";
import { db } from "@/lib/database/client";
import { getConnectionOptions, getConnectionString, getPool } from "@/lib/database/connection";
import { captureLog } from "@/tests/app/capture-log";
import { createTestDatabase, type TestDatabase } from "@/tests/app/test-database";
import { storeLibrary } from "@/tests/fixtures/stored-library";
import { purgeExpired } from "./purge-expired";
import { RETENTION_RULES } from "./retention-rules";

const SECOND = 1000;
const DAY = 24 * 60 * 60 * SECOND;
const NOW = new Date("2026-11-29T12:00:00Z");
const atAge = (ms: number) => new Date(NOW.getTime() - ms);
const createDeadline = () => Date.now() + 60 * SECOND;

let database: TestDatabase;
let userId: number;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.stop());
beforeEach(async () => {
  await getPool().query(
    `TRUNCATE "User", "AuditEvent", "ClientBlock", "SchedulerRun", "ApiCallCount", "UnknownTitle", "RateLimit", "Purge" CASCADE`,
  );
  userId = await storeLibrary({});
});

interface Case {
  table: string;
  days: number;
  /** SQL that stores a row: `$1` is the person, `$2` the instant from which it is kept, `$3` a number that no other row has. */
  insert: string;
}

const WRITE = `INSERT INTO "PendingWrite" ("userId", "simklId", "change", "before", "createdAt", "settledAt", "state")
  VALUES ($1, $3, '{}', '{}', $2, $2`;
const RUN = `INSERT INTO "SyncRun" ("userId", "trigger", "startedAt", "outcome", "changed", "error") SELECT $1, 'visit', $2`;
const CASES: Case[] = [
  {
    table: "Session",
    days: 0,
    insert: `INSERT INTO "Session" ("tokenHash", "userId", "expires") VALUES ($3::int, $1, $2)`,
  },
  {
    table: "RemovedItem",
    days: 90,
    insert: `INSERT INTO "RemovedItem" ("userId", "simklId", "removedAt", "item", "watches", "rewatches") VALUES ($1, $3, $2, '{}', '[]', '[]')`,
  },
  { table: "PendingWrite", days: 30, insert: `${WRITE}, 'confirmed')` },
  { table: "PendingWrite", days: 180, insert: `${WRITE}, 'refused')` },
  { table: "PendingWrite", days: 180, insert: `${WRITE}, 'unclear')` },
  {
    table: "BulkEdit",
    days: 1,
    insert: `INSERT INTO "BulkEdit" ("userId", "createdAt", "simklIds", "query") VALUES ($1, $2, ARRAY[$3::int], '')`,
  },
  {
    table: "BulkEdit",
    days: 30,
    insert: `INSERT INTO "BulkEdit" ("userId", "createdAt", "startedAt", "simklIds", "query") VALUES ($1, $2, $2, ARRAY[$3::int], '')`,
  },
  { table: "SyncRun", days: 30, insert: `${RUN}, 'failed'::"RunOutcome", 0, $3::text` },
  { table: "SyncRun", days: 30, insert: `${RUN}, 'done'::"RunOutcome", 4, $3::text` },
  { table: "SyncRun", days: 3, insert: `${RUN}, 'done'::"RunOutcome", 0, $3::text` },
  {
    table: "SchedulerRun",
    days: 2,
    insert: `INSERT INTO "SchedulerRun" ("kind", "at", "instance", "ms", "claimed", "succeeded", "failed", "skipped", "isComplete")
      SELECT 'cron', $2, $3, $1, 0, 0, 0, 0, true`,
  },
  {
    table: "ClientBlock",
    days: 365,
    insert: `INSERT INTO "ClientBlock" ("until", "clearedAt", "reason", "strikes") SELECT $2, $2, $3::text, $1::int`,
  },
  {
    table: "UnknownTitle",
    days: 1,
    insert: `INSERT INTO "UnknownTitle" ("simklId", "askedAt") SELECT $3, $2 WHERE $1::int > 0`,
  },
  {
    table: "RateLimit",
    days: 0,
    insert: `INSERT INTO "RateLimit" ("key", "points", "expire") SELECT $3::text, $1::int, extract(epoch FROM $2::timestamptz) * 1000`,
  },
  ...Object.keys(AUDIT_KINDS)
    .filter(isAuditKind)
    .map((kind) => ({
      table: "AuditEvent",
      days: getAuditRule(kind).retentionMs / DAY,
      insert: `INSERT INTO "AuditEvent" ("at", "kind", "detail", "userId") SELECT $2, '${kind}', jsonb_build_object('n', $3::int), $1`,
    })),
  {
    table: "AuditEvent",
    days: 365,
    insert: `INSERT INTO "AuditEvent" ("at", "kind", "detail", "userId") SELECT $2, 'no-longer-known', jsonb_build_object('n', $3::int), $1`,
  },
];

describe("what is kept for a time", () => {
  test.each(CASES)("$table, $days days: $insert", async ({ table, days, insert }) => {
    await getPool().query(insert, [userId, atAge(days * DAY + SECOND), 1]);
    await getPool().query(insert, [userId, atAge(days * DAY - SECOND), 2]);
    const { rows: all } = await getPool().query(`SELECT row::text AS row FROM "${table}" row`);
    expect(all).toHaveLength(2);
    await purgeExpired(NOW, createDeadline());
    const { rows: left } = await getPool().query(`SELECT row::text AS row FROM "${table}" row`);
    expect(left).toEqual([all[1]]);
  });

  test("a day's calls, 35 days", async () => {
    for (const day of ["2026-10-24", "2026-10-25"])
      await getPool().query(`INSERT INTO "ApiCallCount" VALUES ($1, $2, 'GET /sync/activities', 'ok', 1, 1, 1)`, [
        userId,
        day,
      ]);
    await purgeExpired(NOW, createDeadline());
    const left = await db.apiCallCount.findMany();
    expect(left.map(({ day }) => day.toISOString().slice(0, 10))).toEqual(["2026-10-25"]);
  });

  test("a file that was brought, 30 days, with its rows, unless it is under way", async () => {
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
    await store(userId, atAge(30 * DAY + SECOND), "done");
    await store(others[0] ?? 0, atAge(30 * DAY - SECOND), "done");
    await store(others[1] ?? 0, atAge(300 * DAY), "running");
    await purgeExpired(NOW, createDeadline());
    expect((await db.fileImport.findMany({ orderBy: { userId: "asc" } })).map((row) => row.userId)).toEqual(others);
    expect(await db.fileImportRow.count()).toBe(2);
  });

  test("what somebody is watching, 7 days after its end", async () => {
    const other = await storeLibrary({});
    const watching = { simklId: 1, mode: "checkin", startedAt: atAge(20 * DAY), progress: 0 } as const;
    await db.nowWatching.create({ data: { ...watching, userId, endsAt: atAge(7 * DAY + SECOND) } });
    await db.nowWatching.create({ data: { ...watching, userId: other, endsAt: atAge(7 * DAY - SECOND) } });
    await purgeExpired(NOW, createDeadline());
    expect((await db.nowWatching.findMany()).map((row) => row.userId)).toEqual([other]);
  });

  test("the address of an audit event, 30 days, while the event stays", async () => {
    const event = { kind: "signed-in", userId, address: "203.0.113.7" };
    await db.auditEvent.create({ data: { ...event, at: atAge(30 * DAY + SECOND) } });
    await db.auditEvent.create({ data: { ...event, at: atAge(30 * DAY - SECOND) } });
    await purgeExpired(NOW, createDeadline());
    const left = await db.auditEvent.findMany({ orderBy: { at: "asc" } });
    expect(left.map(({ address }) => address)).toEqual([null, "203.0.113.7"]);
  });

  test("each rule is tried above", () => {
    const tried = new Set(CASES.map(({ table, days }) => `${table} ${days}`));
    for (const rest of ["ApiCallCount 35", "FileImport 30", "NowWatching 7", "AuditEvent 30"]) tried.add(rest);
    expect(new Set(RETENTION_RULES.map(({ table, retentionMs }) => `${table} ${retentionMs / DAY}`))).toEqual(tried);
  });
});

test("what pages tell of the whole past, what is open, and what is under way stays, however old", async () => {
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
  await expiredSessions(12_001);
  expect(await purgeExpired(NOW, createDeadline())).toEqual({ rows: 12_001, isComplete: true });
  expect(await db.session.count()).toBe(0);
});

test("one instance purges, once an hour", async () => {
  const reports = await Promise.all(Array.from({ length: 8 }, () => purgeExpired(NOW, createDeadline())));
  expect(reports.filter(Boolean)).toHaveLength(1);
  expect(await purgeExpired(new Date(NOW.getTime() + 30 * 60 * SECOND), createDeadline())).toBeNull();
  expect(await purgeExpired(new Date(NOW.getTime() + 60 * 60 * SECOND), createDeadline())).not.toBeNull();
});

test("what a deadline cuts off, the next call goes on with", async () => {
  await expiredSessions(10);
  expect(await purgeExpired(NOW, Date.now() - 1)).toEqual({ rows: 0, isComplete: false });
  expect(await purgeExpired(NOW, createDeadline())).toEqual({ rows: 10, isComplete: true });
});

test("a row that somebody is working on is left for the next time, and nobody waits", async () => {
  await expiredSessions(3);
  const other = new pg.Client(getConnectionOptions(getConnectionString()));
  await other.connect();
  try {
    await other.query(`BEGIN; SELECT FROM "Session" WHERE "tokenHash" = 'expired 2' FOR UPDATE`);
    expect(await purgeExpired(NOW, createDeadline())).toMatchObject({ rows: 2 });
  } finally {
    await other.end();
  }
  expect((await db.session.findMany()).map(({ tokenHash }) => tokenHash)).toEqual(["expired 2"]);
});

test("a table that cannot be purged keeps no other from it, and the log says so", async () => {
  await expiredSessions(1);
  await db.unknownTitle.create({ data: { simklId: 1, askedAt: atAge(2 * DAY) } });
  const lines = captureLog();
  await getPool().query(`ALTER TABLE "SchedulerRun" RENAME TO "Away"`);
  try {
    expect(await purgeExpired(NOW, createDeadline())).toEqual({ rows: 2, isComplete: true });
  } finally {
    await getPool().query(`ALTER TABLE "Away" RENAME TO "SchedulerRun"`);
  }
  expect(lines.join("")).toMatch(/could not be deleted\. table="SchedulerRun"/);
});

async function expiredSessions(count: number): Promise<void> {
  await getPool().query(
    `INSERT INTO "Session" ("tokenHash", "userId", "expires") SELECT 'expired ' || n, $1, $2 FROM generate_series(1, $3::int) n`,
    [userId, atAge(SECOND), count],
  );
}
