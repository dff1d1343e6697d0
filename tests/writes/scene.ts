import { setTimeout as pause } from "node:timers/promises";
import { expect } from "vitest";
import { db } from "@/lib/database/client";
import { pool } from "@/lib/database/connection";
import { simkl } from "@/lib/simkl-client";
import { syncUser } from "@/lib/sync/engine";
import { readTitles } from "@/lib/writes/read-titles";
import { retryWrite } from "@/lib/writes/retry-write";
import type { TitleState } from "@/lib/writes/title-state";
import type { Title } from "@/simulator/model";
import { differences } from "@/tests/sync/both-libraries";
import type { OtherInstance } from "@/tests/sync/other-instance";
import { allWrites, type KeptWrite } from "./all-writes";
import { expectedStates } from "./expected-states";
import { type Person, type Stage, somebody, stranger } from "./stage";

const MINUTE = 60_000;

/** Somebody new, another process, and titles that are in nobody's library. */
export interface Scene extends Stage {
  person: Person;
  other: OtherInstance;
  titles: Title[];
}

export type TitleSort = "film" | "anime film" | "show" | "anime";

/** Films that are out, and series that have ended, of which the world knows every episode. */
const FITS: Record<TitleSort, (title: Title) => boolean> = {
  film: ({ kind, released }) => kind === "movie" && (released ?? "9") < "2020",
  "anime film": ({ kind, animeType, released }) => kind === "anime" && animeType === "movie" && released !== null,
  show: ({ kind, status, episodes }) => kind === "tv" && status === "ended" && episodes.length > 5,
  anime: ({ kind, animeType, status, episodes }) =>
    kind === "anime" && animeType !== "movie" && status === "ended" && episodes.length > 5,
};

export async function openScene(stage: Stage, other: OtherInstance, sorts: readonly TitleSort[]): Promise<Scene> {
  const person = await somebody(stage);
  const titles: Title[] = [];
  for (const sort of sorts)
    titles.push(await stranger(stage, person, (one) => FITS[sort](one) && !titles.includes(one)));
  return { ...stage, person, other, titles };
}

/** The next scene finds no trace of this one. */
export async function closeScene({ house: { simulator } }: Scene): Promise<void> {
  simulator.faults.clear();
  simulator.meanwhile.clear();
  simulator.violations.clear();
  await db.user.deleteMany();
  await db.clientBlock.deleteMany();
}

/**
 * Once everything is well again: each wish is confirmed, refused or unclear, and what is confirmed happened once; then, sent again
 * on the person's wish, nothing is unclear any more and the library is Simkl's. Answers how they ended before that.
 */
export async function expectSettled(
  scene: Scene,
  retry: typeof retryWrite = retryWrite,
): Promise<readonly KeptWrite[]> {
  const { house, person } = scene;
  await comeToRest(scene);
  const found = await expectOnce(scene);
  for (const { id, state } of found) if (state === "unclear") await retry(person.userId, id);
  await comeToRest(scene);
  const final = await expectOnce(scene);
  expect(final.filter(({ state }) => state !== "confirmed" && state !== "refused")).toEqual([]);
  expect(await differences(house, person.account, person.userId)).toEqual([]);
  expect([...house.simulator.violations.found]).toEqual([]);
  return found;
}

async function expectOnce({ person: { userId }, titles }: Scene): Promise<readonly KeptWrite[]> {
  const simklIds = titles.map(({ simkl }) => simkl);
  const writes = await allWrites(userId);
  expect(writes.filter(({ settledAt }) => !settledAt)).toEqual([]);
  expect(seen(await readTitles(pool(), userId, simklIds))).toEqual(seen(expectedStates(writes, simklIds)));
  return writes;
}

/** Everything is well again, and every wait is over. */
async function comeToRest({ house, person: { userId }, time }: Scene): Promise<void> {
  house.simulator.faults.clear();
  house.simulator.meanwhile.clear();
  for (let rounds = 0; rounds < 5; rounds += 1) {
    time.advance(25 * 60 * MINUTE);
    await endRefusal();
    await syncUntilDone(userId);
    if ((await allWrites(userId)).every(({ settledAt }) => settledAt)) return;
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
export async function endRefusal(): Promise<void> {
  await db.$executeRaw`UPDATE "ClientBlock" SET "until" = now() WHERE "clearedAt" IS NULL`;
  simkl().fuse.mend();
}

type Seen = Pick<TitleState, "rating" | "memo"> & { isThere: boolean; episodes: string[] };

/** What can be foretold without knowing when Simkl takes a show for completed. */
function seen(titles: ReadonlyMap<number, { state: TitleState }>): Record<number, Seen> {
  const lines = [...titles].map(([simklId, { state }]) => {
    const episodes = Object.keys(state.watched).filter((key) => key !== "0:0");
    const { rating, memo, status } = state;
    return [simklId, { rating, memo, isThere: status !== null, episodes: episodes.sort() }] as const;
  });
  return Object.fromEntries(lines);
}
