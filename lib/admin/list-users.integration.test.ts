import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { createTestDatabase, type TestDatabase } from "@/tests/app/test-database";
import { createSyncedUser } from "@/tests/fixtures/synced-user";
import { countHeldByKind } from "./count-held-by-kind";
import { findUserDetails } from "./find-user-details";
import { listLoggedRuns } from "./list-logged-runs";
import { type ListedUser, listUsers, USER_SORTS, type UserCursor, type UserListQuery } from "./list-users";

const now = new Date();
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const NAMES = ["ann", "Ben", "Zoë", "Ann 100%", "an_n", "O'Neil", "Ben", "<b>Bo</b>", "الف", "ann"];

let database: TestDatabase;
const userIds: number[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  for (const [index, name] of NAMES.entries()) {
    const state = {
      lastSyncedAt: index % 3 === 0 ? null : minutesAgo(index % 4),
      nextDueAt: index % 4 === 0 ? null : minutesAgo(-(index % 2) - 1),
      failures: index % 2,
      lastError: index % 2 ? "Simkl has trouble answering." : null,
    };
    userIds.push(await createSyncedUser(state, { name }));
  }
  const callCount = { day: new Date("2026-11-21"), endpoint: "GET /sync/activities", outcome: "ok", bytes: 1, ms: 1 };
  await db.apiCallCount.createMany({ data: userIds.slice(0, 4).map((userId) => ({ ...callCount, userId, calls: 2 })) });
  await db.apiCallCount.create({ data: { ...callCount, userId: getUserId(0), outcome: "unavailable", calls: 1 } });
  await db.apiCallCount.create({ data: { ...callCount, userId: getUserId(9), day: new Date("2026-11-20"), calls: 9 } });
});
afterAll(() => database.stop());

test.each(USER_SORTS.flatMap((sort) => [false, true].map((isDescending) => ({ sort, isDescending }))))(
  "pages of three by $sort (descending: $isDescending) are the whole list, each person once and in order",
  async (order) => {
    const allUsers = (await listUsers(buildQuery({ ...order, limit: 100 }))).users;
    const paged: ListedUser[] = [];
    let after: UserCursor | null = null;
    do {
      const page = await listUsers(buildQuery({ ...order, limit: 3, after }));
      expect(page.total).toBe(10);
      paged.push(...page.users);
      after = page.next;
    } while (after);
    expect(paged.map(({ userId }) => userId)).toEqual(allUsers.map(({ userId }) => userId));
    expect(new Set(paged.map(({ userId }) => userId)).size).toBe(10);
  },
);

test("orders by the chosen value, absent values first", async () => {
  const calls = await listUsers(buildQuery({ sort: "calls", isDescending: true }));
  expect(calls.users.map((user) => user.calls)).toEqual([3, 2, 2, 2, 0, 0, 0, 0, 0, 0]);
  const synced = (await listUsers(buildQuery({ sort: "synced" }))).users.map(
    ({ lastSyncedAt }) => lastSyncedAt?.getTime() ?? 0,
  );
  expect(synced).toEqual(synced.toSorted((a, b) => a - b));
  const names = (await listUsers(buildQuery({}))).users.map(({ name }) => name);
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
  const { users, total } = await listUsers(buildQuery({ search }));
  expect([users.length, total]).toEqual([found, found]);
});

test("the table can be narrowed to one state", async () => {
  const failing = await listUsers(buildQuery({ state: "failing" }));
  expect(failing.total).toBe(5);
  expect(failing.users.every(({ state, lastError }) => state === "failing" && lastError !== null)).toBe(true);
  expect((await listUsers(buildQuery({ state: "reconnect" }))).users).toEqual([]);
});

test("the page of a user counts held titles by kind, without ids of titles", async () => {
  await db.title.createMany({
    data: [1, 2, 3].map((simklId) => ({ simklId, kind: simklId === 3 ? "movie" : "tv", title: "Secret", ids: {} })),
  });
  const userId = await createSyncedUser({ heldRemovals: [1, 2, 3], heldSince: minutesAgo(5), keptRemovals: [9] });
  expect(await countHeldByKind(userId)).toEqual([
    { kind: "movie", titles: 1 },
    { kind: "tv", titles: 2 },
  ]);
  const details = await findUserDetails(userId, now);
  expect(details).toMatchObject({ userId, state: "fresh", heldSince: minutesAgo(5), keptTitles: 1 });
  expect(Object.keys(details ?? {})).not.toContain("heldRemovals");
  expect(await findUserDetails(userId + 1, now)).toBeNull();
  await db.user.delete({ where: { id: userId } });
});

test("a run log is paged by key, newest first, without runs of other users", async () => {
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
  const run = { trigger: "schedule", outcome: "done" as const, calls: [call], startedAt: minutesAgo(5) };
  await db.syncRun.createMany({ data: [1, 2, 3, 4, 5].map((changed) => ({ ...run, userId: getUserId(0), changed })) });
  await db.syncRun.create({
    data: { ...run, userId: getUserId(0), changed: 6, startedAt: minutesAgo(6), calls: [{ broken: true }] },
  });
  await db.syncRun.create({ data: { ...run, userId: getUserId(1), changed: 7 } });

  const first = await listLoggedRuns(getUserId(0), null, 4);
  const second = await listLoggedRuns(getUserId(0), first.next, 4);
  expect([...first.runs, ...second.runs].map(({ changed }) => changed)).toEqual([5, 4, 3, 2, 1, 6]);
  expect(second.next).toBeNull();
  const { quota: _, ...shown } = call;
  expect([first.runs[0]?.calls, second.runs.at(-1)?.calls]).toEqual([[shown], []]);
});

function buildQuery(overrides: Partial<UserListQuery>): UserListQuery {
  const defaults = { search: "", state: null, sort: "name", isDescending: false, after: null, limit: 100 } as const;
  return { now, day: "2026-11-21", ...defaults, ...overrides };
}

function getUserId(index: number): number {
  const userId = userIds[index];
  if (userId === undefined) throw new Error(`There is no user ${index}.`);
  return userId;
}
