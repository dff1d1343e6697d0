import { runInBackground } from "@/lib/database/connection-context";
import { type ClaimedUser, claimDue, releaseClaims } from "@/lib/sync/state/claim-users";
import { makeAllUsersDue } from "./make-all-users-due";
import { recordSchedulerRun, type SchedulerReport } from "./scheduler-runs";
import { type SyncOutcome, startSync } from "./sync-user";

/** How many people are worked on at a time; the database's pool and Simkl's answers, not ours, set the pace. */
const CONCURRENCY = 32;
const BATCH_SIZE = 100;

interface SchedulerOptions {
  /** Everybody is due. */
  force?: boolean;
  /** Milliseconds since the epoch after which nobody new is taken up. */
  deadline: number;
  /** An outside cron, or the loop of a server that runs all the time. */
  kind: "cron" | "server";
}

/**
 * Syncs who is due, several at a time, until nobody is left or the time is up. Several calls at once, in one process or many,
 * share the work: a person is claimed by one of them. Leaves a beat for the operator.
 */
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

/** The people who are due, claimed in batches as the workers ask for them. */
class DueUsers {
  /** Whether nobody was left when it was last looked. */
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
      // Asked for before the last one is taken, so that nobody stands still meanwhile.
      if (this.#waiting.length < CONCURRENCY && !this.isEmpty) this.#filling ??= this.#fill();
      const claim = this.#waiting.shift();
      if (claim || this.isEmpty) return claim ?? null;
      await this.#filling;
    }
    return null;
  }

  /** Gives back whom nobody began with before the time was up. */
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
