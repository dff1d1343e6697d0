import { runInBackground } from "@/lib/database/connection-context";
import { type ClaimedUser, claimDue, releaseClaims } from "@/lib/sync/state/claim-users";
import { makeAllUsersDue } from "./make-all-users-due";
import { recordSchedulerRun, type SchedulerReport } from "./scheduler-runs";
import { type SyncOutcome, startSync } from "./sync-user";

/** How many users are synced at a time; the database's pool and Simkl's responses set the pace. */
const CONCURRENCY = 32;
const BATCH_SIZE = 100;

interface SchedulerOptions {
  /** Makes every user due first. */
  force?: boolean;
  /** Milliseconds since the epoch after which no further user is claimed. */
  deadline: number;
  /** The cron route, or the loop of a server that runs all the time. */
  kind: "cron" | "server";
}

/** Claims and syncs due users until none is left or the time is up. Concurrent calls, of any process, share the work. */
export function syncDueUsers(options: SchedulerOptions): Promise<SchedulerReport> {
  return runInBackground(() => runScheduler(options));
}

async function runScheduler({ force = false, deadline, kind }: SchedulerOptions): Promise<SchedulerReport> {
  const startedAt = Date.now();
  if (force) await makeAllUsersDue(new Date());
  const dueUsers = new DueUsers(deadline, kind === "cron" ? "cron" : "schedule");
  const outcomes: SyncOutcome[] = [];
  const writing: Promise<PromiseSettledResult<void>[]>[] = [];
  const work = async () => {
    for (let claim = await dueUsers.next(); claim; claim = await dueUsers.next()) {
      const { outcome, written } = await startSync(claim);
      outcomes.push(outcome);
      writing.push(Promise.allSettled([written]));
    }
  };
  const worked = await Promise.allSettled(Array.from({ length: CONCURRENCY }, work));
  const ends = [worked, ...(await Promise.all(writing))].flat();
  await dueUsers.close();
  const rejection = ends.find((end) => end.status === "rejected");
  if (rejection) throw rejection.reason;

  const count = (outcome: SyncOutcome) => outcomes.filter((each) => each === outcome).length;
  const report = {
    claimed: outcomes.length,
    succeeded: count("done"),
    failed: count("failed"),
    skipped: count("skipped"),
    isComplete: dueUsers.isEmpty,
  };
  await recordSchedulerRun(kind, report, Date.now() - startedAt);
  return report;
}

/** The due users, claimed in batches as the workers ask for them. */
class DueUsers {
  /** The last batch was empty. */
  isEmpty = false;
  readonly #deadline: number;
  readonly #trigger: "cron" | "schedule";
  #waiting: ClaimedUser[] = [];
  #filling: Promise<void> | null = null;

  constructor(deadline: number, trigger: "cron" | "schedule") {
    this.#deadline = deadline;
    this.#trigger = trigger;
  }

  async next(): Promise<ClaimedUser | null> {
    while (Date.now() < this.#deadline) {
      // The next batch is claimed while a whole one is left, so that no worker waits.
      if (this.#waiting.length < BATCH_SIZE && !this.isEmpty) this.#filling ??= this.#fill();
      const claim = this.#waiting.shift();
      if (claim || this.isEmpty) return claim ?? null;
      await this.#filling;
    }
    return null;
  }

  /** Releases the users whom no worker began with in time. */
  async close(): Promise<void> {
    await this.#filling;
    if (this.#waiting.length === 0) return;
    this.isEmpty = false;
    await releaseClaims(this.#waiting.splice(0));
  }

  async #fill(): Promise<void> {
    try {
      const claimed = await claimDue(BATCH_SIZE, this.#trigger);
      this.#waiting.push(...claimed);
      this.isEmpty = claimed.length === 0;
    } finally {
      this.#filling = null;
    }
  }
}
