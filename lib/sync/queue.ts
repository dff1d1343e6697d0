import PgBoss from "pg-boss";
import { connectionString } from "@/lib/database/connection";
import { processWide } from "@/lib/database/process-wide";
import { dueUsers } from "./due-users";
import { syncUser } from "./engine";
import { purgeJournal } from "./remove-items";
import type { SyncTrigger } from "./sync-run";

const QUEUE = "sync";
const WORKERS = 4;
const POLL_SECONDS = 0.5;
const SWEEP_MS = 15_000;
const HOUR_MS = 60 * 60_000;
const MOST_AT_ONCE = 1000;

interface SyncJob {
  userId: number;
  trigger: SyncTrigger;
}

interface Queue {
  boss: PgBoss;
  timers: NodeJS.Timeout[];
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
  const timers = [every(SWEEP_MS, () => sweep(boss)), every(HOUR_MS, purgeJournal)];
  shared.value = { boss, timers };
  await sweep(boss);
}

/** Lets running jobs end for a moment, then lets go of the database. */
export async function stopQueue(): Promise<void> {
  const queue = shared.value;
  if (!queue) return;
  shared.value = undefined;
  for (const timer of queue.timers) clearInterval(timer);
  await queue.boss.stop({ graceful: true, timeout: 3000 });
}

/** Tells a worker of a person who is due; several tellings before the work begins are one. */
export async function wakeWorker(userId: number, trigger: SyncTrigger): Promise<void> {
  if (shared.value) await send(shared.value.boss, [{ userId, trigger }]);
}

/** Asks again for everyone who is due. A person who is being synced right now is due too; the engine answers `busy`. */
async function sweep(boss: PgBoss): Promise<void> {
  const due = await dueUsers(new Date(), MOST_AT_ONCE);
  await send(
    boss,
    due.map((userId) => ({ userId, trigger: "schedule" })),
  );
}

async function send(boss: PgBoss, jobs: SyncJob[]): Promise<void> {
  if (jobs.length === 0) return;
  await boss.insert(jobs.map((data) => ({ name: QUEUE, data, singletonKey: String(data.userId) })));
}

/** Repeats work whose failure must not end the process: it is said, and the next round tries again. */
function every(ms: number, work: () => Promise<void>): NodeJS.Timeout {
  return setInterval(() => {
    work().catch((error: unknown) => {
      console.error(`The queue has trouble: ${error instanceof Error ? error.message : String(error)}`);
    });
  }, ms);
}
