import { rows, sql } from "@/lib/database/sql";
import type { SimklCall } from "@/lib/simkl/client/client";
import type { Schedule } from "@/lib/sync/policy/schedule";
import type { Claim } from "@/lib/sync/state/claim";
import type { SyncTrigger } from "@/lib/sync/state/sync-trigger";
import { finishRun } from "./finish-run";

export interface RunResult {
  outcome: "done" | "failed";
  /** How many rows Simkl sent. */
  changed: number;
  /** For the operator, when it failed. */
  error: string | null;
}

/** A run that stores something is opened at once, so that pages show it as running; any other is only written at its end. */
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

  readonly record = (call: SimklCall): void => {
    this.#calls.push(call);
  };

  async open(): Promise<void> {
    const [opened] = await rows<{ id: string }>(
      sql`WITH relaxed AS (SELECT set_config('synchronous_commit', 'off', true))
       INSERT INTO "SyncRun" ("userId", "trigger", "startedAt")
       SELECT ${this.#claim.userId}, ${this.#trigger}, ${this.startedAt} FROM relaxed RETURNING "id"`,
    );
    this.#id = opened?.id ?? null;
  }

  /** Ends the run and its claim. Runs that end at the same time share one statement. */
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
