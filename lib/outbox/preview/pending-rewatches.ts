import type { Queryable } from "@/lib/database/sql";
import { isRewatchChange } from "@/lib/outbox/intents/change";
import { applyRewatchChange } from "@/lib/outbox/rewatch/apply-rewatch-change";
import { readRewatchFacts } from "@/lib/outbox/rewatch/read-rewatch-facts";
import type { RewatchFacts } from "@/lib/outbox/rewatch/rewatch-facts";
import { isConfirmed, isFailed, listPendingWrites, type PendingWrite } from "./pending-writes";

/** Rewatches with all pending writes applied, or, with `isSettled`, only those that Simkl has confirmed. */
export async function readRewatchFactsWithPending(
  client: Queryable,
  userId: number,
  simklIds: readonly number[],
  isSettled = false,
): Promise<Map<number, RewatchFacts>> {
  const writes = await listPendingWrites(userId, { simklIds }, client);
  const facts = await readRewatchFacts(client, userId, simklIds);
  return applyRewatchWrites(facts, isSettled ? writes.filter(isConfirmed) : writes);
}

/** Changes and returns the rewatches. */
export function applyRewatchWrites(
  facts: Map<number, RewatchFacts>,
  writes: readonly PendingWrite[],
): Map<number, RewatchFacts> {
  for (const write of writes) {
    const known = facts.get(write.simklId);
    const { change, rewatchId, isOpen } = write;
    if (!known || isFailed(write)) continue;
    if (change.kind === "remove") known.sessions = [];
    if (!isRewatchChange(change)) continue;
    known.sessions = applyRewatchChange(known.sessions, change, { rewatchId });
    known.isOpening ||= isOpen && change.kind === "rewatch" && change.rewatchId === null;
  }
  return facts;
}

/** Open and failed removals of whole sessions, by rewatch id; the latest for each. */
export function listRewatchRemovals(writes: readonly PendingWrite[]): Map<number, PendingWrite> {
  return new Map(
    writes.flatMap((write): [number, PendingWrite][] => {
      const { change } = write;
      if (isConfirmed(write) || change.kind !== "unrewatch" || change.seasons.length > 0) return [];
      return [[change.rewatchId, write]];
    }),
  );
}
