import { afterEach, beforeEach, expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { getInstanceId, releaseInstanceLock } from "@/lib/database/instance-lock";
import { execute, sql } from "@/lib/database/sql";
import { createTestDatabase, type TestDatabase } from "@/tests/app/test-database";
import { createSyncedUser } from "@/tests/fixtures/synced-user";
import { countUsersByState } from "./count-users-by-state";
import { listDailyCalls } from "./daily-calls";
import { listEndpointCalls } from "./endpoint-calls";
import { findClientBlock } from "./find-client-block";
import { listLastSchedulerRuns } from "./last-scheduler-runs";
import { listLibraryAges } from "./library-ages";
import { getPendingRemovals } from "./pending-removals";
import { getQueueDepth } from "./queue-depth";
import { listRecentRunCounts } from "./recent-run-counts";
import { getSyncLag } from "./sync-lag";

const MINUTE = 60_000;
const now = new Date();
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * MINUTE);

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(async () => {
  await releaseInstanceLock();
  await database.stop();
});

test("each user is in one state: the one that matters most", async () => {
  const claimedBy = await getInstanceId();
  await createSyncedUser();
  await createSyncedUser({ nextDueAt: minutesAgo(9) });
  await createSyncedUser({ nextDueAt: minutesAgo(11) });
  await createSyncedUser({ nextDueAt: minutesAgo(11), claimedBy });
  await createSyncedUser({ nextDueAt: minutesAgo(11), claimedBy: claimedBy === 1 ? 2 : 1 });
  await createSyncedUser({ phase: "importing", nextDueAt: minutesAgo(11) });
  await createSyncedUser({ nextDueAt: null });
  await createSyncedUser({ failures: 2, nextDueAt: minutesAgo(11) });
  await createSyncedUser({ failures: 5, restingSince: minutesAgo(5) });
  await createSyncedUser({ failures: 5, quotaUntil: minutesAgo(-5) });
  await createSyncedUser({ quotaUntil: minutesAgo(5) });
  await createSyncedUser({ failures: 5, pausedBy: "person" });
  await createSyncedUser({ pausedBy: "operator" }, {}, minutesAgo(5));
  const unconnected = await createSyncedUser({ nextDueAt: null });
  await db.account.delete({ where: { userId: unconnected } });

  expect(Object.fromEntries((await countUsersByState(now)).map(({ state, users }) => [state, users]))).toEqual({
    fresh: 4,
    late: 2,
    importing: 1,
    failing: 1,
    resting: 1,
    reconnect: 2,
    quota: 1,
    paused: 1,
    asleep: 1,
  });
});

test("lag is measured over due users, and over the libraries in use", async () => {
  for (let minutes = 0; minutes <= 100; minutes += 1) {
    await createSyncedUser(
      { nextDueAt: minutesAgo(minutes), lastSyncedAt: minutesAgo(minutes * 2) },
      { lastSeenAt: minutesAgo(minutes) },
    );
  }
  await createSyncedUser(
    { nextDueAt: minutesAgo(9000), pausedBy: "person", lastSyncedAt: minutesAgo(9000) },
    { lastSeenAt: minutesAgo(4321) },
  );
  await createSyncedUser({ nextDueAt: minutesAgo(9000) }, {}, minutesAgo(1));
  const { overdue, age } = await getSyncLag(now);
  expect(overdue).toEqual({ p50: 50 * 60, p95: 95 * 60, p99: 99 * 60 });
  expect(age).toEqual({ p50: 100 * 60, p95: 190 * 60, p99: 198 * 60 });
});

test("without users there is no lag", async () => {
  const none = { p50: null, p95: null, p99: null };
  expect(await getSyncLag(now)).toEqual({ overdue: none, age: none });
  expect(await getQueueDepth(now)).toEqual({ due: 0, running: 0, jobs: null });
  expect(await findClientBlock()).toBeNull();
  expect(await listLastSchedulerRuns()).toEqual([]);
  expect(await getPendingRemovals(5)).toEqual({ users: 0, first: [] });
  expect(await listEndpointCalls("2026-11-21")).toEqual([]);
});

test("ages fall into buckets whose lower end belongs to them", async () => {
  for (const minutes of [0, 14, 15, 29, 30, 59, 60, 119, 120, 359, 360, 1439, 1440, 9000]) {
    await createSyncedUser({ lastSyncedAt: minutesAgo(minutes) });
  }
  await createSyncedUser({ lastSyncedAt: null });
  await createSyncedUser({ lastSyncedAt: minutesAgo(1) }, { lastSeenAt: minutesAgo(4 * 1440) });
  const ages = await listLibraryAges(now);
  expect(ages.map(({ users }) => users)).toEqual([2, 2, 2, 2, 2, 2, 2]);
  expect([ages[0], ages[6]]).toMatchObject([
    { from: 0, to: 15 },
    { from: 1440, to: null },
  ]);
});

test("a user being synced does not wait; a claim of a dead process counts as waiting", async () => {
  const claimedBy = await getInstanceId();
  await createSyncedUser({ nextDueAt: minutesAgo(1) });
  await createSyncedUser({ nextDueAt: minutesAgo(1), claimedBy });
  await createSyncedUser({ nextDueAt: minutesAgo(1), claimedBy: claimedBy === 1 ? 2 : 1 });
  await createSyncedUser({ nextDueAt: minutesAgo(1), pausedBy: "person" });
  await createSyncedUser({ nextDueAt: minutesAgo(1) }, {}, minutesAgo(1));
  expect(await getQueueDepth(now)).toEqual({ due: 2, running: 1, jobs: null });
});

test("jobs are counted until a worker takes them up", async () => {
  await execute(sql`CREATE SCHEMA pgboss`);
  await execute(sql`CREATE TYPE pgboss.job_state AS ENUM ('created', 'retry', 'active', 'completed')`);
  await execute(sql`CREATE TABLE pgboss.job (name text, state pgboss.job_state)`);
  await execute(sql`
    INSERT INTO pgboss.job VALUES ('sync', 'created'), ('sync', 'retry'), ('sync', 'active'), ('sync', 'completed'),
      ('other', 'created')`);
  expect(await getQueueDepth(now)).toMatchObject({ jobs: 2 });
});

test("calls are summed over all users, by endpoint and outcome", async () => {
  const row = {
    day: new Date("2026-11-21"),
    endpoint: "GET /sync/activities",
    outcome: "ok",
    calls: 3,
    bytes: 3000,
    ms: 90,
  };
  await db.apiCallCount.createMany({
    data: [
      { ...row, userId: 1 },
      { ...row, userId: 2, bytes: 9_000_000_000 },
      { ...row, userId: 2, outcome: "unavailable", calls: 1 },
      { ...row, userId: 1, day: new Date("2026-11-20"), outcome: "write-lock" },
      { ...row, userId: 1, day: new Date("2026-11-08"), outcome: "quota-used-up" },
      { ...row, userId: 1, day: new Date("2026-11-07") },
    ],
  });
  expect(await listEndpointCalls("2026-11-21")).toEqual([
    { endpoint: "GET /sync/activities", outcome: "ok", calls: 6, bytes: 9_000_003_000, ms: 180 },
    { endpoint: "GET /sync/activities", outcome: "unavailable", calls: 1, bytes: 3000, ms: 90 },
  ]);
  const before = await listDailyCalls("2026-11-21");
  expect(before).toHaveLength(13);
  expect([before[0], before[1], before[12]]).toEqual([
    { day: "2026-11-08", ok: 0, slowed: 0, failed: 3 },
    { day: "2026-11-09", ok: 0, slowed: 0, failed: 0 },
    { day: "2026-11-20", ok: 0, slowed: 3, failed: 0 },
  ]);
});

test("the last run of each kind is listed, and results are summed by five minutes", async () => {
  const noon = new Date("2026-11-21T12:03:00Z");
  const run = { instance: 1, ms: 5, claimed: 3, succeeded: 1, failed: 1, skipped: 1, isComplete: true };
  await db.schedulerRun.createMany({
    data: [
      { ...run, kind: "cron", at: new Date("2026-11-21T11:59:59Z") },
      { ...run, kind: "server", at: new Date("2026-11-21T12:00:00Z"), succeeded: 7 },
      { ...run, kind: "server", at: new Date("2026-11-21T12:02:00Z") },
      { ...run, kind: "cron", at: new Date("2026-11-21T10:04:59Z") },
    ],
  });
  expect((await listLastSchedulerRuns()).map(({ kind, at }) => [kind, at.toISOString()])).toEqual([
    ["cron", "2026-11-21T11:59:59.000Z"],
    ["server", "2026-11-21T12:02:00.000Z"],
  ]);
  const slots = await listRecentRunCounts(noon);
  expect(slots).toHaveLength(24);
  expect(slots[0]?.from).toEqual(new Date("2026-11-21T10:05:00Z"));
  expect(slots.at(-1)).toEqual({ from: new Date("2026-11-21T12:00:00Z"), succeeded: 8, failed: 2, skipped: 2 });
  expect(slots.reduce((sum, { succeeded }) => sum + succeeded, 0)).toBe(9);
});

test("only a block that is not cleared stands", async () => {
  await db.clientBlock.create({ data: { until: minutesAgo(5), reason: "over", clearedAt: minutesAgo(1) } });
  expect(await findClientBlock()).toBeNull();
  await db.clientBlock.create({
    data: { since: minutesAgo(9), until: minutesAgo(-5), strikes: 2, reason: "client_id_failed" },
  });
  expect(await findClientBlock()).toEqual({
    since: minutesAgo(9),
    until: minutesAgo(-5),
    strikes: 2,
    reason: "client_id_failed",
  });
});

test("removals await a decision until they are approved, the longest waiting first", async () => {
  const second = await createSyncedUser({ heldRemovals: [1, 2], heldSince: minutesAgo(5) }, { name: "Second" });
  const first = await createSyncedUser({ heldRemovals: [1, 2, 3], heldSince: minutesAgo(9) }, { name: "First" });
  await createSyncedUser({ heldRemovals: [1], heldSince: new Date(0) });
  await createSyncedUser();
  expect(await getPendingRemovals(5)).toEqual({
    users: 2,
    first: [
      { userId: first, name: "First", titles: 3, since: minutesAgo(9) },
      { userId: second, name: "Second", titles: 2, since: minutesAgo(5) },
    ],
  });
  expect(await getPendingRemovals(1)).toMatchObject({ users: 2, first: [{ userId: first }] });
});
