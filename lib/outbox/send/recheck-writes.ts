import { getPool } from "@/lib/database/connection";
import { type Change, isRewatchChange } from "@/lib/outbox/intents/change";
import { findSendProblem } from "@/lib/outbox/intents/find-send-problem";
import type { TitleFacts } from "@/lib/outbox/intents/title-facts";
import { applyChange } from "@/lib/outbox/intents/title-state";
import { readRewatchFactsWithPending } from "@/lib/outbox/preview/pending-rewatches";
import { findRewatchProblem } from "@/lib/outbox/rewatch/find-rewatch-problem";
import type { RewatchFacts } from "@/lib/outbox/rewatch/rewatch-facts";
import type { OpenWrite } from "@/lib/outbox/store/open-writes";
import type { WriteOutcome } from "@/lib/outbox/store/record-outcomes";
import type { WriteReason } from "@/lib/outbox/write-reason";

/** With the writes that Simkl has confirmed. */
export async function readRewatches(userId: number, batch: readonly OpenWrite[]): Promise<Map<number, RewatchFacts>> {
  const rewatchedIds = batch.flatMap(({ simklId, change }) => (isRewatchChange(change) ? simklId : []));
  return rewatchedIds.length > 0 ? readRewatchFactsWithPending(getPool(), userId, rewatchedIds, true) : new Map();
}

/** Writes that the current title, its rewatches or the setting of the person no longer allow. */
export function findRejections(
  batch: readonly OpenWrite[],
  titles: ReadonlyMap<number, TitleFacts>,
  rewatches: ReadonlyMap<number, RewatchFacts>,
  now: Date,
): WriteOutcome[] {
  return batch.flatMap(({ id, simklId, change }) => {
    const [title, facts] = [titles.get(simklId), rewatches.get(simklId)];
    const reason = title ? findProblem(change, title, facts) : FORGOTTEN;
    return reason === null ? [] : [{ id, state: "refused", settledAt: now, reason }];
  });
}

function findProblem(change: Change, title: TitleFacts, facts: RewatchFacts | undefined): WriteReason | null {
  if (!isRewatchChange(change)) return findSendProblem(change, title);
  return facts ? findRewatchProblem(change, title, facts) : FORGOTTEN;
}

const FORGOTTEN: WriteReason = { code: "title-forgotten" };

/** Replaces the states of the clicks, which may contain writes that were refused or discarded since. */
export function withCurrentState(
  batch: readonly OpenWrite[],
  titles: ReadonlyMap<number, TitleFacts>,
  rewatches: ReadonlyMap<number, RewatchFacts>,
): OpenWrite[] {
  const stateById = new Map([...titles].map(([simklId, { state }]) => [simklId, state]));
  return batch.map((write) => {
    const before = stateById.get(write.simklId) ?? write.before;
    stateById.set(write.simklId, applyChange(before, write.change));
    const sessions = rewatches.get(write.simklId)?.sessions;
    const rewatchIds = sessions?.flatMap(({ rewatchId }) => rewatchId ?? []);
    return { ...write, before: rewatchIds ? { ...before, rewatchIds } : before };
  });
}
