import { setTimeout as pause } from "node:timers/promises";
import { expect } from "vitest";
import { db } from "@/lib/database/client";
import { getPool } from "@/lib/database/connection";
import { execute, sql } from "@/lib/database/sql";
import { syncUser } from "@/lib/jobs/sync-user";
import type { TitleState } from "@/lib/outbox/intents/title-state";
import { readTitles } from "@/lib/outbox/preview/read-titles";
import { retryWrite } from "@/lib/outbox/store/retry-write";
import { getSimkl } from "@/lib/simkl/instance";
import type { Title } from "@/simulator/model";
import { findLibraryDifferences } from "@/tests/app/find-library-differences";
import type { OtherInstance } from "@/tests/app/other-instance";
import { listAllWrites, type StoredWrite } from "@/tests/fixtures/all-writes";
import { createUser, findUnlistedTitle, type SyncFixture, type TestUser } from "@/tests/fixtures/sync-fixture";
import { computeExpectedStates } from "./expected-states";

const MINUTE = 60_000;

/** A new user, another process, and unlisted titles. */
export interface OutboxScenario extends SyncFixture {
  user: TestUser;
  other: OtherInstance;
  titles: Title[];
}

export type TitleType = "film" | "anime film" | "show" | "anime";

/** Released movies, and ended series with all episodes. */
const MATCHER_BY_TYPE: Record<TitleType, (title: Title) => boolean> = {
  film: ({ kind, released }) => kind === "movie" && (released ?? "9") < "2020",
  "anime film": ({ kind, animeType, released }) => kind === "anime" && animeType === "movie" && released !== null,
  show: ({ kind, status, episodes }) => kind === "tv" && status === "ended" && episodes.length > 5,
  anime: ({ kind, animeType, status, episodes }) =>
    kind === "anime" && animeType !== "movie" && status === "ended" && episodes.length > 5,
};

export async function createScenario(
  fixture: SyncFixture,
  other: OtherInstance,
  types: readonly TitleType[],
): Promise<OutboxScenario> {
  const user = await createUser(fixture);
  const titles: Title[] = [];
  for (const type of types)
    titles.push(await findUnlistedTitle(fixture, user, (one) => MATCHER_BY_TYPE[type](one) && !titles.includes(one)));
  return { ...fixture, user, other, titles };
}

export async function resetScenario({ app: { simulator } }: OutboxScenario): Promise<void> {
  simulator.faults.clear();
  simulator.scheduledEvents.clear();
  simulator.violations.clear();
  await db.user.deleteMany();
  await db.clientBlock.deleteMany();
}

/**
 * Expects that all writes settle and confirmed ones happened once; after a retry of the unclear ones none is unclear and
 * the library equals Simkl's. Returns the writes before the retry.
 */
export async function expectSettled(
  scenario: OutboxScenario,
  retry: typeof retryWrite = retryWrite,
): Promise<readonly StoredWrite[]> {
  const { app, user } = scenario;
  await syncUntilSettled(scenario);
  const found = await expectOnce(scenario);
  for (const { id, state } of found) if (state === "unclear") await retry(user.userId, id);
  await syncUntilSettled(scenario);
  const final = await expectOnce(scenario);
  expect(final.filter(({ state }) => state !== "confirmed" && state !== "refused")).toEqual([]);
  expect(await findLibraryDifferences(app, user.account, user.userId)).toEqual([]);
  expect([...app.simulator.violations.found]).toEqual([]);
  return found;
}

async function expectOnce({ user: { userId }, titles }: OutboxScenario): Promise<readonly StoredWrite[]> {
  const simklIds = titles.map(({ simkl }) => simkl);
  const writes = await listAllWrites(userId);
  expect(writes.filter(({ settledAt }) => !settledAt)).toEqual([]);
  expect(toComparableStates(await readTitles(getPool(), userId, simklIds))).toEqual(
    toComparableStates(computeExpectedStates(writes, simklIds)),
  );
  return writes;
}

/** Without faults and after all waits. */
async function syncUntilSettled({ app, user: { userId }, time }: OutboxScenario): Promise<void> {
  app.simulator.faults.clear();
  app.simulator.scheduledEvents.clear();
  for (let rounds = 0; rounds < 5; rounds += 1) {
    time.advance(25 * 60 * MINUTE);
    await clearClientBlock();
    await syncUntilDone(userId);
    if ((await listAllWrites(userId)).every(({ settledAt }) => settledAt)) return;
  }
}

/** PostgreSQL may need a moment to notice that a process is gone. */
async function syncUntilDone(userId: number): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if ((await syncUser(userId, "write")) === "done") return;
    await pause(20);
  }
  throw new Error("No sync completed.");
}

/** Ends the block after a 412. The clock of the database is not virtual. */
export async function clearClientBlock(): Promise<void> {
  await execute(sql`UPDATE "ClientBlock" SET "until" = now() WHERE "clearedAt" IS NULL`);
  getSimkl().circuitBreaker.close();
}

type ComparableState = Pick<TitleState, "rating" | "memo"> & { isThere: boolean; episodes: string[] };

/** Without the list, because Simkl decides when a show is completed. */
function toComparableStates(titles: ReadonlyMap<number, { state: TitleState }>): Record<number, ComparableState> {
  const lines = [...titles].map(([simklId, { state }]) => {
    const episodes = Object.keys(state.watched).filter((key) => key !== "0:0");
    const { rating, memo, status } = state;
    return [simklId, { rating, memo, isThere: status !== null, episodes: episodes.sort() }] as const;
  });
  return Object.fromEntries(lines);
}
