import { getPool } from "@/lib/database/connection";
import type { SimklCall } from "@/lib/simkl/client/client";
import type { Schedule } from "@/lib/sync/policy/schedule";
import type { Claim } from "@/lib/sync/state/claim";
import type { SyncTrigger } from "@/lib/sync/state/sync-trigger";
import { finishRun } from "./finish-run";

export interface RunResult {
  outcome: "done" | "failed";
  /** How many rows Simkl told. */
  changed: number;
  /** The operator's line when it failed. */
  error: string | null;
}

/**
 * A line in a person's run log. A run without news is written when it ends, with everything that follows from it in the same
 * statement; one that has something to store is opened before, so that it can be seen while it lasts.
 */
export class SyncRun {
  readonly startedAt = new Date();
  readonly #claim: Claim;
  readonly #trigger: SyncTrigger;
  readonly #calls: SimklCall[] = [];
  #id: string | null = null;

  constructor(claim: Claim, trigger: SyncTrigger) {
    this.#claim = claim;
    this.#trigger = trigger;
  }

  /** To be told of every call the run makes. */
  readonly record = (call: SimklCall): void => {
    this.#calls.push(call);
  };

  /** Makes the run visible as running. */
  async open(): Promise<void> {
    const { rows } = await getPool().query<{ id: string }>(
      `WITH relaxed AS (SELECT set_config('synchronous_commit', 'off', true))
       INSERT INTO "SyncRun" ("userId", "trigger", "startedAt") SELECT $1, $2, $3 FROM relaxed RETURNING "id"`,
      [this.#claim.userId, this.#trigger, this.startedAt],
    );
    this.#id = rows[0]?.id ?? null;
  }

  /**
   * Ends the run: its line, the tally of its calls, the quota last seen, when the person is due again, and the claim. Runs that
   * end at the same time share one statement. Whoever made the person due meanwhile is not overruled.
   */
  finish({ outcome, changed, error }: RunResult, schedule: Schedule): Promise<void> {
    const quota = this.#calls.findLast((call) => call.quota !== null)?.quota ?? null;
    return finishRun({
      userId: this.#claim.userId,
      holder: this.#claim.holder,
      id: this.#id,
      trigger: this.#trigger,
      startedAt: this.startedAt,
      endedAt: new Date(),
      calls: this.#calls,
      outcome,
      changed,
      error,
      quotaLimit: quota?.limit ?? null,
      quotaRemaining: quota?.remaining ?? null,
      ...schedule,
    });
  }
}
