import { setTimeout as pause } from "node:timers/promises";
import { expect } from "vitest";
import { z } from "zod";
import { db } from "@/lib/database/client";
import { simkl } from "@/lib/simkl-client";
import { type SyncOutcome, syncUser } from "@/lib/sync/engine";
import type { SyncTrigger } from "@/lib/sync/sync-trigger";
import { seededAccount } from "@/simulator/accounts/seeded-account";
import type { Account, Title } from "@/simulator/model";
import type { House } from "@/tests/house";
import { differences } from "./both-libraries";
import { makeChange, type Playground } from "./make-change";
import type { OtherInstance } from "./other-instance";
import type { Change, Schedule, Step } from "./steps";
import { countedAnew, countsOf } from "./stored-counts";
import { viewingsByTitle } from "./stored-now";
import { realNow, type VirtualTime } from "./virtual-time";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** Well before what is empty or missing is believed, and has to be. */
const FAULTS_LAST_MS = 9 * MINUTE;
const DAY = 24 * 60 * MINUTE;

export interface Theatre {
  house: House;
  other: OtherInstance;
  time: VirtualTime;
}

/** What is known while a schedule runs. */
interface Scene extends Theatre {
  playground: Playground;
  account: Account;
  userId: number;
  /** Titles that something happened to. */
  touched: Set<number>;
  startedAt: number;
  /** When the oldest fault that may still strike was added. */
  faultySince: number | null;
}

/**
 * Acts out a schedule for somebody new and expects that nothing is lost by any fault, that no rule of Simkl is broken, and that
 * after a clean sync the library equals Simkl's.
 */
export async function runSchedule(theatre: Theatre, schedule: Schedule): Promise<void> {
  const { house, time } = theatre;
  time.set(Math.floor(realNow() / SECOND) * SECOND);
  const world = new Map(house.simulator.world.titles);
  try {
    const scene = await setUp(theatre, schedule);
    if (schedule.isImportedFirst) expect(await syncUser(scene.userId, "sign-in")).toBe("done");
    for (const step of schedule.steps) await take(scene, step);
    await comeToRest(scene);
    expect(await differences(house, scene.account, scene.userId)).toEqual([]);
    expect(await db.user.findUnique({ where: { id: scene.userId }, select: { plan: true, timeZone: true } })).toEqual({
      plan: scene.account.plan,
      timeZone: scene.account.timeZone,
    });
    expect(await countsOf(scene.userId)).toEqual(await countedAnew(scene.userId));
    expect([...house.simulator.violations.found]).toEqual([]);
  } finally {
    await cleanUp(house, world);
  }
}

/** An account for each run, also of the same schedule: quotas and excuses belong to accounts. */
let latestId = 1_000_000;

async function setUp(theatre: Theatre, { seed, plan, isLarge, oldAppId, deltaSessions }: Schedule): Promise<Scene> {
  const { house, time } = theatre;
  const { world } = house.simulator;
  const account = seededAccount(world, {
    ...{ id: ++latestId, seed, plan, now: new Date(time.now()) },
    ...{ films: isLarge ? 40 : 3, shows: 2, anime: 2, episodes: 12 },
  });
  account.oldAppId = oldAppId;
  house.simulator.strictness.deltaSessions = deltaSessions;
  const titles = [...account.items.keys()].slice(-7);
  titles.push(...strangers([...world.titles.values()], account));
  const userId = await house.moveIn(account);
  const playground = { house, account, titles };
  return { ...theatre, playground, account, userId, touched: new Set(), startedAt: time.now(), faultySince: null };
}

/** A film, a show and an anime that are out, and a show and an anime with episodes to come, that are not in the library. */
function strangers(titles: readonly Title[], { items }: Account): number[] {
  const unknown = titles.filter(({ simkl }) => !items.has(simkl));
  const wanted: ((title: Title) => boolean)[] = [
    ({ kind }) => kind === "movie",
    ({ kind, status }) => kind === "tv" && status === "ended",
    ({ kind, episodes }) => kind === "anime" && episodes.length > 0,
    ({ kind, episodes }) => kind === "anime" && episodes.length === 0,
    ({ kind, status }) => kind === "tv" && status === "airing",
    ({ kind, status }) => kind === "anime" && status === "airing",
  ];
  return wanted.flatMap((fits) => unknown.find(fits)?.simkl ?? []);
}

async function take(scene: Scene, step: Step): Promise<void> {
  const { house, account, time, other, userId } = scene;
  const { faults, meanwhile, world } = house.simulator;
  endOldFaults(scene);
  switch (step.do) {
    case "change":
      return change(scene, step.change);
    case "changeDuring":
      return meanwhile.add({
        ...{ accountId: account.id, skip: step.skip, moment: step.moment },
        run: async () => {
          await change(scene, step.change);
          time.advance(step.pause);
        },
      });
    case "sync":
      return expectNothingLost(scene, async () => {
        await syncUser(userId, "visit");
      });
    case "fault":
      if (step.fault.kind === "empty" || step.fault.kind === "missing-key")
        expectReading(scene, "an import that was told of nothing is proven wrong");
      scene.faultySince ??= time.now();
      return faults.add({ ...step.fault, match: { path: step.path, account: account.id }, times: step.times });
    case "wait":
      time.advance(step.ms);
      return endRefusal();
    case "waitForAiring":
      return time.set(nextAiring(world.titles, scene) ?? time.now());
    case "kill":
      return expectNothingLost(scene, () => kill(scene, step));
    case "race":
      return expectNothingLost(scene, async () => {
        await other.warm();
        const there = () => other.sync(userId);
        const here = () => syncUser(userId, "visit");
        await Promise.all(step.first === "here" ? [here(), there()] : [there(), here()]);
      });
  }
}

function endOldFaults(scene: Scene): void {
  const { house, time } = scene;
  if (scene.faultySince === null || time.now() - scene.faultySince < FAULTS_LAST_MS) return;
  house.simulator.faults.clear();
  scene.faultySince = null;
}

async function change(scene: Scene, change: Change): Promise<void> {
  const { titles } = scene.playground;
  const before = [...scene.account.items.keys()];
  scene.touched.add(titles[change.title % titles.length] ?? 0);
  await makeChange(scene.playground, change);
  if (change.name === "changePlan") expectReading(scene, "a paid plan shows rewatches that were hidden");
  for (const simkl of before) if (!scene.account.items.has(simkl)) scene.touched.add(simkl);
}

/** A second reading of everything, which Simkl dislikes, has a reason now. */
function expectReading({ house, account }: Scene, why: string): void {
  house.expectViolations(account, "repeated-full-pull", why);
}

async function kill(scene: Scene, { skip, moment, delay }: Extract<Step, { do: "kill" }>): Promise<void> {
  const { house, account, other, userId, time } = scene;
  const state = await db.syncState.findUnique({ where: { userId }, select: { phase: true } });
  if (state?.phase !== "ready") {
    const why = "a part that was answered but not stored is asked for again";
    expectReading(scene, why);
    house.expectViolations(account, "all-items-without-activities", why);
  }
  house.expectViolations(account, "repeated-date-from", "what was answered to a process that died is asked for again");
  await other.warm();
  house.simulator.meanwhile.add({
    ...{ accountId: account.id, skip, moment },
    run: () => {
      setTimeout(() => other.kill(), delay);
    },
  });
  await other.sync(userId);
  // No process starts within the second of its predecessor's calls.
  time.advance(SECOND);
  await pause(5);
}

/** Nothing that Simkl still has may go, whatever the sync had to put up with. */
async function expectNothingLost(scene: Scene, sync: () => Promise<void>): Promise<void> {
  const { account, userId } = scene;
  const before = await viewingsByTitle(userId);
  await sync();
  const after = await viewingsByTitle(userId);
  const lost = [...before].filter(
    ([simkl, viewings]) => !scene.touched.has(simkl) && account.items.has(simkl) && (after.get(simkl) ?? -1) < viewings,
  );
  expect(lost).toEqual([]);
}

function nextAiring(titles: ReadonlyMap<number, Title>, { account, time, startedAt }: Scene): number | null {
  const now = time.now();
  const airings = [...account.items.keys()]
    .flatMap((simkl) => titles.get(simkl)?.episodes ?? [])
    .map(({ airsAt }) => (airsAt === null ? 0 : Date.parse(airsAt)))
    .filter((airsAt) => airsAt > now && airsAt < startedAt + 6 * DAY);
  return airings.length === 0 ? null : Math.min(...airings);
}

/** The time that nobody is synced after a 412 is over, by the database's clock, which stays the machine's. */
async function endRefusal(): Promise<void> {
  await db.$executeRaw`UPDATE "ClientBlock" SET "until" = date_trunc('milliseconds', now()) WHERE "clearedAt" IS NULL`;
  simkl().fuse.mend();
}

/** Everything is well again: one sync, and further ones where something waits for a later look, or was read from the beginning. */
async function comeToRest(scene: Scene): Promise<void> {
  const { house, time, userId } = scene;
  house.simulator.faults.clear();
  house.simulator.meanwhile.clear();
  time.advance(2 * MINUTE);
  await endRefusal();
  let again = (await nextLook(scene)) !== null;
  expect(await syncUntilFree(userId, "sign-in")).toBe("done");
  for (let looks = 0; looks < 6; looks += 1) {
    const waitsUntil = await nextLook(scene);
    if (!again && waitsUntil === null) break;
    again = waitsUntil !== null;
    time.set(Math.max(time.now() + 11 * MINUTE, waitsUntil ?? 0));
    expect(await syncUser(userId, "sign-in")).toBe("done");
  }
}

/** The server may need a moment to notice that a process is gone. */
async function syncUntilFree(userId: number, trigger: SyncTrigger): Promise<SyncOutcome> {
  for (let tries = 0; tries < 100; tries += 1) {
    const outcome = await syncUser(userId, trigger);
    if (outcome !== "busy") return outcome;
    await pause(20);
  }
  return "busy";
}

const Rechecks = z.looseObject({ rechecks: z.record(z.string(), z.object({ dueAt: z.string() })).default({}) });

/** When what waits for a later look is all due; null when nothing waits. */
async function nextLook({ userId, time }: Scene): Promise<number | null> {
  const state = await db.syncState.findUniqueOrThrow({ where: { userId } });
  const { rechecks } = Rechecks.parse(state.activities ?? {});
  const dates = Object.values(rechecks).map(({ dueAt }) => Date.parse(dueAt));
  const isWaiting =
    state.phase !== "ready" || state.heldSince !== null || state.proofAt === null || state.proofSuspects.length > 0;
  if (isWaiting) dates.push(time.now());
  return dates.length === 0 ? null : Math.max(...dates);
}

/** The next schedule finds the same world and no trace of this one, so that a seed alone replays it. */
async function cleanUp({ simulator }: House, world: ReadonlyMap<number, Title>): Promise<void> {
  simulator.faults.clear();
  simulator.meanwhile.clear();
  simulator.violations.clear();
  simulator.requests.clear();
  simulator.accounts.clear();
  simulator.world.titles.clear();
  for (const [simkl, title] of world) simulator.world.titles.set(simkl, title);
  await db.user.deleteMany();
  await db.title.deleteMany();
  await db.clientBlock.deleteMany();
}
