import { tokensOf } from "@/lib/accounts/tokens";
import { withLane } from "@/lib/database/lanes";
import type { SimklUser } from "@/lib/simkl/client";
import { simkl } from "@/lib/simkl-client";
import { afterFailure } from "./after-failure";
import { catchUp } from "./catch-up";
import { importLibrary } from "./import-library";
import { beginRun, type SyncTrigger } from "./sync-run";
import { readSyncState, type SyncState } from "./sync-state";

export type SyncOutcome = "done" | "failed" | "busy";

/**
 * Brings one person's library up to date, unless that is being done already, here or in another process: then the answer
 * is `busy`. A failure is recorded for the person and the operator, and a next try is due later.
 */
export async function syncUser(userId: number, trigger: SyncTrigger): Promise<SyncOutcome> {
  const lane = await withLane(`sync:${userId}`, () => runSync(userId, trigger));
  return lane.ran ? lane.value : "busy";
}

async function runSync(userId: number, trigger: SyncTrigger): Promise<SyncOutcome> {
  const run = await beginRun(userId, trigger);
  try {
    const state = await readSyncState(userId);
    const user = simkl().as(tokensOf(userId), { onCall: run.record, background: true });
    await run.finish({ outcome: "done", changed: await update(userId, user, state), error: null });
    return "done";
  } catch (error) {
    await run.finish({ outcome: "failed", changed: 0, error: await afterFailure(userId, error) });
    return "failed";
  }
}

function update(userId: number, user: SimklUser, state: SyncState): Promise<number> {
  const { phase, activities } = state;
  if (phase === "importing" || !activities) return importLibrary(userId, user, state);
  return catchUp(userId, user, { ...state, activities });
}
