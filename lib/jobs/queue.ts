import PgBoss from "pg-boss";
import { getConnectionString } from "@/lib/database/connection";
import { runInBackground } from "@/lib/database/connection-context";
import { withTransaction } from "@/lib/database/transaction";
import { log } from "@/lib/logging/log";
import { setWaker } from "@/lib/sync/run/wake-worker";
import { claimIfDue } from "@/lib/sync/state/claim-users";
import { globalSingleton } from "@/lib/utils/global-singleton";
import { syncDueUsers } from "./scheduler";
import { syncClaimed } from "./sync-user";

const QUEUE = "sync";
const WORKERS = 4;
/** The queue's own, for taking up jobs and being told of them: short statements all. */
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

/**
 * Starts this process's share of the work. `SyncState.nextDueAt` says what is due: a loop takes up who is, and the queue
 * tells the workers of people who wait for it right now. A job that died with its process is not waited for: its person
 * stays due, and the next round takes them up.
 */
export async function startQueue(): Promise<void> {
  if (shared.value) return;
  const boss = new PgBoss({
    connectionString: getConnectionString(),
    application_name: "watchfolio-queue",
    max: CONNECTIONS,
  });
  boss.on("error", (error) => log.error("The queue failed.", { error }));
  await withTransaction(async (client) => {
    // Two processes that make the queue's tables at the same time can bring each other to a deadlock.
    await client.query("SELECT pg_advisory_xact_lock(hashtextextended('watchfolio.queue', 0))");
    await boss.start();
    await boss.createQueue(QUEUE, { name: QUEUE, policy: "short", retryLimit: 0, expireInHours: 1 });
  });
  for (let worker = 0; worker < WORKERS; worker += 1) {
    await boss.work<SyncJob>(QUEUE, { pollingIntervalSeconds: POLL_SECONDS }, ([job]) =>
      runInBackground(async () => {
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

/** Lets running jobs end for a moment, then lets go of the database. */
export async function stopQueue(): Promise<void> {
  const queue = shared.value;
  if (!queue) return;
  shared.value = undefined;
  setWaker(undefined);
  for (const timer of queue.timers) clearInterval(timer);
  await queue.boss.stop({ graceful: true, timeout: 3000 });
}

/** One round of the loop. It may last longer than the next one takes to begin: they share the work. */
async function runRound(): Promise<void> {
  await syncDueUsers({ kind: "server", deadline: Date.now() + ROUND_MS });
}

function startTimer(ms: number, work: () => Promise<void>): NodeJS.Timeout {
  return setInterval(withFailureLogged(work), ms);
}

/** Work whose failure must not end the process: it is said, and the next time tries again. */
function withFailureLogged(work: () => Promise<void>): () => Promise<void> {
  return () =>
    work().catch((error: unknown) => {
      log.error("The queue failed.", { error });
    });
}
