import { afterEach, beforeEach, expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { pool } from "@/lib/database/connection";
import { closePresence, presence } from "@/lib/database/presence";
import { freshDatabase, type TestDatabase } from "@/tests/database/fresh-database";
import { storePerson } from "@/tests/stored-fleet";
import { agesOfLibraries } from "./ages-of-libraries";
import { callsBefore } from "./calls-before";
import { callsOfDay } from "./calls-of-day";
import { fleetLag } from "./fleet-lag";
import { guardTrips } from "./guard-trips";
import { lastBeats } from "./last-beats";
import { queueDepth } from "./queue-depth";
import { runsLately } from "./runs-lately";
import { standingBlock } from "./standing-block";
import { usersByState } from "./users-by-state";

const MINUTE = 60_000;
const now = new Date();
const ago = (minutes: number) => new Date(now.getTime() - minutes * MINUTE);

let database: TestDatabase;
beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(async () => {
  await closePresence();
  await database.stop();
});

test("each person is in one state: the one that matters most", async () => {
  const claimedBy = await presence();
  await storePerson();
  await storePerson({ nextDueAt: ago(9) });
  await storePerson({ nextDueAt: ago(11) });
  await storePerson({ nextDueAt: ago(11), claimedBy });
  await storePerson({ nextDueAt: ago(11), claimedBy: claimedBy === 1 ? 2 : 1 });
  await storePerson({ phase: "importing", nextDueAt: ago(11) });
  await storePerson({ nextDueAt: null });
  await storePerson({ failures: 2, nextDueAt: ago(11) });
  await storePerson({ failures: 5, restingSince: ago(5) });
  await storePerson({ failures: 5, quotaUntil: ago(-5) });
  await storePerson({ quotaUntil: ago(5) });
  await storePerson({ failures: 5, pausedBy: "person" });
  await storePerson({ pausedBy: "operator" }, {}, ago(5));
  const unconnected = await storePerson({ nextDueAt: null });
  await db.account.delete({ where: { userId: unconnected } });

  expect(Object.fromEntries((await usersByState(now)).map(({ state, users }) => [state, users]))).toEqual({
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

test("lag is measured over those who are due, and over the libraries in use", async () => {
  for (let minutes = 0; minutes <= 100; minutes += 1) {
    await storePerson({ nextDueAt: ago(minutes), lastSyncedAt: ago(minutes * 2) }, { lastSeenAt: ago(minutes) });
  }
  await storePerson({ nextDueAt: ago(9000), pausedBy: "person", lastSyncedAt: ago(9000) }, { lastSeenAt: ago(4321) });
  await storePerson({ nextDueAt: ago(9000) }, {}, ago(1));
  const { overdue, age } = await fleetLag(now);
  expect(overdue).toEqual({ p50: 50 * 60, p95: 95 * 60, p99: 99 * 60 });
  expect(age).toEqual({ p50: 100 * 60, p95: 190 * 60, p99: 198 * 60 });
});

test("a fleet of nobody has no lag and no trouble", async () => {
  const none = { p50: null, p95: null, p99: null };
  expect(await fleetLag(now)).toEqual({ overdue: none, age: none });
  expect(await queueDepth(now)).toEqual({ due: 0, running: 0, jobs: null });
  expect(await standingBlock()).toBeNull();
  expect(await lastBeats()).toEqual([]);
  expect(await guardTrips(5)).toEqual({ users: 0, first: [] });
  expect(await callsOfDay("2026-11-21")).toEqual([]);
});

test("ages fall into buckets whose lower end belongs to them", async () => {
  for (const minutes of [0, 14, 15, 29, 30, 59, 60, 119, 120, 359, 360, 1439, 1440, 9000]) {
    await storePerson({ lastSyncedAt: ago(minutes) });
  }
  await storePerson({ lastSyncedAt: null });
  await storePerson({ lastSyncedAt: ago(1) }, { lastSeenAt: ago(4 * 1440) });
  const ages = await agesOfLibraries(now);
  expect(ages.map(({ users }) => users)).toEqual([2, 2, 2, 2, 2, 2, 2]);
  expect([ages[0], ages[6]]).toMatchObject([
    { from: 0, to: 15 },
    { from: 1440, to: null },
  ]);
});

test("who is being synced is not waiting any more; a claim of a process that is gone counts as waiting", async () => {
  const claimedBy = await presence();
  await storePerson({ nextDueAt: ago(1) });
  await storePerson({ nextDueAt: ago(1), claimedBy });
  await storePerson({ nextDueAt: ago(1), claimedBy: claimedBy === 1 ? 2 : 1 });
  await storePerson({ nextDueAt: ago(1), pausedBy: "person" });
  await storePerson({ nextDueAt: ago(1) }, {}, ago(1));
  expect(await queueDepth(now)).toEqual({ due: 2, running: 1, jobs: null });
});

test("jobs are counted until a worker takes them up", async () => {
  await pool().query(`CREATE SCHEMA pgboss`);
  await pool().query(`CREATE TYPE pgboss.job_state AS ENUM ('created', 'retry', 'active', 'completed')`);
  await pool().query(`CREATE TABLE pgboss.job (name text, state pgboss.job_state)`);
  await pool().query(
    `INSERT INTO pgboss.job VALUES ('sync', 'created'), ('sync', 'retry'), ('sync', 'active'), ('sync', 'completed'), ('other', 'created')`,
  );
  expect(await queueDepth(now)).toMatchObject({ jobs: 2 });
});

test("calls are summed over everybody, by endpoint and outcome", async () => {
  const row = {
    day: new Date("2026-11-21"),
    endpoint: "GET /sync/activities",
    outcome: "ok",
    calls: 3,
    bytes: 3000,
    ms: 90,
  };
  await db.callTally.createMany({
    data: [
      { ...row, userId: 1 },
      { ...row, userId: 2, bytes: 9_000_000_000 },
      { ...row, userId: 2, outcome: "unavailable", calls: 1 },
      { ...row, userId: 1, day: new Date("2026-11-20"), outcome: "write-lock" },
      { ...row, userId: 1, day: new Date("2026-11-08"), outcome: "quota-used-up" },
      { ...row, userId: 1, day: new Date("2026-11-07") },
    ],
  });
  expect(await callsOfDay("2026-11-21")).toEqual([
    { endpoint: "GET /sync/activities", outcome: "ok", calls: 6, bytes: 9_000_003_000, ms: 180 },
    { endpoint: "GET /sync/activities", outcome: "unavailable", calls: 1, bytes: 3000, ms: 90 },
  ]);
  const before = await callsBefore("2026-11-21");
  expect(before).toHaveLength(13);
  expect([before[0], before[1], before[12]]).toEqual([
    { day: "2026-11-08", ok: 0, slowed: 0, failed: 3 },
    { day: "2026-11-09", ok: 0, slowed: 0, failed: 0 },
    { day: "2026-11-20", ok: 0, slowed: 3, failed: 0 },
  ]);
});

test("the last beat of each kind is told, and what rounds did is summed five minutes at a time", async () => {
  const noon = new Date("2026-11-21T12:03:00Z");
  const beat = { instance: 1, ms: 5, claimed: 3, succeeded: 1, failed: 1, skipped: 1, isComplete: true };
  await db.cronBeat.createMany({
    data: [
      { ...beat, kind: "cron", at: new Date("2026-11-21T11:59:59Z") },
      { ...beat, kind: "server", at: new Date("2026-11-21T12:00:00Z"), succeeded: 7 },
      { ...beat, kind: "server", at: new Date("2026-11-21T12:02:00Z") },
      { ...beat, kind: "cron", at: new Date("2026-11-21T10:04:59Z") },
    ],
  });
  expect((await lastBeats()).map(({ kind, at }) => [kind, at.toISOString()])).toEqual([
    ["cron", "2026-11-21T11:59:59.000Z"],
    ["server", "2026-11-21T12:02:00.000Z"],
  ]);
  const slots = await runsLately(noon);
  expect(slots).toHaveLength(24);
  expect(slots[0]?.from).toEqual(new Date("2026-11-21T10:05:00Z"));
  expect(slots.at(-1)).toEqual({ from: new Date("2026-11-21T12:00:00Z"), succeeded: 8, failed: 2, skipped: 2 });
  expect(slots.reduce((sum, { succeeded }) => sum + succeeded, 0)).toBe(9);
});

test("only a block that is not cleared stands", async () => {
  await db.clientBlock.create({ data: { until: ago(5), reason: "over", clearedAt: ago(1) } });
  expect(await standingBlock()).toBeNull();
  await db.clientBlock.create({ data: { since: ago(9), until: ago(-5), strikes: 2, reason: "client_id_failed" } });
  expect(await standingBlock()).toEqual({ since: ago(9), until: ago(-5), strikes: 2, reason: "client_id_failed" });
});

test("removals await a decision until they are approved, the longest waiting first", async () => {
  const second = await storePerson({ heldRemovals: [1, 2], heldSince: ago(5) }, { name: "Second" });
  const first = await storePerson({ heldRemovals: [1, 2, 3], heldSince: ago(9) }, { name: "First" });
  await storePerson({ heldRemovals: [1], heldSince: new Date(0) });
  await storePerson();
  expect(await guardTrips(5)).toEqual({
    users: 2,
    first: [
      { userId: first, name: "First", titles: 3, since: ago(9) },
      { userId: second, name: "Second", titles: 2, since: ago(5) },
    ],
  });
  expect(await guardTrips(1)).toMatchObject({ users: 2, first: [{ userId: first }] });
});
