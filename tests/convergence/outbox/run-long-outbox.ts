import { setTimeout as pause } from "node:timers/promises";
import { expect } from "vitest";
import { syncUser } from "@/lib/jobs/sync-user";
import { enqueue } from "@/lib/outbox/enqueue";
import { discardWrite } from "@/lib/outbox/store/discard-write";
import { retryWrite } from "@/lib/outbox/store/retry-write";
import { undoWrite } from "@/lib/outbox/undo/undo-write";
import { Random } from "@/simulator/world/random";
import type { OtherInstance } from "@/tests/app/other-instance";
import { listAllWrites } from "@/tests/fixtures/all-writes";
import type { SyncFixture } from "@/tests/fixtures/sync-fixture";
import { createIntent, INTENT_TEMPLATES } from "./create-intent";
import { READ_FAULTS, WRITE_FAULTS } from "./faults";
import { clearClientBlock, createScenario, expectSettled, type OutboxScenario, resetScenario } from "./scenario";
import { listSentUnits, listUnits } from "./sent-units";

const KILLS = 2;
const MINUTE = 60_000;
const FAULTY = 0.6;

interface LongRun extends OutboxScenario {
  random: Random;
  /** How often each unit was requested by intents, undo and retries. */
  requested: Map<string, number>;
  /** The latest counted write. */
  countedTo: bigint;
}

export interface LongReport {
  enqueued: number;
  kills: number;
  undone: number;
  /** States before the unclear writes were retried. */
  ends: Record<string, number>;
  requests: number;
  faults: number;
}

/**
 * Intents about a dozen titles mixed with undo, discard and retry, under faults of most calls and at least two kills.
 * Expects that all writes settle and none reaches Simkl twice.
 */
export async function runLongOutbox(
  fixture: SyncFixture,
  other: OtherInstance,
  intents: number,
  seed: number,
): Promise<LongReport> {
  const movies = ["film", "film", "film", "film", "anime film"] as const;
  const scenario = await createScenario(fixture, other, [...movies, "show", "show", "show", "show", "anime", "anime"]);
  const run: LongRun = { ...scenario, random: new Random(seed), requested: new Map(), countedTo: 0n };
  const { app, user } = scenario;
  const first = app.simulator.requests.records.length;
  const reason = "the person asked for it once more, which is counted here";
  app.expectViolations(user.account, "repeated-post-body", reason);
  try {
    const report = await playIntents(run, intents);
    const final = await expectSettled(scenario, async (userId, id) => {
      const outcome = await retryWrite(userId, id);
      await countRequested(run);
      return outcome;
    });
    const records = app.simulator.requests.records.slice(first).filter((one) => one.accountId === user.account.id);
    expect(findSentTooOften(run, listSentUnits(records))).toEqual([]);
    const faults = records.filter(({ fault }) => fault !== null && fault !== "slow").length;
    return { ...report, ends: countWords(final.map(({ state }) => state)), requests: records.length, faults };
  } finally {
    await resetScenario(scenario);
  }
}

async function playIntents(run: LongRun, intents: number): Promise<Pick<LongReport, "enqueued" | "kills" | "undone">> {
  const { random, user, time } = run;
  const killsAt = Array.from({ length: KILLS }, () => random.integer(10, intents - 10)).sort(
    (one, other) => one - other,
  );
  let [enqueued, kills, undone] = [0, 0, 0];
  while (enqueued < intents) {
    enqueued += await enqueueRandomIntent(run);
    if (random.chance(0.12)) undone += await changeRandomWrite(run);
    await countRequested(run);
    if (!random.chance(0.22)) continue;
    addFaults(run);
    const isKill = enqueued >= (killsAt[kills] ?? Number.POSITIVE_INFINITY);
    if (isKill) kills += await kill(run, kills === 0);
    else await syncUser(user.userId, "write");
    if (random.chance(0.3)) time.advance(random.pick([MINUTE, 11 * MINUTE, 70 * MINUTE, 25 * 60 * MINUTE]));
    await clearClientBlock();
  }
  for (let tries = 0; kills < KILLS && tries < 20; tries += 1) {
    // The longest hold is over.
    time.advance(25 * 60 * MINUTE);
    await enqueueRandomIntent(run);
    await countRequested(run);
    await clearClientBlock();
    kills += await kill(run, kills === 0);
  }
  return { enqueued, kills, undone };
}

/** Returns 1 when it was accepted. */
async function enqueueRandomIntent({ random, titles, user, time }: LongRun): Promise<number> {
  const title = random.pick(titles);
  const intent = createIntent(random.pick(INTENT_TEMPLATES), title, random.integer(1, 10));
  if (!intent) return 0;
  time.advance(1000);
  const { state } = await enqueue(user.userId, intent);
  return state === "queued" ? 1 : 0;
}

/** Undoes, discards or retries a random write; returns 1 when that changed something. */
async function changeRandomWrite({ random, user: { userId }, time }: LongRun): Promise<number> {
  const writes = await listAllWrites(userId);
  const latest = writes.slice(-12);
  if (latest.length === 0) return 0;
  time.advance(1000);
  const action = random.pick([undoWrite, undoWrite, retryWrite, retryWrite, discardWrite]);
  const outcome = await action(userId, random.pick(latest).id);
  return outcome === "changed" || outcome === "discarded" ? 1 : 0;
}

/** Most of the next calls fail, some are only delayed. */
function addFaults({ random, app, user: { account } }: LongRun): void {
  app.simulator.faults.clear();
  const add = (method: string, count: number, faults: typeof WRITE_FAULTS) => {
    for (let index = 0; index < count; index += 1) {
      const fault = random.chance(FAULTY) ? random.pick(faults) : ({ kind: "slow", delayMs: 1 } as const);
      app.simulator.faults.add({ ...fault, match: { method, account: account.id } });
    }
  };
  add("POST", 12, WRITE_FAULTS);
  add("GET", 4, READ_FAULTS);
}

/** `kill -9` of the other process: first after Simkl applied a write and before its response, later at any moment. */
async function kill(run: LongRun, isFirst: boolean): Promise<number> {
  const { random, app, user, other } = run;
  const { account, userId } = user;
  const reason = "its process may have been killed after the renewal, before it stored the new token";
  app.expectViolations(account, "dead-token-reused", reason);
  app.expectViolations(account, "repeated-date-from", "what was answered to a process that died is asked for again");
  await other.warm();
  if (isFirst) await leaveWriteWaiting(run);
  const delay = random.integer(0, 12);
  const killLater = () => {
    setTimeout(() => other.kill(), delay);
  };
  const killNow = () => {
    other.kill();
    return pause(10);
  };
  const atRandom = { skip: random.integer(0, 3), moment: random.pick(["before", "after"] as const), run: killLater };
  const midWrite = { skip: 0, moment: "after" as const, run: killNow };
  app.simulator.scheduledEvents.add({ accountId: account.id, ...(isFirst ? midWrite : atRandom) });
  const outcome = await other.sync(userId);
  app.simulator.scheduledEvents.clear();
  // PostgreSQL needs real time to notice a closed connection; the virtual clock stands, so the pace spans both processes.
  await pause(25);
  const last = app.simulator.requests.records.findLast(({ accountId }) => accountId === account.id);
  return outcome === "killed" && (!isFirst || last?.method === "POST") ? 1 : 0;
}

/** Settles all writes, then queues one. */
async function leaveWriteWaiting(run: LongRun): Promise<void> {
  run.app.simulator.faults.clear();
  run.time.advance(25 * 60 * MINUTE);
  await syncUser(run.user.userId, "write");
  while ((await enqueueRandomIntent(run)) === 0);
  await countRequested(run);
}

async function countRequested(run: LongRun): Promise<void> {
  const { requested, titles, user } = run;
  for (const { id, simklId, change } of await listAllWrites(user.userId, run.countedTo)) {
    run.countedTo = id;
    const kind = titles.find(({ simkl }) => simkl === simklId)?.kind ?? "movie";
    for (const unit of listUnits(simklId, kind, change)) requested.set(unit, (requested.get(unit) ?? 0) + 1);
  }
}

function findSentTooOften({ requested }: LongRun, sent: readonly string[]): string[] {
  return Object.entries(countWords(sent)).flatMap(([unit, times]) => {
    const most = requested.get(unit) ?? 0;
    return times > most ? [`${unit} was sent ${times} times, asked for ${most} times`] : [];
  });
}

function countWords(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}
