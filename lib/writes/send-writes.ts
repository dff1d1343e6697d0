import { pool } from "@/lib/database/connection";
import type { SimklUser } from "@/lib/simkl/client";
import type { Claimed } from "@/lib/sync/claim";
import { heedWritesElsewhere } from "@/lib/sync/wrote-elsewhere";
import type { Addressed } from "./addressee-in";
import { afterAnswer } from "./after-answer";
import { afterError } from "./after-error";
import { asFound, refusals, rewatchesOf } from "./before-sending";
import { discardUnsent } from "./discard-write";
import { judgeWrites } from "./judge-writes";
import { kindOf, nextBatch } from "./next-batch";
import { adoptAbandoned, beginSending, type OpenWrite, openWrites } from "./open-writes";
import { readTitlesAhead } from "./read-titles";
import { sendRequest } from "./send-request";
import { settle } from "./settle-write";
import { factsOf } from "./target";
import type { TitleFacts } from "./title-facts";
import { writeItem } from "./write-item";

/**
 * Sends what waits in a person's outbox, in order, one request after the other, until nothing waits or an answer is unclear.
 * Belongs before the sync of the same claim, so that both have the person to themselves; what it answers belongs after: it
 * judges by the library what the answers left open, and says when the person is due for the rest, null when nothing waits.
 * @throws what a sync fails by, when nothing more can be asked of Simkl now.
 */
export async function sendWrites(user: SimklUser, claim: Claimed): Promise<() => Promise<Date | null>> {
  await adoptAbandoned(claim);
  // While a library is read from the beginning nothing could be read back from it.
  if (claim.state.phase !== "ready") return () => dueForRest(claim.userId);
  await heedWritesElsewhere(user, claim);
  const confirmed: OpenWrite[] = [];
  while (await sendNext(user, claim, confirmed));
  return async () => {
    await judgeWrites(claim, confirmed);
    return dueForRest(claim.userId);
  };
}

/** Whether it is worth another look. */
async function sendNext(user: SimklUser, claim: Claimed, confirmed: OpenWrite[]): Promise<boolean> {
  const open = await openWrites(claim.userId);
  // Until it is read back, nobody knows what a later change would be added to.
  if (open.some(({ state }) => state !== "queued")) return false;
  // What a failed request held comes back to wait, also when its edit was cancelled meanwhile.
  const cancelled = open.filter(({ isCancelled }) => isCancelled);
  if (cancelled.length > 0) {
    await discardUnsent(
      claim.userId,
      cancelled.map(({ id }) => id),
    );
    return true;
  }
  const chosen = nextBatch(open);
  if (chosen.length === 0 || chosen.some(({ heldUntil }) => heldUntil && heldUntil > new Date())) return false;

  // As far as Simkl confirmed: a memo names the list its title is on (docs/simkl-api.md#memos).
  const titles = await readTitlesAhead(pool(), claim.userId, [...new Set(chosen.map(({ simklId }) => simklId))], true);
  for (const { simklId, target } of chosen)
    if (target && !titles.has(simklId)) titles.set(simklId, factsOf(target, simklId));
  const rewatches = await rewatchesOf(claim.userId, chosen);
  const stopped = refusals(chosen, titles, rewatches, new Date());
  if (stopped.length > 0) {
    await settle(claim, stopped);
    return true;
  }
  const batch = await beginSending(claim, asFound(chosen, titles, rewatches), new Date());
  if (batch.length < chosen.length) return withdraw(claim, batch);
  try {
    const answer = await sendRequest(user, kindOf(first(batch)), itemsOf(batch, titles));
    const verdicts = afterAnswer(batch, answer, new Date());
    await settle(claim, verdicts);
    for (const [index, write] of batch.entries()) {
      const { state, rewatchId = null } = verdicts[index] ?? {};
      if (state === "confirmed") confirmed.push({ ...write, state, rewatchId });
    }
    return true;
  } catch (error) {
    const aftermath = afterError(batch, error, new Date());
    if (!aftermath) throw error;
    await settle(claim, aftermath.verdicts);
    if (aftermath.next === "fail") throw error;
    return aftermath.next === "go-on";
  }
}

/** Something was discarded at the last moment: what is left is put together anew. */
async function withdraw(claim: Claimed, batch: readonly OpenWrite[]): Promise<boolean> {
  await settle(
    claim,
    batch.map(({ id }) => ({ id, state: "queued", settledAt: null, reason: null })),
  );
  return true;
}

/** One item per title. */
function itemsOf(batch: readonly OpenWrite[], titles: ReadonlyMap<number, TitleFacts>): Addressed[] {
  return [...new Set(batch.map(({ simklId }) => simklId))].flatMap((simklId) => {
    const title = titles.get(simklId);
    const writes = batch.filter((write) => write.simklId === simklId);
    if (!title) return [];
    const { kind, state } = title;
    return { simklId, item: writeItem(writes, { kind, status: state.status, target: writes[0]?.target }) };
  });
}

function first(batch: readonly OpenWrite[]): OpenWrite {
  const [write] = batch;
  if (!write) throw new Error("A request was to be made of nothing.");
  return write;
}

async function dueForRest(userId: number): Promise<Date | null> {
  const waiting = (await openWrites(userId)).filter(({ state }) => state === "queued");
  const [next] = nextBatch(waiting);
  return next ? (next.heldUntil ?? new Date()) : null;
}
