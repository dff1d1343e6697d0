import pg from "pg";
import { db } from "@/lib/database/client";
import { closeDatabase, connectDatabase } from "@/lib/database/connection";
import { releaseInstanceLock } from "@/lib/database/instance-lock";
import { rows, sql } from "@/lib/database/sql";
import { syncDueUsers } from "@/lib/jobs/scheduler";
import { demoApp } from "@/simulator/auth/apps";
import type { BenchApp } from "./bench-app";
import { type BenchUser, registerAccount } from "./register-account";
import { getMedian } from "./report";

const ROUNDS = 5;
/** The concurrency of `syncDueUsers`. */
const CONCURRENCY = 32;

/** Syncs users without news: the median ratio to as many plain requests, and round trips per user. */
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
  const [most] = await rows<{ calls: number }>(sql`
    SELECT max(jsonb_array_length("calls"))::int AS calls FROM
      (SELECT "calls" FROM "SyncRun" ORDER BY "id" DESC LIMIT ${users}) latest`);
  if (most?.calls !== 1) throw new Error(`A user without news cost ${most?.calls} calls.`);
  counted.stop();
  await releaseInstanceLock();
  await closeDatabase();
  return { ratio: getMedian(ratios), roundTrips };
}

/** Syncs read stamps of the last seconds twice by design, so this waits until they are older. */
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

/** Each `query` of a connection is a round trip. */
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
