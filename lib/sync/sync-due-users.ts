import { runInBackground } from "@/lib/database/connection-context";
import { type Claimed, claimDue, giveBack } from "./claim";
import { recordBeat } from "./cron-beat";
import { makeEverybodyDue } from "./due-users";
import { askFor, type SyncOutcome } from "./engine";

/** How many people are worked on at a time; the database's pool and Simkl's answers, not ours, set the pace. */
const WORKERS = 32;
const BATCH = 100;

export interface SweepReport {
  /** How many were taken up: the sum of the three below. */
  claimed: number;
  succeeded: number;
  failed: number;
  /** They wait for the next day of their quota: nothing was asked of Simkl. */
  skipped: number;
  /** Whether nobody was left due when the time was up. */
  isComplete: boolean;
}

interface SweepOptions {
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
export function syncDueUsers(options: SweepOptions): Promise<SweepReport> {
  return runInBackground(() => sweep(options));
}

async function sweep({ force = false, deadline, kind }: SweepOptions): Promise<SweepReport> {
  const startedAt = Date.now();
  if (force) await makeEverybodyDue(new Date());
  const line = new Line(deadline, kind === "cron" ? "cron" : "schedule");
  const outcomes: SyncOutcome[] = [];
  const writing: Promise<PromiseSettledResult<void>[]>[] = [];
  const work = async () => {
    for (let claim = await line.next(); claim; claim = await line.next()) {
      const { outcome, written } = await askFor(claim);
      outcomes.push(outcome);
      writing.push(Promise.allSettled([written]));
    }
  };
  const worked = await Promise.allSettled(Array.from({ length: WORKERS }, work));
  const ends = [worked, ...(await Promise.all(writing))].flat();
  await line.close();
  const broken = ends.find((end) => end.status === "rejected");
  if (broken) throw broken.reason;

  const count = (outcome: SyncOutcome) => outcomes.filter((each) => each === outcome).length;
  const report = {
    claimed: outcomes.length,
    succeeded: count("done"),
    failed: count("failed"),
    skipped: count("skipped"),
    isComplete: line.isEmpty,
  };
  await recordBeat(kind, report, Date.now() - startedAt);
  return report;
}

/** The people who are due, claimed in batches as the workers ask for them. */
class Line {
  /** Whether nobody was left when it was last looked. */
  isEmpty = false;
  readonly #deadline: number;
  readonly #trigger: "cron" | "schedule";
  #waiting: Claimed[] = [];
  #filling: Promise<void> | null = null;

  constructor(deadline: number, trigger: "cron" | "schedule") {
    this.#deadline = deadline;
    this.#trigger = trigger;
  }

  async next(): Promise<Claimed | null> {
    while (Date.now() < this.#deadline) {
      // Asked for before the last one is taken, so that nobody stands still meanwhile.
      if (this.#waiting.length < WORKERS && !this.isEmpty) this.#filling ??= this.#fill();
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
    await giveBack(this.#waiting.splice(0));
  }

  async #fill(): Promise<void> {
    try {
      const claimed = await claimDue(BATCH, this.#trigger);
      this.#waiting.push(...claimed);
      this.isEmpty = claimed.length === 0;
    } finally {
      this.#filling = null;
    }
  }
}
