import { dueUsers, makeEverybodyDue } from "./due-users";
import { syncUser } from "./engine";

const WORKERS = 4;

export interface SweepReport {
  /** How many were taken up: the sum of the three below. */
  claimed: number;
  succeeded: number;
  failed: number;
  /** Somebody else was at them already. */
  skipped: number;
  /** Whether nobody was left due when the time was up. */
  isComplete: boolean;
}

interface SweepOptions {
  /** Everybody is due. */
  force: boolean;
  /** Milliseconds since the epoch after which nobody new is taken up. */
  deadline: number;
}

/** Syncs who is due, a few at a time, until nobody is left or the time is up. Several calls at once share the work. */
export async function syncDueUsers({ force, deadline }: SweepOptions): Promise<SweepReport> {
  if (force) await makeEverybodyDue(new Date());
  const report: SweepReport = { claimed: 0, succeeded: 0, failed: 0, skipped: 0, isComplete: false };
  const taken: number[] = [];
  while (Date.now() < deadline) {
    const batch = await dueUsers(new Date(), WORKERS, taken);
    if (batch.length === 0) return { ...report, isComplete: true };
    taken.push(...batch);
    const outcomes = await Promise.all(batch.map((userId) => syncUser(userId, "cron")));
    report.claimed += batch.length;
    report.succeeded += outcomes.filter((outcome) => outcome === "done").length;
    report.failed += outcomes.filter((outcome) => outcome === "failed").length;
    report.skipped += outcomes.filter((outcome) => outcome === "busy").length;
  }
  return report;
}
