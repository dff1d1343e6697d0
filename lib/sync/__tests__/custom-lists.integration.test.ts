import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { db } from "@/lib/database/client";
import { execute, sql } from "@/lib/database/sql";
import { syncUser } from "@/lib/jobs/sync-user";
import { createSeededAccount } from "@/simulator/accounts/seeded-account";
import { deleteList, putList } from "@/simulator/library/lists/edit-list";
import type { Account, CustomList, Plan } from "@/simulator/model";
import { silenceLog } from "@/tests/app/capture-log";
import { createTestApp, type TestApp } from "@/tests/app/test-app";

const DAY = 24 * 60 * 60_000;
const NO_STAMPS = { regular: null, favorites: null, recommendations: null, auto: null };
const SavedLists = z.looseObject({
  listsReadAt: z.string().optional(),
  rechecks: z.looseObject({ lists: z.looseObject({ dueAt: z.string() }).optional() }).optional(),
});
let app: TestApp;
let nextId = 860_000;
/** Long enough ago that no stamp needs a recheck. */
const LONG_AGO = "2026-01-05T10:00:00Z";
const LATER = `${new Date(Date.now() - 10_000).toISOString().slice(0, 19)}Z`;

beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());
beforeEach(() => {
  app.simulator.faults.clear();
  silenceLog();
});

test("the first import of a paid plan reads its lists with their items, notes and order", async () => {
  const { account, userId } = await importAccount({ lists: 2 });
  expect(listCalls()).toEqual([
    `/lists/user/${account.id}`,
    ...account.lists.map(({ id }) => `/lists/${id}`).reverse(),
  ]);
  await expectEqual(account, userId);
  expect(await db.customListItem.findFirst({ where: { userId, position: 1 } })).toMatchObject({ note: "First" });
});

test("lists without stamps are read by the import, and once after an import that did not read lists", async () => {
  const { account, userId } = await importAccount({ lists: 2, hasStamps: false });
  expect(listCalls()).toEqual([
    `/lists/user/${account.id}`,
    ...account.lists.map(({ id }) => `/lists/${id}`).reverse(),
  ]);
  await expectEqual(account, userId);

  await execute(sql`UPDATE "SyncState" SET "activities" = "activities" - 'listsReadAt' WHERE "userId" = ${userId}`);
  await syncOnce(userId);
  expect(listCalls()).toEqual([`/lists/user/${account.id}`]);
  await letDayPass(userId);
  await syncOnce(userId);
  expect(listCalls()).toEqual([]);
});

test("nothing moved costs one call, a changed list three a day later, and the other lists are left alone", async () => {
  const { account, userId } = await importAccount({ lists: 3 });
  await syncOnce(userId);
  expect(listCalls()).toEqual([]);

  const [list] = account.lists;
  putList(account, { id: list?.id ?? 0, name: "Renamed", items: list?.items.slice(1) ?? [] }, LATER);
  await syncOnce(userId);
  expect(listCalls()).toEqual([]);
  await letDayPass(userId);
  await syncOnce(userId);
  expect(listCalls()).toEqual([`/lists/user/${account.id}`, `/lists/${list?.id}`]);
  await expectEqual(account, userId);
});

test("a list that is gone is deleted with its items", async () => {
  const { account, userId } = await importAccount({ lists: 2 });
  deleteList(account, account.lists[0]?.id ?? 0, LATER);
  await letDayPass(userId);
  await syncOnce(userId);
  expect(listCalls()).toEqual([`/lists/user/${account.id}`]);
  await expectEqual(account, userId);
});

test("the free plan asks for no lists, and the notice of a plan that ended deletes none", async () => {
  const { account: free, userId: freeUser } = await importAccount({ lists: 1, plan: "free" });
  expect(listCalls()).toEqual([]);
  putList(free, { id: free.lists[0]?.id ?? 0 }, LATER);
  await syncOnce(freeUser);
  expect(listCalls()).toEqual([]);

  const { account, userId } = await importAccount({ lists: 1 });
  account.plan = "free";
  putList(account, { id: account.lists[0]?.id ?? 0 }, LATER);
  await letDayPass(userId);
  await syncOnce(userId);
  expect(listCalls()).toEqual([`/lists/user/${account.id}`]);
  await syncOnce(userId);
  expect(listCalls()).toEqual([]);
  expect(await db.customList.count({ where: { userId } })).toBe(1);
});

test("at most fifty lists are read at once; the rest come a day later", async () => {
  const { account, userId } = await importAccount({ lists: 60 });
  expect(await db.customList.count({ where: { userId } })).toBe(60);
  expect(await db.customList.count({ where: { userId, itemsAt: null } })).toBe(10);
  await syncOnce(userId);
  expect(listCalls()).toEqual([]);

  await letDayPass(userId);
  await syncOnce(userId);
  expect(listCalls()).toHaveLength(11);
  await expectEqual(account, userId);
}, 120_000);

test("an automatic list, whose items move no stamp, is read again when another list has moved", async () => {
  const { account, userId } = await importAccount({ lists: 2, type: "auto" });
  const [list, other] = account.lists;
  list?.items.pop();
  putList(account, { id: other?.id ?? 0, name: "Renamed" }, LATER);
  await db.customList.updateMany({ where: { userId }, data: { itemsAt: new Date(Date.now() - DAY) } });
  await letDayPass(userId);
  await syncOnce(userId);
  expect(listCalls()).toHaveLength(3);
  await expectEqual(account, userId);
});

test("a list that Simkl refuses to show keeps what is stored of it and costs nothing else", async () => {
  const { account, userId } = await importAccount({ lists: 2 });
  const [refused, other] = account.lists;
  for (const list of [refused, other])
    putList(account, { id: list?.id ?? 0, items: list?.items.slice(1) ?? [] }, LATER);
  const body = { error: "private_list", code: 403 };
  app.simulator.faults.add({ match: { path: `/lists/${refused?.id}` }, kind: "status", status: 403, body });
  await letDayPass(userId);
  await syncOnce(userId);
  expect(await listItemIds(userId, refused?.id)).toEqual(refused?.items.map(({ simkl }) => simkl));
  expect(await listItemIds(userId, other?.id)).toEqual(other?.items.slice(1).map(({ simkl }) => simkl));
});

test("a fault on the way to the lists stores nothing, and the next sync asks the same again", async () => {
  const { account, userId } = await importAccount({ lists: 1 });
  const [list] = account.lists;
  putList(account, { id: list?.id ?? 0, items: [] }, LATER);
  app.simulator.faults.add({ match: { path: `/lists/${list?.id}` }, kind: "truncate" });
  await letDayPass(userId);
  expect(await syncUser(userId, "schedule")).toBe("failed");
  expect(await listItemIds(userId, list?.id)).toHaveLength(3);
  await syncOnce(userId);
  await expectEqual(account, userId);
});

/** A user whose library was just imported. */
async function importAccount(given: { lists: number; plan?: Plan; type?: CustomList["type"]; hasStamps?: boolean }) {
  nextId += 1;
  const size = { movies: 4, shows: 1, anime: 0, episodes: 2 };
  const seed = { id: nextId, seed: nextId, now: new Date(), plan: given.plan ?? "vip", ...size };
  const account = createSeededAccount(app.simulator.world, seed);
  const items = [...account.items.keys()].slice(0, 3).map((simkl, index) => ({
    simkl,
    note: index === 0 ? "First" : null,
    addedAt: LONG_AGO,
  }));
  for (let index = 0; index < given.lists; index += 1)
    putList(account, { id: 100 * nextId + index, type: given.type ?? "regular", items }, LONG_AGO);
  if (given.hasStamps === false) account.stamps.lists = { ...NO_STAMPS };
  const userId = await app.registerAccount(account);
  app.simulator.requests.clear();
  expect(await syncUser(userId, "sign-in")).toBe("done");
  return { account, userId };
}

async function syncOnce(userId: number): Promise<void> {
  app.simulator.requests.clear();
  expect(await syncUser(userId, "schedule")).toBe("done");
}

/** Makes the latest read of the lists, and their recheck, a day older. */
async function letDayPass(userId: number): Promise<void> {
  const { activities } = await db.syncState.findUniqueOrThrow({ where: { userId } });
  const saved = SavedLists.parse(activities);
  const subtractDay = (date: string) => new Date(Date.parse(date) - DAY).toISOString();
  if (saved.listsReadAt) saved.listsReadAt = subtractDay(saved.listsReadAt);
  if (saved.rechecks?.lists) saved.rechecks.lists.dueAt = subtractDay(saved.rechecks.lists.dueAt);
  await execute(sql`UPDATE "SyncState" SET "activities" = ${JSON.stringify(saved)}::jsonb WHERE "userId" = ${userId}`);
}

function listCalls(): string[] {
  return app.simulator.requests.records.filter(({ path }) => path.startsWith("/lists")).map(({ path }) => path);
}

async function listItemIds(userId: number, listId: number | undefined): Promise<number[]> {
  const items = await db.customListItem.findMany({ where: { userId, listId }, orderBy: { position: "asc" } });
  return items.map(({ simklId }) => simklId);
}

async function expectEqual(account: Account, userId: number): Promise<void> {
  const stored = await db.customList.findMany({ where: { userId }, orderBy: { listId: "asc" } });
  const received = account.lists.toSorted((one, other) => one.id - other.id);
  expect(stored.map(({ listId, name, type, updatedAt }) => ({ listId, name, type, updatedAt }))).toEqual(
    received.map(({ id, name, type, updatedAt }) => ({ listId: id, name, type, updatedAt: new Date(updatedAt) })),
  );
  for (const list of received) expect(await listItemIds(userId, list.id)).toEqual(list.items.map(({ simkl }) => simkl));
}
