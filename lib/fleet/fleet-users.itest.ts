import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { freshDatabase, type TestDatabase } from "@/tests/database/fresh-database";
import { storePerson } from "@/tests/stored-fleet";
import { fleetUser } from "./fleet-user";
import { FLEET_SORTS, type FleetCursor, type FleetQuestion, type FleetUser, fleetUsers } from "./fleet-users";
import { heldByKind } from "./held-by-kind";
import { runLog } from "./run-log";

const now = new Date();
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const NAMES = ["ann", "Ben", "Zoë", "Ann 100%", "an_n", "O'Neil", "Ben", "<b>Bo</b>", "الف", "ann"];

let database: TestDatabase;
const people: number[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  for (const [index, name] of NAMES.entries()) {
    const state = {
      lastSyncedAt: index % 3 === 0 ? null : ago(index % 4),
      nextDueAt: index % 4 === 0 ? null : ago(-(index % 2) - 1),
      failures: index % 2,
      lastError: index % 2 ? "Simkl has trouble answering." : null,
    };
    people.push(await storePerson(state, { name }));
  }
  const tally = { day: new Date("2026-11-21"), endpoint: "GET /sync/activities", outcome: "ok", bytes: 1, ms: 1 };
  await db.callTally.createMany({ data: people.slice(0, 4).map((userId) => ({ ...tally, userId, calls: 2 })) });
  await db.callTally.create({ data: { ...tally, userId: person(0), outcome: "unavailable", calls: 1 } });
  await db.callTally.create({ data: { ...tally, userId: person(9), day: new Date("2026-11-20"), calls: 9 } });
});
afterAll(() => database.stop());

test.each(FLEET_SORTS.flatMap((sort) => [false, true].map((isDescending) => ({ sort, isDescending }))))(
  "pages of three by $sort (descending: $isDescending) are the whole list, each person once and in order",
  async (order) => {
    const whole = (await fleetUsers(question({ ...order, most: 100 }))).users;
    const paged: FleetUser[] = [];
    let after: FleetCursor | null = null;
    do {
      const page = await fleetUsers(question({ ...order, most: 3, after }));
      expect(page.total).toBe(10);
      paged.push(...page.users);
      after = page.next;
    } while (after);
    expect(paged.map(({ userId }) => userId)).toEqual(whole.map(({ userId }) => userId));
    expect(new Set(paged.map(({ userId }) => userId)).size).toBe(10);
  },
);

test("an order is by what it says, and what never happened comes first", async () => {
  const calls = await fleetUsers(question({ sort: "calls", isDescending: true }));
  expect(calls.users.map((user) => user.calls)).toEqual([3, 2, 2, 2, 0, 0, 0, 0, 0, 0]);
  const synced = (await fleetUsers(question({ sort: "synced" }))).users.map(
    ({ lastSyncedAt }) => lastSyncedAt?.getTime() ?? 0,
  );
  expect(synced).toEqual(synced.toSorted((a, b) => a - b));
  const names = (await fleetUsers(question({}))).users.map(({ name }) => name);
  expect(names.slice(0, 4)).toEqual(["<b>Bo</b>", "an_n", "ann", "ann"]);
});

test.each([
  ["ANN", 3],
  ["ann 100%", 1],
  ["%", 1],
  ["an_n", 1],
  ["\\", 0],
  ["o'neil", 1],
  ["1004", 1],
  ["100", 1],
])("a search for %j finds %i, by a part of a name or a whole Simkl id", async (search, found) => {
  const { users, total } = await fleetUsers(question({ search }));
  expect([users.length, total]).toEqual([found, found]);
});

test("the table can be narrowed to one state", async () => {
  const failing = await fleetUsers(question({ state: "failing" }));
  expect(failing.total).toBe(5);
  expect(failing.users.every(({ state, lastError }) => state === "failing" && lastError !== null)).toBe(true);
  expect((await fleetUsers(question({ state: "reconnect" }))).users).toEqual([]);
});

test("one person's page counts what is held by kind, and tells no id of a title", async () => {
  await db.title.createMany({
    data: [1, 2, 3].map((simklId) => ({ simklId, kind: simklId === 3 ? "movie" : "tv", title: "Secret", ids: {} })),
  });
  const userId = await storePerson({ heldRemovals: [1, 2, 3], heldSince: ago(5), keptRemovals: [9] });
  expect(await heldByKind(userId)).toEqual([
    { kind: "movie", titles: 1 },
    { kind: "tv", titles: 2 },
  ]);
  const details = await fleetUser(userId, now);
  expect(details).toMatchObject({ userId, state: "fresh", heldSince: ago(5), keptTitles: 1 });
  expect(Object.keys(details ?? {})).not.toContain("heldRemovals");
  expect(await fleetUser(userId + 1, now)).toBeNull();
  await db.user.delete({ where: { id: userId } });
});

test("a run log is paged by key, newest first, and holds nobody else's runs", async () => {
  const call = {
    endpoint: "GET /sync/activities",
    status: 200,
    ms: 5,
    bytes: 9,
    rows: null,
    attempt: 1,
    error: null,
    quota: null,
  };
  const run = { trigger: "schedule", outcome: "done" as const, calls: [call], startedAt: ago(5) };
  await db.syncRun.createMany({ data: [1, 2, 3, 4, 5].map((changed) => ({ ...run, userId: person(0), changed })) });
  await db.syncRun.create({
    data: { ...run, userId: person(0), changed: 6, startedAt: ago(6), calls: [{ broken: true }] },
  });
  await db.syncRun.create({ data: { ...run, userId: person(1), changed: 7 } });

  const first = await runLog(person(0), null, 4);
  const second = await runLog(person(0), first.next, 4);
  expect([...first.runs, ...second.runs].map(({ changed }) => changed)).toEqual([5, 4, 3, 2, 1, 6]);
  expect(second.next).toBeNull();
  const { quota: _, ...shown } = call;
  expect([first.runs[0]?.calls, second.runs.at(-1)?.calls]).toEqual([[shown], []]);
});

function question(asked: Partial<FleetQuestion>): FleetQuestion {
  const usual = { search: "", state: null, sort: "name", isDescending: false, after: null, most: 100 } as const;
  return { now, day: "2026-11-21", ...usual, ...asked };
}

function person(index: number): number {
  const userId = people[index];
  if (userId === undefined) throw new Error(`There is no person ${index}.`);
  return userId;
}
