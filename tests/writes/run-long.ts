import { setTimeout as pause } from "node:timers/promises";
import { expect } from "vitest";
import { syncUser } from "@/lib/sync/engine";
import { discardWrite } from "@/lib/writes/discard-write";
import { enqueue } from "@/lib/writes/enqueue";
import { retryWrite } from "@/lib/writes/retry-write";
import { undoWrite } from "@/lib/writes/undo-write";
import { Random } from "@/simulator/world/random";
import type { OtherInstance } from "@/tests/sync/other-instance";
import { allWrites } from "./all-writes";
import { READ_FAULTS, WRITE_FAULTS } from "./faults";
import { intentOf, WISH_KINDS } from "./intent-of";
import { closeScene, endRefusal, expectSettled, openScene, type Scene } from "./scene";
import { unitsOf, unitsSent } from "./sent-units";
import type { Stage } from "./stage";

const KILLS = 2;
const MINUTE = 60_000;
const FAULTY = 0.6;

interface Long extends Scene {
  random: Random;
  /** How often the person asked for each part of what Simkl is told, by wishes, undoing and sending again. */
  asked: Map<string, number>;
  /** The latest write that is counted. */
  counted: bigint;
}

export interface LongReport {
  kept: number;
  kills: number;
  undone: number;
  /** How the wishes had ended before the unclear ones were sent again. */
  ends: Record<string, number>;
  requests: number;
  faults: number;
}

/**
 * So many wishes about a dozen titles, with undoing, discarding and sending again in between, under faults that strike most calls
 * and kills of another process at it, two at least. Expects that all of it comes to its end, and nothing to Simkl twice.
 */
export async function runLong(stage: Stage, other: OtherInstance, wishes: number, seed: number): Promise<LongReport> {
  const films = ["film", "film", "film", "film", "anime film"] as const;
  const scene = await openScene(stage, other, [...films, "show", "show", "show", "show", "anime", "anime"]);
  const long: Long = { ...scene, random: new Random(seed), asked: new Map(), counted: 0n };
  const { house, person } = scene;
  const first = house.simulator.requests.records.length;
  const why = "the person asked for it once more, which is counted here";
  house.expectViolations(person.account, "repeated-post-body", why);
  try {
    const report = await play(long, wishes);
    const final = await expectSettled(scene, async (userId, id) => {
      const outcome = await retryWrite(userId, id);
      await countAsked(long);
      return outcome;
    });
    const records = house.simulator.requests.records.slice(first).filter((one) => one.accountId === person.account.id);
    expect(sentTooOften(long, unitsSent(records))).toEqual([]);
    const faults = records.filter(({ fault }) => fault !== null && fault !== "slow").length;
    return { ...report, ends: tally(final.map(({ state }) => state)), requests: records.length, faults };
  } finally {
    await closeScene(scene);
  }
}

async function play(long: Long, wishes: number): Promise<Pick<LongReport, "kept" | "kills" | "undone">> {
  const { random, person, time } = long;
  const killsAt = Array.from({ length: KILLS }, () => random.whole(10, wishes - 10)).sort((one, other) => one - other);
  let [kept, kills, undone] = [0, 0, 0];
  while (kept < wishes) {
    kept += await wish(long);
    if (random.chance(0.12)) undone += await change(long);
    await countAsked(long);
    if (!random.chance(0.22)) continue;
    strike(long);
    const isKill = kept >= (killsAt[kills] ?? Number.POSITIVE_INFINITY);
    if (isKill) kills += await kill(long, kills === 0);
    else await syncUser(person.userId, "write");
    if (random.chance(0.3)) time.advance(random.pick([MINUTE, 11 * MINUTE, 70 * MINUTE, 25 * 60 * MINUTE]));
    await endRefusal();
  }
  for (let tries = 0; kills < KILLS && tries < 20; tries += 1) {
    // Nothing is held for longer.
    time.advance(25 * 60 * MINUTE);
    await wish(long);
    await countAsked(long);
    await endRefusal();
    kills += await kill(long, kills === 0);
  }
  return { kept, kills, undone };
}

/** Whether it was kept. */
async function wish({ random, titles, person, time }: Long): Promise<number> {
  const title = random.pick(titles);
  const intent = intentOf(random.pick(WISH_KINDS), title, random.whole(1, 10));
  if (!intent) return 0;
  time.advance(1000);
  const { state } = await enqueue(person.userId, intent);
  return state === "queued" ? 1 : 0;
}

/** Undoes, discards or sends again some write, whatever state it is in; whether that came to anything. */
async function change({ random, person: { userId }, time }: Long): Promise<number> {
  const writes = await allWrites(userId);
  const latest = writes.slice(-12);
  if (latest.length === 0) return 0;
  time.advance(1000);
  const act = random.pick([undoWrite, undoWrite, retryWrite, retryWrite, discardWrite]);
  const outcome = await act(userId, random.pick(latest).id);
  return outcome === "changed" || outcome === "discarded" ? 1 : 0;
}

/** Faults for the next calls of either sort: most of them are struck, some only delayed. */
function strike({ random, house, person: { account } }: Long): void {
  house.simulator.faults.clear();
  const add = (method: string, count: number, faults: typeof WRITE_FAULTS) => {
    for (let index = 0; index < count; index += 1) {
      const fault = random.chance(FAULTY) ? random.pick(faults) : ({ kind: "slow", delayMs: 1 } as const);
      house.simulator.faults.add({ ...fault, match: { method, account: account.id } });
    }
  };
  add("POST", 12, WRITE_FAULTS);
  add("GET", 4, READ_FAULTS);
}

/** `kill -9` of the other process at a sync: the first time when Simkl has applied a write and not said so yet, then at any moment. */
async function kill(long: Long, isFirst: boolean): Promise<number> {
  const { random, house, person, other } = long;
  const { account, userId } = person;
  const why = "its process may have been killed after the renewal, before it stored the new token";
  house.expectViolations(account, "dead-token-reused", why);
  house.expectViolations(account, "repeated-date-from", "what was answered to a process that died is asked for again");
  await other.warm();
  if (isFirst) await letWriteWait(long);
  const delay = random.whole(0, 12);
  const killLater = () => {
    setTimeout(() => other.kill(), delay);
  };
  const killNow = () => {
    other.kill();
    return pause(10);
  };
  const atRandom = { skip: random.whole(0, 3), moment: random.pick(["before", "after"] as const), run: killLater };
  const midWrite = { skip: 0, moment: "after" as const, run: killNow };
  house.simulator.meanwhile.add({ accountId: account.id, ...(isFirst ? midWrite : atRandom) });
  const outcome = await other.sync(userId);
  house.simulator.meanwhile.clear();
  // Time for a connection to be noticed as closed; none of the clock's, so that the pace has to hold over both processes.
  await pause(25);
  const last = house.simulator.requests.records.findLast(({ accountId }) => accountId === account.id);
  return outcome === "killed" && (!isFirst || last?.method === "POST") ? 1 : 0;
}

/** Nothing is left to be read back, and something waits to be sent. */
async function letWriteWait(long: Long): Promise<void> {
  long.house.simulator.faults.clear();
  long.time.advance(25 * 60 * MINUTE);
  await syncUser(long.person.userId, "write");
  while ((await wish(long)) === 0);
  await countAsked(long);
}

async function countAsked(long: Long): Promise<void> {
  const { asked, titles, person } = long;
  for (const { id, simklId, change } of await allWrites(person.userId, long.counted)) {
    long.counted = id;
    const kind = titles.find(({ simkl }) => simkl === simklId)?.kind ?? "movie";
    for (const unit of unitsOf(simklId, kind, change)) asked.set(unit, (asked.get(unit) ?? 0) + 1);
  }
}

function sentTooOften({ asked }: Long, sent: readonly string[]): string[] {
  return Object.entries(tally(sent)).flatMap(([unit, times]) => {
    const most = asked.get(unit) ?? 0;
    return times > most ? [`${unit} was sent ${times} times, asked for ${most} times`] : [];
  });
}

function tally(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}
