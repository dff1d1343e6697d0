import { setTimeout as pause } from "node:timers/promises";
import { expect } from "vitest";
import { db } from "@/lib/database/client";
import { getPool } from "@/lib/database/connection";
import { syncUser } from "@/lib/jobs/sync-user";
import type { TitleState } from "@/lib/outbox/intents/title-state";
import { readTitles } from "@/lib/outbox/preview/read-titles";
import { retryWrite } from "@/lib/outbox/store/retry-write";
import { simkl } from "@/lib/simkl/instance";
import type { Title } from "@/simulator/model";
import { findLibraryDifferences } from "@/tests/app/find-library-differences";
import type { OtherInstance } from "@/tests/app/other-instance";
import { listAllWrites, type StoredWrite } from "@/tests/fixtures/all-writes";
import { createUser, findUnlistedTitle, type SyncFixture, type TestUser } from "@/tests/fixtures/sync-fixture";
import { computeExpectedStates } from "./expected-states";

const MINUTE = 60_000;

/** Somebody new, another process, and titles that are in nobody's library. */
export interface OutboxScenario extends SyncFixture {
  user: TestUser;
  other: OtherInstance;
  titles: Title[];
}

export type TitleType = "film" | "anime film" | "show" | "anime";

/** Films that are out, and series that have ended, of which the world knows every episode. */
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

/** The next scene finds no trace of this one. */
export async function resetScenario({ app: { simulator } }: OutboxScenario): Promise<void> {
  simulator.faults.clear();
  simulator.scheduledEvents.clear();
  simulator.violations.clear();
  await db.user.deleteMany();
  await db.clientBlock.deleteMany();
}

/**
 * Once everything is well again: each wish is confirmed, refused or unclear, and what is confirmed happened once; then, sent again
 * on the person's wish, nothing is unclear any more and the library is Simkl's. Answers how they ended before that.
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

/** Everything is well again, and every wait is over. */
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

/** The server may need a moment to notice that a process is gone. */
async function syncUntilDone(userId: number): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if ((await syncUser(userId, "write")) === "done") return;
    await pause(20);
  }
  throw new Error("No sync came to its end.");
}

/** The time that nobody is synced after a 412 is over, by the database's clock, which stays the machine's. */
export async function clearClientBlock(): Promise<void> {
  await db.$executeRaw`UPDATE "ClientBlock" SET "until" = now() WHERE "clearedAt" IS NULL`;
  simkl().circuitBreaker.close();
}

type ComparableState = Pick<TitleState, "rating" | "memo"> & { isThere: boolean; episodes: string[] };

/** What can be foretold without knowing when Simkl takes a show for completed. */
function toComparableStates(titles: ReadonlyMap<number, { state: TitleState }>): Record<number, ComparableState> {
  const lines = [...titles].map(([simklId, { state }]) => {
    const episodes = Object.keys(state.watched).filter((key) => key !== "0:0");
    const { rating, memo, status } = state;
    return [simklId, { rating, memo, isThere: status !== null, episodes: episodes.sort() }] as const;
  });
  return Object.fromEntries(lines);
}
