import { setTimeout } from "node:timers/promises";
import { db } from "@/lib/database/client";
import { getConnectionString, getPool } from "@/lib/database/connection";
import { makeAllUsersDue } from "@/lib/jobs/make-all-users-due";
import { syncDueUsers } from "@/lib/jobs/scheduler";
import { createSeededAccount } from "@/simulator/accounts/seeded-account";
import { startChild } from "@/tests/app/processes/child-process";
import type { TestApp } from "@/tests/app/test-app";

const SECOND = 1000;
const FIRST_ID = 960_000;

export interface FleetReport {
  /** Runs that ended well, and those that a killed process left open and another one closed. */
  done: number;
  cutOff: number;
  /** Any other end. */
  failed: number;
  /** Pairs of runs of one person that overlap in time. */
  overlapping: number;
  /** People who were not looked at after the kill although they were due. */
  leftOut: number;
  /** Calls of the cron route. */
  crons: number;
}

/**
 * Two instances, each with its loop and its queue, and a cron call every second, over so many people, who all are due again every
 * few seconds; one instance is killed (-9) in the middle. Answers what came of it.
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
  for (let report = await runScheduler(); !report.isComplete; report = await runScheduler());
  process.kill(instances[1]?.pid ?? 0, "SIGTERM");
  await instances[1]?.ended;
  return { ...(await countRunOutcomes()), leftOut: await leftOut(killedAt), crons: crons.length };
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

/** A part that was answered but not stored when the process died is asked for again. */
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

async function countRunOutcomes(): Promise<Pick<FleetReport, "done" | "cutOff" | "failed" | "overlapping">> {
  const { rows } = await getPool().query<{ done: number; cutOff: number; failed: number; overlapping: number }>(
    `SELECT count(*) FILTER (WHERE "outcome" = 'done')::int AS done,
       count(*) FILTER (WHERE "error" = 'The process ended before the run did.')::int AS "cutOff",
       count(*) FILTER (WHERE "outcome" <> 'done' AND "error" IS DISTINCT FROM 'The process ended before the run did.')::int
         AS failed,
       count(*) FILTER (WHERE EXISTS (SELECT FROM "SyncRun" other WHERE other."userId" = run."userId" AND other."id" <> run."id"
         AND other."startedAt" < run."endedAt" AND other."endedAt" > run."startedAt"))::int AS overlapping
     FROM "SyncRun" run`,
  );
  if (!rows[0]) throw new Error("PostgreSQL did not count.");
  return rows[0];
}

async function leftOut(since: Date): Promise<number> {
  return db.syncState.count({ where: { OR: [{ lastSyncedAt: null }, { lastSyncedAt: { lt: since } }] } });
}
