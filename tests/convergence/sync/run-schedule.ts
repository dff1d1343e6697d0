import { setTimeout as pause } from "node:timers/promises";
import { expect } from "vitest";
import { z } from "zod";
import { db } from "@/lib/database/client";
import { execute, rows, sql } from "@/lib/database/sql";
import { type SyncOutcome, syncUser } from "@/lib/jobs/sync-user";
import { getSimkl } from "@/lib/simkl/instance";
import type { SyncTrigger } from "@/lib/sync/state/sync-trigger";
import { createSeededAccount } from "@/simulator/accounts/seeded-account";
import type { Account, Title } from "@/simulator/model";
import { findLibraryDifferences } from "@/tests/app/find-library-differences";
import type { OtherInstance } from "@/tests/app/other-instance";
import type { TestApp } from "@/tests/app/test-app";
import { getRealNow, type VirtualTime } from "@/tests/app/virtual-time";
import { type ChangeTarget, makeChange } from "./make-change";
import { readAggregates, recomputeAggregates } from "./recompute-aggregates";
import type { Change, Schedule, Step } from "./steps";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** Before the second look accepts what is empty or missing. */
const MAX_FAULT_MS = 9 * MINUTE;
const DAY = 24 * 60 * MINUTE;
const SCHEDULES_PER_TRUNCATE = 25;

export interface ConvergenceFixture {
  app: TestApp;
  other: OtherInstance;
  time: VirtualTime;
}

interface ScheduleContext extends ConvergenceFixture {
  target: ChangeTarget;
  account: Account;
  userId: number;
  /** Titles that changed. */
  touched: Set<number>;
  startedAt: number;
  /** When the oldest fault that may still occur was added. */
  faultySince: number | null;
}

/**
 * Runs a schedule for a new user and expects that no fault loses anything, that no rule of Simkl is broken, and that after a sync
 * without faults the library equals Simkl's.
 */
export async function runSchedule(fixture: ConvergenceFixture, schedule: Schedule): Promise<void> {
  const { app, time } = fixture;
  time.set(Math.floor(getRealNow() / SECOND) * SECOND);
  const world = new Map(app.simulator.world.titles);
  try {
    const context = await createContext(fixture, schedule);
    if (schedule.isImportedFirst) expect(await syncUser(context.userId, "sign-in")).toBe("done");
    for (const step of schedule.steps) await runStep(context, step);
    await syncUntilSettled(context);
    expect(await findLibraryDifferences(app, context.account, context.userId)).toEqual([]);
    expect(await db.user.findUnique({ where: { id: context.userId }, select: { plan: true, timeZone: true } })).toEqual(
      {
        plan: context.account.plan,
        timeZone: context.account.timeZone,
      },
    );
    expect(await readAggregates(context.userId)).toEqual(await recomputeAggregates(context.userId));
    expect([...app.simulator.violations.found]).toEqual([]);
  } finally {
    await cleanUp(app, world);
  }
}

/** A new account for each run: quotas and expected violations belong to accounts. */
let latestId = 1_000_000;

async function createContext(
  fixture: ConvergenceFixture,
  { seed, plan, isLarge, oldAppId, deltaSessions }: Schedule,
): Promise<ScheduleContext> {
  const { app, time } = fixture;
  const { world } = app.simulator;
  const account = createSeededAccount(world, {
    ...{ id: ++latestId, seed, plan, now: new Date(time.now()) },
    ...{ movies: isLarge ? 40 : 3, shows: 2, anime: 2, episodes: 12 },
  });
  account.oldAppId = oldAppId;
  app.simulator.strictness.deltaSessions = deltaSessions;
  const titles = [...account.items.keys()].slice(-7);
  titles.push(...findOtherTitles([...world.titles.values()], account));
  const userId = await app.registerAccount(account);
  const target: ChangeTarget = { app, account, titles };
  return { ...fixture, target, account, userId, touched: new Set(), startedAt: time.now(), faultySince: null };
}

/** Outside the library: a movie, a show and an anime that are out, and a show and an anime with episodes to come. */
function findOtherTitles(titles: readonly Title[], { items }: Account): number[] {
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

async function runStep(context: ScheduleContext, step: Step): Promise<void> {
  const { app, account, time, other, userId } = context;
  const { faults, scheduledEvents, world } = app.simulator;
  endOldFaults(context);
  switch (step.do) {
    case "change":
      return change(context, step.change);
    case "changeDuring":
      return scheduledEvents.add({
        ...{ accountId: account.id, skip: step.skip, moment: step.moment },
        run: async () => {
          await change(context, step.change);
          time.advance(step.pause);
        },
      });
    case "sync":
      return expectNothingLost(context, async () => {
        await syncUser(userId, "visit");
      });
    case "fault":
      if (step.fault.kind === "empty" || step.fault.kind === "missing-key")
        excuseFullPull(context, "the id audit finds that an import without rows was wrong");
      context.faultySince ??= time.now();
      return faults.add({ ...step.fault, match: { path: step.path, account: account.id }, times: step.times });
    case "wait":
      time.advance(step.ms);
      return clearClientBlock();
    case "waitForAiring":
      return time.set(findNextAiring(world.titles, context) ?? time.now());
    case "kill":
      return expectNothingLost(context, () => killDuring(context, step));
    case "race":
      return expectNothingLost(context, async () => {
        await other.warm();
        const there = () => other.sync(userId);
        const here = () => syncUser(userId, "visit");
        await Promise.all(step.first === "here" ? [here(), there()] : [there(), here()]);
      });
  }
}

function endOldFaults(context: ScheduleContext): void {
  const { app, time } = context;
  if (context.faultySince === null || time.now() - context.faultySince < MAX_FAULT_MS) return;
  app.simulator.faults.clear();
  context.faultySince = null;
}

async function change(context: ScheduleContext, change: Change): Promise<void> {
  const { titles } = context.target;
  const before = [...context.account.items.keys()];
  context.touched.add(titles[change.title % titles.length] ?? 0);
  await makeChange(context.target, change);
  if (change.name === "changePlan") excuseFullPull(context, "a paid plan shows rewatches that were hidden");
  for (const simkl of before) if (!context.account.items.has(simkl)) context.touched.add(simkl);
}

/** A second full read, which Simkl objects to, has a reason now. */
function excuseFullPull({ app, account }: ScheduleContext, reason: string): void {
  app.expectViolations(account, "repeated-full-pull", reason);
}

async function killDuring(
  context: ScheduleContext,
  { skip, moment, delay }: Extract<Step, { do: "kill" }>,
): Promise<void> {
  const { app, account, other, userId, time } = context;
  const state = await db.syncState.findUnique({ where: { userId }, select: { phase: true } });
  if (state?.phase !== "ready") {
    const reason = "a part that was received but not stored is read again";
    excuseFullPull(context, reason);
    app.expectViolations(account, "all-items-without-activities", reason);
  }
  app.expectViolations(account, "repeated-date-from", "what a killed process received is read again");
  app.expectViolations(account, "dead-token-reused", "a killed process could not store the token that it received");
  await other.warm();
  app.simulator.scheduledEvents.add({
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

/** Nothing that Simkl still has may be deleted, whatever happens during the sync. */
async function expectNothingLost(context: ScheduleContext, sync: () => Promise<void>): Promise<void> {
  const { account, userId } = context;
  const before = await countWatchesByTitle(userId);
  await sync();
  const after = await countWatchesByTitle(userId);
  const lost = [...before].filter(
    ([simkl, watches]) => !context.touched.has(simkl) && account.items.has(simkl) && (after.get(simkl) ?? -1) < watches,
  );
  expect(lost).toEqual([]);
}

async function countWatchesByTitle(userId: number): Promise<Map<number, number>> {
  const counts = await rows<{ simklId: number; watches: number }>(
    sql`SELECT item."simklId", count(watch."userId")::int AS "watches"
     FROM "LibraryItem" item LEFT JOIN "Watch" watch USING ("userId", "simklId")
     WHERE item."userId" = ${userId} GROUP BY 1`,
  );
  return new Map(counts.map(({ simklId, watches }) => [simklId, watches]));
}

function findNextAiring(
  titles: ReadonlyMap<number, Title>,
  { account, time, startedAt }: ScheduleContext,
): number | null {
  const now = time.now();
  const airings = [...account.items.keys()]
    .flatMap((simkl) => titles.get(simkl)?.episodes ?? [])
    .map(({ airsAt }) => (airsAt === null ? 0 : Date.parse(airsAt)))
    .filter((airsAt) => airsAt > now && airsAt < startedAt + 6 * DAY);
  return airings.length === 0 ? null : Math.min(...airings);
}

/** Ends the pause after a 412, by the database's clock, which stays the machine's. */
async function clearClientBlock(): Promise<void> {
  await execute(sql`UPDATE "ClientBlock" SET "until" = date_trunc('milliseconds', now()) WHERE "clearedAt" IS NULL`);
  getSimkl().circuitBreaker.close();
}

/** Without faults: one sync, and further ones while something waits for a second look or was imported again. */
async function syncUntilSettled(context: ScheduleContext): Promise<void> {
  const { app, time, userId } = context;
  app.simulator.faults.clear();
  app.simulator.scheduledEvents.clear();
  time.advance(2 * MINUTE);
  await clearClientBlock();
  let shouldRepeat = (await findNextRecheck(context)) !== null;
  expect(await syncUntilFree(userId, "sign-in")).toBe("done");
  for (let attempts = 0; attempts < 6; attempts += 1) {
    const waitsUntil = await findNextRecheck(context);
    if (!shouldRepeat && waitsUntil === null) break;
    shouldRepeat = waitsUntil !== null;
    time.set(Math.max(time.now() + 11 * MINUTE, waitsUntil ?? 0));
    expect(await syncUser(userId, "sign-in")).toBe("done");
  }
}

/** PostgreSQL may need a moment to notice that a process ended. */
async function syncUntilFree(userId: number, trigger: SyncTrigger): Promise<SyncOutcome> {
  for (let tries = 0; tries < 100; tries += 1) {
    const outcome = await syncUser(userId, trigger);
    if (outcome !== "busy") return outcome;
    await pause(20);
  }
  return "busy";
}

const Rechecks = z.looseObject({ rechecks: z.record(z.string(), z.object({ dueAt: z.string() })).default({}) });

/** When the last recheck is due; null without any. */
async function findNextRecheck({ userId, time }: ScheduleContext): Promise<number | null> {
  const state = await db.syncState.findUniqueOrThrow({ where: { userId } });
  const { rechecks } = Rechecks.parse(state.activities ?? {});
  const dates = Object.values(rechecks).map(({ dueAt }) => Date.parse(dueAt));
  const isWaiting =
    state.phase !== "ready" || state.heldSince !== null || state.idAuditAt === null || state.idAuditSuspects.length > 0;
  if (isWaiting) dates.push(time.now());
  return dates.length === 0 ? null : Math.max(...dates);
}

/** The next schedule starts from the same world, so that a seed alone replays it. */
async function cleanUp({ simulator }: TestApp, world: ReadonlyMap<number, Title>): Promise<void> {
  simulator.faults.clear();
  simulator.scheduledEvents.clear();
  simulator.violations.clear();
  simulator.requests.clear();
  simulator.accounts.clear();
  simulator.world.titles.clear();
  for (const [simkl, title] of world) simulator.world.titles.set(simkl, title);
  // Deleted rows stay until a vacuum and slow down scans of these small tables, so they are truncated at times.
  if (latestId % SCHEDULES_PER_TRUNCATE === 0) {
    await execute(sql`TRUNCATE "User", "Title", "ClientBlock" CASCADE`);
    return;
  }
  await db.user.deleteMany();
  await db.title.deleteMany();
  await db.clientBlock.deleteMany();
}
