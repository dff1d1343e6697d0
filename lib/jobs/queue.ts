import PgBoss from "pg-boss";
import { getConnectionString } from "@/lib/database/connection";
import { runInBackground } from "@/lib/database/connection-context";
import { execute, sql } from "@/lib/database/sql";
import { withTransaction } from "@/lib/database/transaction";
import { log } from "@/lib/logging/log";
import { setWaker } from "@/lib/sync/run/wake-worker";
import { claimIfDue } from "@/lib/sync/state/claim-users";
import { globalSingleton } from "@/lib/utils/global-singleton";
import { syncDueUsers } from "./scheduler";
import { syncClaimed } from "./sync-user";

const QUEUE = "sync";
const WORKERS = 4;
/** For the queue's own short statements. */
const CONNECTIONS = 2;
const POLL_SECONDS = 0.5;
const ROUND_MS = 15_000;

interface SyncJob {
  userId: number;
}

interface Queue {
  boss: PgBoss;
  timers: NodeJS.Timeout[];
}

const shared = globalSingleton<Queue>("queue");

/** Starts the loop over due users, and workers for users who wait. A job that ends with its process leaves the user due. */
export async function startQueue(): Promise<void> {
  if (shared.value) return;
  const boss = new PgBoss({
    connectionString: getConnectionString(),
    application_name: "watchfolio-queue",
    max: CONNECTIONS,
  });
  boss.on("error", (error) => log.error("The queue failed.", { error }));
  await withTransaction(async (client) => {
    // Two processes that create the queue's tables at the same time can end in a deadlock.
    await execute(sql`SELECT pg_advisory_xact_lock(hashtextextended('watchfolio.queue', 0))`, client);
    await boss.start();
    await boss.createQueue(QUEUE, { name: QUEUE, policy: "short", retryLimit: 0, expireInHours: 1 });
  });
  for (let worker = 0; worker < WORKERS; worker += 1) {
    await boss.work<SyncJob>(QUEUE, { pollingIntervalSeconds: POLL_SECONDS }, ([job]) =>
      runInBackground(async () => {
        // A stored trigger, such as a click's, goes before "visit".
        const claim = job && (await claimIfDue(job.data.userId, "visit"));
        if (claim) await syncClaimed(claim);
      }),
    );
  }
  shared.value = { boss, timers: [startTimer(ROUND_MS, runRound)] };
  setWaker(async (userId) => {
    await boss.insert([{ name: QUEUE, data: { userId } satisfies SyncJob, singletonKey: String(userId) }]);
  });
  void withFailureLogged(runRound)();
}

/** Gives running jobs three seconds to end, then disconnects. */
export async function stopQueue(): Promise<void> {
  const queue = shared.value;
  if (!queue) return;
  shared.value = undefined;
  setWaker(undefined);
  for (const timer of queue.timers) clearInterval(timer);
  await queue.boss.stop({ graceful: true, timeout: 3000 });
}

/** Rounds may overlap: they share the work. */
async function runRound(): Promise<void> {
  await syncDueUsers({ kind: "server", deadline: Date.now() + ROUND_MS });
}

function startTimer(ms: number, work: () => Promise<void>): NodeJS.Timeout {
  return setInterval(withFailureLogged(work), ms);
}

/** A failure must not end the process: the next round tries again. */
function withFailureLogged(work: () => Promise<void>): () => Promise<void> {
  return () =>
    work().catch((error: unknown) => {
      log.error("The queue failed.", { error });
    });
}
