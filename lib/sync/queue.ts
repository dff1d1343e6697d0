import PgBoss from "pg-boss";
import { db } from "@/lib/database/client";
import { connectionString } from "@/lib/database/connection";
import { processWide } from "@/lib/database/process-wide";
import { syncUser } from "./engine";
import type { SyncTrigger } from "./sync-run";

const QUEUE = "sync";
const WORKERS = 4;
const POLL_SECONDS = 0.5;
const SWEEP_MS = 15_000;

interface SyncJob {
  userId: number;
  trigger: SyncTrigger;
}

interface Queue {
  boss: PgBoss;
  sweeper: NodeJS.Timeout;
}

const shared = processWide<Queue>("queue");

/**
 * Starts this process's share of the work. `SyncState.nextDueAt` says what is due; the queue spreads it over processes.
 * A job that died with its process is not waited for: its person stays due, and the next sweep asks again.
 */
export async function startQueue(): Promise<void> {
  if (shared.value) return;
  const boss = new PgBoss({ connectionString: connectionString(), application_name: "watchfolio-queue", max: WORKERS });
  boss.on("error", (error) => console.error(`The queue has trouble: ${error.message}`));
  await boss.start();
  await boss.createQueue(QUEUE, { name: QUEUE, policy: "short", retryLimit: 0, expireInHours: 1 });
  for (let worker = 0; worker < WORKERS; worker += 1) {
    await boss.work<SyncJob>(QUEUE, { pollingIntervalSeconds: POLL_SECONDS }, async ([job]) => {
      if (job) await syncUser(job.data.userId, job.data.trigger);
    });
  }
  const sweeper = setInterval(() => void sweep(boss), SWEEP_MS);
  shared.value = { boss, sweeper };
  await sweep(boss);
}

/** Lets running jobs end for a moment, then lets go of the database. */
export async function stopQueue(): Promise<void> {
  const queue = shared.value;
  if (!queue) return;
  shared.value = undefined;
  clearInterval(queue.sweeper);
  await queue.boss.stop({ graceful: true, timeout: 3000 });
}

/** Makes a person whose import is not complete due now, and tells a worker; several requests before the work begins are one. */
export async function requestImport(userId: number, trigger: SyncTrigger): Promise<void> {
  const due = await db.syncState.updateMany({ where: { userId, phase: "importing" }, data: { nextDueAt: new Date() } });
  const queue = shared.value;
  if (queue && due.count > 0) await send(queue.boss, [{ userId, trigger }]);
}

/** Asks again for everyone who is due. A person who is being synced right now is due too; the engine answers `busy`. */
async function sweep(boss: PgBoss): Promise<void> {
  try {
    const due = await db.syncState.findMany({
      where: { nextDueAt: { lte: new Date() }, user: { account: { deadSince: null } } },
      select: { userId: true },
      orderBy: { nextDueAt: "asc" },
      take: 1000,
    });
    await send(
      boss,
      due.map(({ userId }) => ({ userId, trigger: "retry" as const })),
    );
  } catch (error) {
    console.error(`Looking for due users failed: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function send(boss: PgBoss, jobs: SyncJob[]): Promise<void> {
  if (jobs.length === 0) return;
  await boss.insert(jobs.map((data) => ({ name: QUEUE, data, singletonKey: String(data.userId) })));
}
