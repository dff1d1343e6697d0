import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { seededAccount } from "@/simulator/accounts/seeded-account";
import type { Account } from "@/simulator/model";
import { type House, openHouse } from "@/tests/house";
import { nextSecond } from "@/tests/sync/next-second";
import { approveRemovals, refuseRemovals, requestReimport } from "./controls";
import { syncUser } from "./engine";
import { heldTitles } from "./held-removals";

let house: House;
let nextId = 950_000;

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test("an approved mass removal is carried out by the next look, and what came back meanwhile stays", async () => {
  const { account, userId, films } = await held();
  await house.act(account, "addToList", { movies: [{ ids: { simkl: films[0] }, to: "plantowatch" }] });
  expect(await approveRemovals(userId)).toBe("approved");
  expect(await syncUser(userId, "operator")).toBe("done");
  expect(await db.libraryItem.count({ where: { userId } })).toBe(21);
  expect(await db.removedItem.count({ where: { userId } })).toBe(39);
  expect(await approveRemovals(userId)).toBe("nothing-held");
});

test("the person is told how many titles wait, some by name, and when it is looked again; nobody else is", async () => {
  const { userId } = await held();
  const told = await heldTitles(userId, 12);
  expect(told).toMatchObject({ count: 40, names: expect.any(Array) });
  expect(told?.names).toHaveLength(12);
  const { heldSince, nextDueAt } = await stateOf(userId);
  expect(told?.nextLookAt).toEqual(nextDueAt);
  await db.syncState.update({ where: { userId }, data: { nextDueAt: new Date() } });
  expect((await heldTitles(userId, 12))?.nextLookAt?.getTime()).toBe((heldSince?.getTime() ?? 0) + 600_000);
  await db.syncState.update({ where: { userId }, data: { pausedBy: "person" } });
  expect((await heldTitles(userId, 12))?.nextLookAt).toBeNull();
  expect(await heldTitles((await settled()).userId, 12)).toBeNull();
});

test("a refused mass removal removes nothing, also at later looks, until Simkl lists the titles again", async () => {
  const { account, userId, films } = await held();
  expect(await refuseRemovals(userId)).toBe("refused");
  expect(await syncUser(userId, "operator")).toBe("done");
  await nextSecond();
  await house.act(account, "removeHistory", { movies: [{ ids: { simkl: films[45] } }] });
  expect(await syncUser(userId, "schedule")).toBe("done");
  expect(await db.libraryItem.count({ where: { userId } })).toBe(59);
  expect(await stateOf(userId)).toMatchObject({ heldSince: null });
  expect((await stateOf(userId)).keptRemovals).toHaveLength(40);

  await nextSecond();
  await house.act(account, "addToList", { movies: [{ ids: { simkl: films[0] }, to: "plantowatch" }] });
  await house.act(account, "removeHistory", { movies: [{ ids: { simkl: films[46] } }] });
  expect(await syncUser(userId, "schedule")).toBe("done");
  expect((await stateOf(userId)).keptRemovals).toHaveLength(39);
  expect(await refuseRemovals(userId)).toBe("nothing-held");
});

test("a full import is made again, counted, and cures what no delta told", async () => {
  const { account, userId, films } = await settled({ films: 5, shows: 1, anime: 0, episodes: 4 });
  await db.libraryItem.deleteMany({ where: { userId, simklId: films[0] } });
  account.items.delete(films[1] ?? 0);
  house.expectViolations(account, "repeated-full-pull", "an operator's full import is made again on purpose");
  expect(await requestReimport(userId)).toBe("asked");
  expect(await requestReimport(userId)).toBe("running");
  expect(await syncUser(userId, "operator")).toBe("done");
  expect(await syncUser(userId, "operator")).toBe("done");
  const ids = (await db.libraryItem.findMany({ where: { userId } })).map(({ simklId }) => simklId).sort();
  expect(ids).toEqual([...account.items.keys()].sort());
  expect(await stateOf(userId)).toMatchObject({ phase: "ready", reimports: 1, lastReimportReason: "operator" });
});

/** A library of 60 films of which Simkl lost 40 at once. */
async function held() {
  const settledOne = await settled({ films: 60, shows: 0, anime: 0, episodes: 0 });
  const { account, userId, films } = settledOne;
  await house.act(account, "removeHistory", { movies: films.slice(0, 40).map((simkl) => ({ ids: { simkl } })) });
  expect(await syncUser(userId, "schedule")).toBe("done");
  expect((await stateOf(userId)).heldRemovals).toHaveLength(40);
  return settledOne;
}

async function settled(size = { films: 1, shows: 0, anime: 0, episodes: 0 }) {
  nextId += 1;
  const account: Account = seededAccount(house.simulator.world, { id: nextId, seed: nextId, now: new Date(), ...size });
  const userId = await house.moveIn(account);
  expect(await syncUser(userId, "sign-in")).toBe("done");
  const films = [...account.items.keys()].filter((id) => house.simulator.world.titles.get(id)?.kind === "movie");
  return { account, userId, films };
}

function stateOf(userId: number) {
  return db.syncState.findUniqueOrThrow({ where: { userId } });
}
