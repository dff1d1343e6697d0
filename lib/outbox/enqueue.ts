import type { PoolClient } from "pg";
import { withTransaction } from "@/lib/database/transaction";
import { wakeWorker } from "@/lib/sync/run/wake-worker";
import type { Change } from "./intents/change";
import { Intent } from "./intents/intent";
import { resolveIntent } from "./intents/resolve-intent";
import { isRewatchIntent } from "./intents/rewatch-intent";
import { type Target, toTitleFacts } from "./intents/target";
import type { TitleFacts } from "./intents/title-facts";
import { applyChange } from "./intents/title-state";
import { reject, WriteRejectedError } from "./intents/write-rejected-error";
import { readRewatchFactsWithPending } from "./preview/pending-rewatches";
import { readTitlesWithPending } from "./preview/read-titles";
import { applyRewatchChange } from "./rewatch/apply-rewatch-change";
import { resolveRewatchIntent } from "./rewatch/resolve-rewatch-intent";
import type { RewatchFacts } from "./rewatch/rewatch-facts";
import { OutboxFullError } from "./store/outbox-full-error";
import { lockOutbox, type NewWrite, storeWrites } from "./store/store-writes";
import type { WriteReason } from "./write-reason";

export type EnqueueResult = { state: "queued"; id: bigint } | { state: "rejected"; reason: WriteReason };

/** Checks an intent, stores it as a pending write and wakes the worker; a rejected intent is not stored. */
export async function enqueue(userId: number, intent: unknown, now = new Date()): Promise<EnqueueResult> {
  const [outcome] = await enqueueAll(userId, [intent], now);
  return outcome ?? NOT_UNDERSTOOD;
}

/** Each intent is accepted or rejected independently; one transaction stores all writes. */
export async function enqueueAll(
  userId: number,
  intents: readonly unknown[],
  now = new Date(),
): Promise<EnqueueResult[]> {
  const outcomes = await withTransaction((client) =>
    enqueueInTransaction(
      client,
      userId,
      intents.map((intent) => ({ intent })),
      now,
    ),
  ).catch((error: unknown) => {
    if (error instanceof OutboxFullError) return intents.map(() => toRejected(error.reason));
    throw error;
  });
  if (outcomes.some(({ state }) => state === "queued")) await wakeWorker(userId);
  return outcomes;
}

/** An unparsed intent for a known title, or a parsed one for an unknown title, whose number is below zero. */
export type IntentWithTarget = { intent: unknown; target?: undefined } | { intent: Intent; target: Target };

/** The caller wakes the worker after its transaction. */
export async function enqueueInTransaction(
  client: PoolClient,
  userId: number,
  intents: readonly IntentWithTarget[],
  now: Date,
): Promise<EnqueueResult[]> {
  const parsed = intents.map(({ intent, target }) => (target ? intent : (Intent.safeParse(intent).data ?? null)));
  const simklIds = [...new Set(parsed.flatMap((intent) => intent?.simklId ?? []))];
  const isOpen = await lockOutbox(client, userId);
  if (!isOpen) return intents.map(() => toRejected({ code: "library-not-read" }));
  const titles = await readTitlesWithPending(client, userId, simklIds);
  const rewatchedIds = parsed.flatMap((intent) => (intent && isRewatchIntent(intent) ? intent.simklId : []));
  const rewatches =
    rewatchedIds.length > 0
      ? await readRewatchFactsWithPending(client, userId, rewatchedIds)
      : new Map<number, RewatchFacts>();
  const results = parsed.map((intent, index) =>
    intent ? planWrite(intent, intents[index]?.target, { titles, rewatches }, now) : NOT_UNDERSTOOD,
  );
  const ids = await storeWrites(
    client,
    userId,
    results.flatMap((each) => ("write" in each ? each.write : [])),
    now,
  );
  return results.map((each): EnqueueResult => {
    if (!("write" in each)) return each;
    const id = ids.shift();
    if (id === undefined) throw new Error("PostgreSQL returned no id for a write.");
    return { state: "queued", id };
  });
}

const NOT_UNDERSTOOD = toRejected({ code: "not-understood" });

function toRejected(reason: WriteReason): Extract<EnqueueResult, { state: "rejected" }> {
  return { state: "rejected", reason };
}

interface PlanContext {
  titles: Map<number, TitleFacts>;
  /** Only of titles with a rewatch intent. */
  rewatches: Map<number, RewatchFacts>;
}

/** Also updates the title for the intents that follow. */
function planWrite(
  intent: Intent,
  target: Target | undefined,
  context: PlanContext,
  now: Date,
): { write: NewWrite } | EnqueueResult {
  const { titles } = context;
  const title = titles.get(intent.simklId) ?? (target && toTitleFacts(target, intent.simklId));
  if (title) titles.set(intent.simklId, title);
  if (!title) return toRejected({ code: "title-unknown" });
  try {
    const change = resolveChange(intent, title, context, now);
    const before = title.state;
    title.state = applyChange(before, change);
    return { write: { simklId: intent.simklId, change, before, ...(target && { target }) } };
  } catch (error) {
    if (error instanceof WriteRejectedError) return toRejected(error.reason);
    throw error;
  }
}

function resolveChange(intent: Intent, title: TitleFacts, { rewatches }: PlanContext, now: Date): Change {
  if (!isRewatchIntent(intent)) return resolveIntent(intent, title, now);
  const facts = rewatches.get(intent.simklId);
  if (!facts) return reject({ code: "title-unknown" });
  const change = resolveRewatchIntent(intent, title, facts, now);
  facts.sessions = applyRewatchChange(facts.sessions, change, { rewatchId: null });
  facts.isOpening ||= change.kind === "rewatch" && change.rewatchId === null;
  return change;
}
