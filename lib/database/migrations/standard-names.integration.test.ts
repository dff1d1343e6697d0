import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { execute, rows, sql } from "@/lib/database/sql";
import { createUnmigratedDatabase, type TestDatabase } from "@/tests/app/test-database";
import { migrate, readProjectMigrations } from "./migrate";

const MIGRATION = "20261130030000_standard_names";
const RENAMED = {
  Sitting: "ViewingSession",
  CallTally: "ApiCallCount",
  CronBeat: "SchedulerRun",
  Backup: "FileImport",
  BackupRow: "FileImportRow",
};
const RENAMED_TYPES = {
  ProofOutcome: "IdAuditOutcome",
  BackupState: "FileImportState",
  BackupVerdict: "FileImportComparison",
  BackupRowState: "FileImportRowState",
};

let database: TestDatabase;
let namesBefore: string[];
let namesAfter: string[];
let userId: number;

beforeAll(async () => {
  database = await createUnmigratedDatabase();
  const projectMigrations = await readProjectMigrations();
  const migrateTo = (isWanted: (path: string) => boolean) => {
    const chosen = projectMigrations.migrationDirectories.filter(({ path }) => isWanted(path));
    return migrate(database.url, { ...projectMigrations, migrationDirectories: chosen });
  };
  await migrateTo((path) => path < MIGRATION);
  userId = await storeRows();
  namesBefore = await listNames();
  expect(await migrateTo((path) => path <= MIGRATION)).toContain(MIGRATION);
  namesAfter = await listNames();
  await migrate(database.url);
});
afterAll(() => database.stop());

async function storeRows(): Promise<number> {
  const [user] = await rows<{ id: number }>(sql`
    INSERT INTO "User" ("simklId", "name") VALUES (7, 'Ada') RETURNING "id"`);
  const id = user?.id ?? 0;
  await execute(sql`
    INSERT INTO "SyncState" ("userId", "proofAt", "proofOutcome", "proofCounts", "proofSuspects")
    VALUES (${id}, '2026-11-20T10:00:00Z', 'equal', '{"tv": 12}', '{3,4}')`);
  await execute(sql`
    INSERT INTO "Sitting" ("userId", "from", "to", "simklId", "rewatchId", "episodes", "minutes", "unsaid")
    VALUES (${id}, '2026-11-20T20:00:00Z', '2026-11-20T22:00:00Z', 5, 0, 3, 126, 1)`);
  await execute(sql`
    INSERT INTO "CallTally" ("userId", "day", "endpoint", "outcome", "calls", "bytes", "ms")
    VALUES (${id}, '2026-11-20', 'GET /sync/activities', 'ok', 4, 9007199254740993, 5000000000)`);
  await execute(sql`
    INSERT INTO "CronBeat" ("at", "kind", "instance", "ms", "claimed", "succeeded", "failed", "skipped", "isComplete")
    VALUES ('2026-11-20T20:00:00Z', 'cron', 9, 120, 5, 3, 1, 1, true)`);
  await execute(sql`
    INSERT INTO "Backup" ("userId", "source", "fileName", "state", "createdAt", "choices", "leftOut", "listedBefore")
    VALUES (${id}, 'trakt', 'history.json', 'running', '2026-11-20T20:00:00Z', '{"names": true}', '{"1 row"}', '{1,2}')`);
  await execute(sql`
    INSERT INTO "BackupRow" ("userId", "number", "verdict", "entry", "title", "kind", "state", "passes", "writeIds", "reason")
    VALUES (${id}, 1, 'differs', '{"title": "Dune"}', 'Dune', 'movie', 'notFound', 2, '{9007199254740993}', 'why')`);
  return id;
}

/** Tables, indexes, sequences, constraints and types. */
async function listNames(): Promise<string[]> {
  const names = await rows<{ name: string }>(sql`
    SELECT relkind::text || ' ' || relname AS name FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'i', 'S')
    UNION SELECT 'constraint ' || conname FROM pg_constraint WHERE connamespace = 'public'::regnamespace
    UNION SELECT 'type ' || typname FROM pg_type WHERE typnamespace = 'public'::regnamespace AND typtype = 'e'`);
  return names.map(({ name }) => name).sort();
}

test("rows of the renamed tables are read as they were written", async () => {
  expect(await db.viewingSession.findMany()).toEqual([
    {
      userId,
      from: new Date("2026-11-20T20:00:00Z"),
      to: new Date("2026-11-20T22:00:00Z"),
      ...{ simklId: 5, rewatchId: 0, episodes: 3, minutes: 126, unsaid: 1 },
    },
  ]);
  expect(await db.apiCallCount.findMany()).toEqual([
    {
      userId,
      day: new Date("2026-11-20T00:00:00Z"),
      ...{ endpoint: "GET /sync/activities", outcome: "ok", calls: 4, bytes: 9007199254740993n, ms: 5_000_000_000n },
    },
  ]);
  expect(await db.schedulerRun.findMany()).toEqual([
    {
      id: 1n,
      at: new Date("2026-11-20T20:00:00Z"),
      ...{ kind: "cron", instance: 9, ms: 120, claimed: 5, succeeded: 3, failed: 1, skipped: 1, isComplete: true },
    },
  ]);
  expect(await db.fileImport.findMany()).toEqual([
    {
      ...{ userId, source: "trakt", fileName: "history.json", state: "running" },
      ...{ createdAt: new Date("2026-11-20T20:00:00Z"), startedAt: null, endedAt: null },
      ...{ choices: { names: true }, leftOut: ["1 row"], listedBefore: [1, 2] },
    },
  ]);
  expect(await db.fileImportRow.findMany()).toEqual([
    {
      ...{ userId, number: 1, verdict: "differs", entry: { title: "Dune" }, title: "Dune", year: null, kind: "movie" },
      ...{ simklId: null, byName: false, additions: false, conflicts: [], notes: [], state: "notFound", passes: 2 },
      ...{ writeIds: [9007199254740993n], reason: "why" },
    },
  ]);
});

test("the renamed columns of SyncState keep their values", async () => {
  expect(await db.syncState.findUniqueOrThrow({ where: { userId } })).toMatchObject({
    idAuditAt: new Date("2026-11-20T10:00:00Z"),
    idAuditOutcome: "equal",
    idAuditCounts: { tv: 12 },
    idAuditSuspects: [3, 4],
  });
});

test("indexes, sequences, constraints and types follow, and nothing else changes its name", async () => {
  const pairs = Object.entries({ ...RENAMED, ...RENAMED_TYPES });
  const expected = namesBefore.map((entry) => {
    const [kind = "", name = ""] = entry.split(" ");
    const [before, after] = pairs.find(([old]) => name === old || name.startsWith(`${old}_`)) ?? ["", ""];
    return `${kind} ${after}${name.slice(before.length)}`;
  });
  expect(namesAfter).toEqual(expected.sort());
  expect(expected.filter((entry) => entry.includes("FileImportRow_")).length).toBeGreaterThan(3);
});

test("the renamed sequence goes on, and rows still follow those that they belong to", async () => {
  const run = { kind: "server", instance: 9, ms: 1, claimed: 0, succeeded: 0, failed: 0, skipped: 0, isComplete: true };
  expect((await db.schedulerRun.create({ data: run })).id).toBe(2n);
  await db.fileImport.delete({ where: { userId } });
  expect(await db.fileImportRow.count()).toBe(0);
  await db.user.delete({ where: { id: userId } });
  expect(await db.viewingSession.count()).toBe(0);
});
