import { getPool } from "@/lib/database/connection";
import { toTitleFacts } from "@/lib/outbox/intents/target";
import type { TitleFacts } from "@/lib/outbox/intents/title-facts";
import { readTitlesWithPending } from "@/lib/outbox/preview/read-titles";
import { discardUnsent } from "@/lib/outbox/store/discard-write";
import { getRequestKind, selectNextBatch } from "@/lib/outbox/store/next-batch";
import { listOpenWrites, markSending, type OpenWrite, recoverAbandonedWrites } from "@/lib/outbox/store/open-writes";
import { recordOutcomes } from "@/lib/outbox/store/record-outcomes";
import type { SimklUser } from "@/lib/simkl/client/client";
import { paceAfterOtherProcess } from "@/lib/sync/run/pace-after-other-process";
import type { ClaimedUser } from "@/lib/sync/state/claim-users";
import { buildWriteItem } from "./build-write-item";
import type { AddressedItem } from "./match-response";
import { getOutcomesFromError } from "./outcomes-from-error";
import { getOutcomesFromResponse } from "./outcomes-from-response";
import { findRejections, readRewatches, withCurrentState } from "./recheck-writes";
import { sendRequest } from "./send-request";
import { verifyWrites } from "./verify-writes";

/**
 * Sends queued writes before the sync of the same claim; call the returned function after that sync. It verifies the writes
 * and returns when the next is due, or null. Throws the errors of a failed sync.
 */
export async function sendWrites(user: SimklUser, claim: ClaimedUser): Promise<() => Promise<Date | null>> {
  await recoverAbandonedWrites(claim);
  // During an import no write could be verified.
  if (claim.state.phase !== "ready") return () => getNextSendAt(claim.userId);
  await paceAfterOtherProcess(user, claim);
  const confirmed: OpenWrite[] = [];
  while (await sendNext(user, claim, confirmed));
  return async () => {
    await verifyWrites(claim, confirmed);
    return getNextSendAt(claim.userId);
  };
}

/** False when this run can send nothing more. */
async function sendNext(user: SimklUser, claim: ClaimedUser, confirmed: OpenWrite[]): Promise<boolean> {
  const open = await listOpenWrites(claim.userId);
  // Later changes depend on the outcome of an unclear write.
  if (open.some(({ state }) => state !== "queued")) return false;
  // A failed request puts its writes back into the queue, also those of an edit that was cancelled meanwhile.
  const cancelled = open.filter(({ isCancelled }) => isCancelled);
  if (cancelled.length > 0) {
    await discardUnsent(
      claim.userId,
      cancelled.map(({ id }) => id),
    );
    return true;
  }
  const nextWrites = selectNextBatch(open);
  if (nextWrites.length === 0 || nextWrites.some(({ heldUntil }) => heldUntil && heldUntil > new Date())) return false;

  // Confirmed writes only: a memo carries the current list of its title (docs/simkl-api.md#memos).
  const titles = await readTitlesWithPending(
    getPool(),
    claim.userId,
    [...new Set(nextWrites.map(({ simklId }) => simklId))],
    true,
  );
  for (const { simklId, target } of nextWrites)
    if (target && !titles.has(simklId)) titles.set(simklId, toTitleFacts(target, simklId));
  const rewatches = await readRewatches(claim.userId, nextWrites);
  const rejections = findRejections(nextWrites, titles, rewatches, new Date());
  if (rejections.length > 0) {
    await recordOutcomes(claim, rejections);
    return true;
  }
  const batch = await markSending(claim, withCurrentState(nextWrites, titles, rewatches), new Date());
  if (batch.length < nextWrites.length) return requeue(claim, batch);
  try {
    const response = await sendRequest(user, getRequestKind(getFirst(batch)), buildItems(batch, titles));
    const outcomes = getOutcomesFromResponse(batch, response, new Date());
    await recordOutcomes(claim, outcomes);
    for (const [index, write] of batch.entries()) {
      const { state, rewatchId = null } = outcomes[index] ?? {};
      if (state === "confirmed") confirmed.push({ ...write, state, rewatchId });
    }
    return true;
  } catch (error) {
    const failedRequest = getOutcomesFromError(batch, error, new Date());
    if (!failedRequest) throw error;
    await recordOutcomes(claim, failedRequest.outcomes);
    if (failedRequest.next === "fail") throw error;
    return failedRequest.next === "go-on";
  }
}

/** A write was discarded meanwhile, so the batch is selected again. */
async function requeue(claim: ClaimedUser, batch: readonly OpenWrite[]): Promise<boolean> {
  await recordOutcomes(
    claim,
    batch.map(({ id }) => ({ id, state: "queued", settledAt: null, reason: null })),
  );
  return true;
}

function buildItems(batch: readonly OpenWrite[], titles: ReadonlyMap<number, TitleFacts>): AddressedItem[] {
  return [...new Set(batch.map(({ simklId }) => simklId))].flatMap((simklId) => {
    const title = titles.get(simklId);
    const writes = batch.filter((write) => write.simklId === simklId);
    if (!title) return [];
    const { kind, state } = title;
    return { simklId, item: buildWriteItem(writes, { kind, status: state.status, target: writes[0]?.target }) };
  });
}

function getFirst(batch: readonly OpenWrite[]): OpenWrite {
  const [write] = batch;
  if (!write) throw new Error("A request needs at least one write.");
  return write;
}

async function getNextSendAt(userId: number): Promise<Date | null> {
  const waiting = (await listOpenWrites(userId)).filter(({ state }) => state === "queued");
  const [next] = selectNextBatch(waiting);
  return next ? (next.heldUntil ?? new Date()) : null;
}
