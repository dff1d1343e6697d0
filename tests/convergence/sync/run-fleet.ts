import { setTimeout } from "node:timers/promises";
import { db } from "@/lib/database/client";
import { getConnectionString } from "@/lib/database/connection";
import { rows, sql } from "@/lib/database/sql";
import { makeAllUsersDue } from "@/lib/jobs/make-all-users-due";
import { syncDueUsers } from "@/lib/jobs/scheduler";
import { createSeededAccount } from "@/simulator/accounts/seeded-account";
import { startChild } from "@/tests/app/processes/child-process";
import type { TestApp } from "@/tests/app/test-app";

const SECOND = 1000;
const FIRST_ID = 960_000;

export interface FleetReport {
  /** Runs that succeeded, and those that a killed process left open and another one closed. */
  done: number;
  cutOff: number;
  /** Any other end. */
  failed: number;
  /** Runs that overlap another run of the same user. */
  overlapping: number;
  /** Users who were due after the kill and not synced. */
  leftOut: number;
  /** Calls of the cron route. */
  crons: number;
}

/**
 * Two instances, each with its loop and its queue, and a cron call every second, over users who are due again every few seconds; one
 * instance is killed (-9) in the middle.
 */
export async function runFleet(
  app: TestApp,
  { users, seconds }: { users: number; seconds: number },
): Promise<FleetReport> {
  for (let index = 0; index < users; index += 1) await app.registerAccount(buildAccount(app, index));
  await makeAllUsersDue(new Date());

  const instances = [1, 2].map(() => startChild("tests/app/processes/fleet-process.ts", getConnectionString()));
  await Promise.all(instances.map((instance) => instance.line()));
  const crons: Promise<unknown>[] = [];
  let killedAt = new Date();
  for (let second = 1; second <= seconds; second += 1) {
    crons.push(syncDueUsers({ kind: "cron", deadline: Date.now() + 5 * SECOND }));
    await setTimeout(SECOND);
    if (second === Math.ceil(seconds / 2)) {
      process.kill(instances[0]?.pid ?? 0, "SIGKILL");
      await instances[0]?.ended;
      await excuseInterruptedImports(app);
      killedAt = new Date();
      await makeAllUsersDue(new Date());
    } else if (second % 5 === 0 && second < seconds) await makeAllUsersDue(new Date());
  }
  await Promise.all(crons);
  // On a busy machine the second instance may still hold claims when no user is due any more.
  while (!(await runScheduler()).isComplete || (await hasClaims())) await setTimeout(100);
  process.kill(instances[1]?.pid ?? 0, "SIGTERM");
  await instances[1]?.ended;
  return { ...(await countRunOutcomes()), leftOut: await countLeftOut(killedAt), crons: crons.length };
}

function buildAccount({ simulator }: TestApp, index: number) {
  const id = FIRST_ID + index;
  return createSeededAccount(simulator.world, {
    id,
    seed: id,
    now: new Date(),
    movies: 1,
    shows: 0,
    anime: 0,
    episodes: 0,
  });
}

/** A part that the killed process received but did not store is read again. */
async function excuseInterruptedImports(app: TestApp): Promise<void> {
  const running = await db.syncRun.findMany({ where: { outcome: "running" }, select: { user: true } });
  const why = "its process was killed before it stored the answer";
  for (const { user } of running) {
    app.expectViolations({ id: user.simklId }, "repeated-full-pull", why);
    app.expectViolations({ id: user.simklId }, "all-items-without-activities", why);
  }
}

function runScheduler() {
  return syncDueUsers({ kind: "cron", deadline: Date.now() + 60 * SECOND });
}

async function hasClaims(): Promise<boolean> {
  return (await db.syncState.count({ where: { claimedBy: { not: null } } })) > 0;
}

async function countRunOutcomes(): Promise<Pick<FleetReport, "done" | "cutOff" | "failed" | "overlapping">> {
  const [counts] = await rows<{ done: number; cutOff: number; failed: number; overlapping: number }>(
    sql`SELECT count(*) FILTER (WHERE "outcome" = 'done')::int AS done,
       count(*) FILTER (WHERE "error" = 'The process ended before the run did.')::int AS "cutOff",
       count(*) FILTER (WHERE "outcome" <> 'done' AND "error" IS DISTINCT FROM 'The process ended before the run did.')::int
         AS failed,
       count(*) FILTER (WHERE EXISTS (SELECT FROM "SyncRun" other WHERE other."userId" = run."userId" AND other."id" <> run."id"
         AND other."startedAt" < run."endedAt" AND other."endedAt" > run."startedAt"))::int AS overlapping
     FROM "SyncRun" run`,
  );
  if (!counts) throw new Error("PostgreSQL returned no counts.");
  return counts;
}

async function countLeftOut(since: Date): Promise<number> {
  return db.syncState.count({ where: { OR: [{ lastSyncedAt: null }, { lastSyncedAt: { lt: since } }] } });
}
