import pg from "pg";
import { db } from "@/lib/database/client";
import { closeDatabase, connectDatabase, getPool } from "@/lib/database/connection";
import { releaseInstanceLock } from "@/lib/database/instance-lock";
import { syncDueUsers } from "@/lib/jobs/scheduler";
import { demoApp } from "@/simulator/auth/apps";
import type { BenchApp } from "./bench-app";
import { type BenchUser, registerAccount } from "./register-account";
import { getMedian } from "./report";

const ROUNDS = 5;
/** As many as `syncDueUsers` works on at a time. */
const CONCURRENCY = 32;

/**
 * Looks through a fleet in which nothing happened, beside as many bare requests for the activities to the same simulator with
 * the same number at once. Answers the median ratio, and the round trips to the database per user.
 */
export async function measureSweeps(app: BenchApp, users: number): Promise<{ ratio: number; roundTrips: number }> {
  connectDatabase(await app.createDatabase());
  const benchUsers = await inBatches(
    Array.from({ length: users }, (_, index) => index + 1),
    (seed) => registerAccount(app, { movies: 1, seed }),
  );
  const imported = await syncDueUsers({ force: true, kind: "cron", deadline: Number.POSITIVE_INFINITY });
  if (imported.succeeded !== users) throw new Error(`Only ${imported.succeeded} of ${users} were imported.`);
  await ageStamps();

  const counted = countRoundTrips();
  const ratios: number[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const floor = await measureTime(() => inBatches(benchUsers, (benchUser) => fetchActivities(app, benchUser)));
    await db.syncState.updateMany({ data: { nextDueAt: new Date(0) } });
    counted.reset();
    const sweep = await measureTime(async () => {
      const report = await syncDueUsers({ kind: "cron", deadline: Number.POSITIVE_INFINITY });
      if (report.succeeded !== users) throw new Error(`Only ${report.succeeded} of ${users} were synced.`);
    });
    ratios.push(sweep / floor);
    console.log(
      `sweep, round ${round}: ${sweep.toFixed(0)} ms, floor ${floor.toFixed(0)} ms, ratio ${(sweep / floor).toFixed(2)}, ` +
        `${(counted.roundTrips() / users).toFixed(2)} round trips per user`,
    );
  }
  const roundTrips = counted.roundTrips() / users;
  const { rows } = await getPool().query<{ calls: number }>(
    `SELECT max(jsonb_array_length("calls"))::int AS calls FROM
       (SELECT "calls" FROM "SyncRun" ORDER BY "id" DESC LIMIT $1) latest`,
    [users],
  );
  if (rows[0]?.calls !== 1) throw new Error(`Somebody without news cost ${rows[0]?.calls} calls.`);
  counted.stop();
  await releaseInstanceLock();
  await closeDatabase();
  return { ratio: getMedian(ratios), roundTrips };
}

/** Stamps of the last seconds are looked at twice by design: they are made old enough to be believed. */
async function ageStamps(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 6000));
  await syncDueUsers({ force: true, kind: "cron", deadline: Number.POSITIVE_INFINITY });
}

async function fetchActivities({ simulatorUrl }: BenchApp, { accessToken }: BenchUser): Promise<void> {
  const url = `${simulatorUrl}/sync/activities?client_id=${demoApp.clientId}&app-name=bench&app-version=1`;
  const response = await fetch(url, {
    headers: { Authorization: `Bearer ${accessToken}`, "User-Agent": "bench/1" },
  });
  if (!response.ok) throw new Error(`The simulator answered ${response.status}.`);
  await response.text();
}

async function inBatches<T, R>(inputs: readonly T[], work: (input: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const remaining = inputs.values();
  const worker = async () => {
    for (const input of remaining) results.push(await work(input));
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, worker));
  return results;
}

async function measureTime(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** Counts what this process sends to the database: each `query` of a connection is a round trip. */
function countRoundTrips() {
  const originalQuery = pg.Client.prototype.query;
  let count = 0;
  pg.Client.prototype.query = function (this: pg.Client, ...request: unknown[]) {
    count += 1;
    return Reflect.apply(originalQuery, this, request);
  };
  return {
    roundTrips: () => count,
    reset() {
      count = 0;
    },
    stop() {
      pg.Client.prototype.query = originalQuery;
    },
  };
}
