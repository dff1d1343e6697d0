import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { seededAccount } from "@/simulator/accounts/seeded-account";
import { deleteList, putList } from "@/simulator/library/edit-list";
import type { Account, CustomList, Plan } from "@/simulator/model";
import { type House, openHouse } from "@/tests/house";
import { silenceLog } from "@/tests/logged";
import { syncUser } from "./engine";

let house: House;
let nextId = 860_000;
/** Both long enough ago that no stamp has to be looked at twice; nothing else happens between them. */
const LONG_AGO = "2026-01-05T10:00:00Z";
const LATER = `${new Date(Date.now() - 10_000).toISOString().slice(0, 19)}Z`;

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());
beforeEach(() => {
  house.simulator.faults.clear();
  silenceLog();
});

test("the first import of a paid plan reads its lists with their items, notes and order", async () => {
  const { account, userId } = await imported({ lists: 2 });
  expect(calls()).toEqual([`/lists/user/${account.id}`, ...account.lists.map(({ id }) => `/lists/${id}`).reverse()]);
  await expectEqual(account, userId);
  expect(await db.customListItem.findFirst({ where: { userId, position: 1 } })).toMatchObject({ note: "First" });
});

test("nothing moved costs one call, a changed list three, and the other lists are left alone", async () => {
  const { account, userId } = await imported({ lists: 3 });
  await synced(userId);
  expect(calls()).toEqual([]);

  const [list] = account.lists;
  putList(account, { id: list?.id ?? 0, name: "Renamed", items: list?.items.slice(1) ?? [] }, LATER);
  await synced(userId);
  expect(calls()).toEqual([`/lists/user/${account.id}`, `/lists/${list?.id}`]);
  await expectEqual(account, userId);
});

test("a list that is gone is deleted with its items", async () => {
  const { account, userId } = await imported({ lists: 2 });
  deleteList(account, account.lists[0]?.id ?? 0, LATER);
  await synced(userId);
  expect(calls()).toEqual([`/lists/user/${account.id}`]);
  await expectEqual(account, userId);
});

test("the free plan asks for no lists, and the notice of a plan that ended deletes none", async () => {
  const { account: free, userId: freeUser } = await imported({ lists: 1, plan: "free" });
  expect(calls()).toEqual([]);
  putList(free, { id: free.lists[0]?.id ?? 0 }, LATER);
  await synced(freeUser);
  expect(calls()).toEqual([]);

  const { account, userId } = await imported({ lists: 1 });
  account.plan = "free";
  putList(account, { id: account.lists[0]?.id ?? 0 }, LATER);
  await synced(userId);
  expect(calls()).toEqual([`/lists/user/${account.id}`]);
  expect(await db.customList.count({ where: { userId } })).toBe(1);
});

test("at most fifty lists are read at once; the rest come with the next sync that fetches something", async () => {
  const { account, userId } = await imported({ lists: 60 });
  expect(await db.customList.count({ where: { userId } })).toBe(60);
  expect(await db.customList.count({ where: { userId, itemsAt: null } })).toBe(10);
  await synced(userId);
  expect(calls()).toEqual([]);

  const [film] = account.items.keys();
  await house.act(account, "writeRatings", { movies: [{ ids: { simkl: film }, rating: 4 }] });
  await synced(userId);
  expect(calls()).toHaveLength(10);
  await expectEqual(account, userId);
}, 120_000);

test("an automatic list is read again after a day, with a sync that fetches something", async () => {
  const { account, userId } = await imported({ lists: 1, type: "auto" });
  const [list] = account.lists;
  list?.items.pop();
  await rate(account);
  await synced(userId);
  expect(calls()).toEqual([]);

  const yesterday = new Date(Date.now() - 25 * 60 * 60_000);
  await db.customList.updateMany({ where: { userId }, data: { itemsAt: yesterday } });
  // Simkl's stamps are whole seconds: in the same one nothing would tell of the second rating yet.
  await new Promise((resolve) => setTimeout(resolve, 1000 - (Date.now() % 1000)));
  await rate(account);
  await synced(userId);
  expect(calls()).toEqual([`/lists/${list?.id}`]);
  await expectEqual(account, userId);
});

test("a list that Simkl refuses to show keeps what is stored of it and costs nothing else", async () => {
  const { account, userId } = await imported({ lists: 2 });
  const [refused, other] = account.lists;
  for (const list of [refused, other])
    putList(account, { id: list?.id ?? 0, items: list?.items.slice(1) ?? [] }, LATER);
  const body = { error: "private_list", code: 403 };
  house.simulator.faults.add({ match: { path: `/lists/${refused?.id}` }, kind: "status", status: 403, body });
  await synced(userId);
  expect(await itemsOf(userId, refused?.id)).toEqual(refused?.items.map(({ simkl }) => simkl));
  expect(await itemsOf(userId, other?.id)).toEqual(other?.items.slice(1).map(({ simkl }) => simkl));
});

test("a fault on the way to the lists stores nothing, and the next sync asks the same again", async () => {
  const { account, userId } = await imported({ lists: 1 });
  const [list] = account.lists;
  putList(account, { id: list?.id ?? 0, items: [] }, LATER);
  house.simulator.faults.add({ match: { path: `/lists/${list?.id}` }, kind: "truncate" });
  expect(await syncUser(userId, "schedule")).toBe("failed");
  expect(await itemsOf(userId, list?.id)).toHaveLength(3);
  await synced(userId);
  await expectEqual(account, userId);
});

/** A person whose library was just imported. */
async function imported(given: { lists: number; plan?: Plan; type?: CustomList["type"] }) {
  nextId += 1;
  const size = { films: 4, shows: 1, anime: 0, episodes: 2 };
  const seed = { id: nextId, seed: nextId, now: new Date(), plan: given.plan ?? "vip", ...size };
  const account = seededAccount(house.simulator.world, seed);
  const items = [...account.items.keys()].slice(0, 3).map((simkl, index) => ({
    simkl,
    note: index === 0 ? "First" : null,
    addedAt: LONG_AGO,
  }));
  for (let index = 0; index < given.lists; index += 1)
    putList(account, { id: 100 * nextId + index, type: given.type ?? "regular", items }, LONG_AGO);
  const userId = await house.moveIn(account);
  house.simulator.requests.clear();
  expect(await syncUser(userId, "sign-in")).toBe("done");
  return { account, userId };
}

async function synced(userId: number): Promise<void> {
  house.simulator.requests.clear();
  expect(await syncUser(userId, "schedule")).toBe("done");
}

async function rate(account: Account): Promise<void> {
  const [film] = account.items.keys();
  await house.act(account, "writeRatings", { movies: [{ ids: { simkl: film }, rating: 1 + (nextId % 9) }] });
}

function calls(): string[] {
  return house.simulator.requests.records.filter(({ path }) => path.startsWith("/lists")).map(({ path }) => path);
}

async function itemsOf(userId: number, listId: number | undefined): Promise<number[]> {
  const items = await db.customListItem.findMany({ where: { userId, listId }, orderBy: { position: "asc" } });
  return items.map(({ simklId }) => simklId);
}

async function expectEqual(account: Account, userId: number): Promise<void> {
  const stored = await db.customList.findMany({ where: { userId }, orderBy: { listId: "asc" } });
  const told = account.lists.toSorted((one, other) => one.id - other.id);
  expect(stored.map(({ listId, name, type, updatedAt }) => ({ listId, name, type, updatedAt }))).toEqual(
    told.map(({ id, name, type, updatedAt }) => ({ listId: id, name, type, updatedAt: new Date(updatedAt) })),
  );
  for (const list of told) expect(await itemsOf(userId, list.id)).toEqual(list.items.map(({ simkl }) => simkl));
}
