import { pool } from "@/lib/database/connection";
import type { SimklUser } from "@/lib/simkl/client";
import type { Claimed } from "@/lib/sync/claim";
import { afterAnswer } from "./after-answer";
import { afterError } from "./after-error";
import { forgetOldWrites } from "./forget-old-writes";
import { judgeWrites } from "./judge-writes";
import { kindOf, nextBatch } from "./next-batch";
import { adoptAbandoned, beginSending, type OpenWrite, openWrites } from "./open-writes";
import { readTitlesAhead } from "./read-titles";
import { sendRequest } from "./send-request";
import { settle } from "./settle-write";
import { writeItem } from "./write-item";

/**
 * Sends what waits in a person's outbox, in order, one request after the other, until nothing waits or an answer is unclear.
 * Belongs before the sync of the same claim, so that both have the person to themselves; what it answers belongs after: it judges by the library what the
 * answers left open, and says when the person is due for the rest, null when nothing waits.
 * @throws what a sync fails by, when nothing more can be asked of Simkl now.
 */
export async function sendWrites(user: SimklUser, claim: Claimed): Promise<() => Promise<Date | null>> {
  await adoptAbandoned(claim);
  // While a library is read from the beginning nothing could be read back from it.
  if (claim.state.phase !== "ready") return () => dueForRest(claim.userId);
  const confirmed: OpenWrite[] = [];
  while (await sendNext(user, claim, confirmed));
  return async () => {
    await judgeWrites(claim, confirmed);
    await forgetOldWrites(claim.userId, new Date());
    return dueForRest(claim.userId);
  };
}

/** Whether it is worth another look. */
async function sendNext(user: SimklUser, claim: Claimed, confirmed: OpenWrite[]): Promise<boolean> {
  const open = await openWrites(claim.userId);
  // Until it is read back, nobody knows what a later change would be added to.
  if (open.some(({ state }) => state !== "queued")) return false;
  const chosen = nextBatch(open) as OpenWrite[];
  if (chosen.length === 0 || chosen.some(({ heldUntil }) => heldUntil && heldUntil > new Date())) return false;

  const items = await itemsOf(claim, chosen);
  const batch = await beginSending(claim, chosen, new Date());
  if (batch.length < chosen.length) return withdraw(claim, batch);
  try {
    const answer = await sendRequest(user, kindOf(first(batch)), items);
    const verdicts = afterAnswer(batch, answer, new Date());
    await settle(claim, verdicts);
    confirmed.push(...batch.filter((_, index) => verdicts[index]?.state === "confirmed"));
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

/** One item per title. A memo names the list its title is on, as far as is known now (digest §11.4). */
async function itemsOf({ userId }: Claimed, batch: readonly OpenWrite[]) {
  const byTitle = new Map<number, OpenWrite[]>();
  for (const write of batch) byTitle.set(write.simklId, [...(byTitle.get(write.simklId) ?? []), write]);
  const titles = await readTitlesAhead(pool(), userId, [...byTitle.keys()], true);
  return [...byTitle].map(([simklId, writes]) => {
    const title = titles.get(simklId);
    if (!title) throw new Error(`The catalogue lost the title ${simklId}.`);
    return writeItem(writes, { kind: title.kind, status: title.state.status });
  });
}

function first(batch: readonly OpenWrite[]): OpenWrite {
  const [write] = batch;
  if (!write) throw new Error("A request was to be made of nothing.");
  return write;
}

async function dueForRest(userId: number): Promise<Date | null> {
  const waiting = (await openWrites(userId)).filter(({ state }) => state === "queued");
  const [next] = nextBatch(waiting) as OpenWrite[];
  return next ? (next.heldUntil ?? new Date()) : null;
}
