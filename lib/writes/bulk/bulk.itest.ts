import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { syncUser } from "@/lib/sync/engine";
import { seededAccount } from "@/simulator/accounts/seeded-account";
import { differences } from "@/tests/sync/both-libraries";
import { openStage, type Person, posts, type Stage, somebody, states } from "@/tests/writes/stage";
import { enqueue } from "../enqueue";
import { pendingTitles } from "../pending-titles";
import { retryWrite } from "../retry-write";
import { bulkEditOf, latestBulkEdits } from "./bulk-edit";
import { previewBulk } from "./bulk-preview";
import { bulkReceipt } from "./bulk-receipt";
import type { BulkWish } from "./bulk-wish";
import { cancelBulk } from "./cancel-bulk";
import { keepChoice } from "./keep-choice";
import { startBulk } from "./start-bulk";
import { undoBulk } from "./undo-bulk";

let stage: Stage;
let person: Person;

beforeAll(async () => {
  stage = await openStage();
});
beforeEach(async () => {
  stage.house.simulator.faults.clear();
  person = await somebody(stage);
});
afterAll(() => stage.close());

test("1,000 rows are ten requests, none sooner than a second after the one before, and a receipt of 1,000 rows", async () => {
  const many = await collector({ films: 760, shows: 200, anime: 150, episodes: 1500 });
  const simklIds = [...many.account.items.values()].filter(({ rating }) => rating !== 7).map(({ simkl }) => simkl);
  const chosen = simklIds.slice(0, 1000);
  expect(chosen).toHaveLength(1000);
  const id = await choose(many, chosen);
  const { requests, plan } = await start(many, id, { kind: "rate", rating: 7 });
  expect({ requests, skipped: plan.skipped }).toEqual({ requests: 10, skipped: [] });
  expect((await pendingTitles(many.userId, chosen.slice(0, 2))).size).toBe(2);

  await send(many);
  expect(posts(stage, many).map(({ path }) => path)).toEqual(Array(10).fill("/sync/ratings"));
  const at = writeTimes(many);
  const gaps = at.slice(1).map((time, place) => time - (at[place] ?? 0));
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1000);
  expect(await outcomes(many, id)).toEqual({ confirmed: 1000 });
  expect(chosen.map((simklId) => many.account.items.get(simklId)?.rating)).toEqual(Array(1000).fill(7));
  expect(await differences(stage.house, many.account, many.userId)).toEqual([]);
}, 120_000);

test("cancelled half way, what is not sent stays as it was", async () => {
  const many = await collector({ films: 320, shows: 4, anime: 2, episodes: 30 });
  const chosen = [...many.account.items.values()]
    .filter(({ rating }) => rating !== 1)
    .map(({ simkl }) => simkl)
    .slice(0, 271);
  const id = await choose(many, chosen);
  await start(many, id, { kind: "rate", rating: 1 });
  const match = { method: "POST", account: many.account.id };
  stage.house.simulator.faults.add({ match, kind: "slow", delayMs: 1500 });
  const sending = send(many);
  await expect.poll(() => posts(stage, many).length, { interval: 20, timeout: 20_000 }).toBe(1);
  expect(await outcomes(many, id)).toEqual({ waiting: 271 });
  expect(await cancelBulk(many.userId, id)).toBe(171);
  await sending;
  expect(posts(stage, many)).toHaveLength(1);
  expect(await outcomes(many, id)).toEqual({ confirmed: 100, discarded: 171 });
  expect(chosen.filter((simklId) => many.account.items.get(simklId)?.rating === 1)).toEqual(chosen.slice(0, 100));
  expect(await differences(stage.house, many.account, many.userId)).toEqual([]);
}, 120_000);

test("what was on its way when an edit was cancelled is not sent again when it comes back", async () => {
  const { userId } = person;
  const id = await choose(person, listed());
  await start(person, id, { kind: "rate", rating: 1 });
  await db.pendingWrite.updateMany({ where: { userId }, data: { state: "sending" } });
  expect(await cancelBulk(userId, id)).toBe(0);
  await db.pendingWrite.updateMany({ where: { userId }, data: { state: "queued" } });
  expect(await outcomes(person, id)).toEqual({ discarded: listed().length });
  await send(person);
  expect(posts(stage, person)).toEqual([]);
  expect(await states(userId)).toEqual([]);
});

test("a single title sent again by hand goes, though its edit was cancelled", async () => {
  const { userId } = person;
  const [simklId = 0] = listed();
  const id = await choose(person, [simklId]);
  await start(person, id, { kind: "rate", rating: 1 });
  await db.pendingWrite.updateMany({ where: { userId }, data: { state: "unclear", settledAt: new Date() } });
  await cancelBulk(userId, id);
  const write = await db.pendingWrite.findFirstOrThrow({ where: { userId } });
  expect(await retryWrite(userId, write.id)).toBe("queued");
  await send(person);
  expect(await outcomes(person, id)).toEqual({ confirmed: 1 });
});

test("an edit is what its preview said, or it is not begun", async () => {
  const { userId } = person;
  const chosen = listed();
  const id = await choose(person, chosen);
  const wish: BulkWish = { kind: "rate", rating: 3 };
  const preview = await previewBulk(userId, chosen, wish, new Date());
  await enqueue(userId, { kind: "rate", simklId: chosen[0], rating: 3 });
  expect(await startBulk(userId, { id, wish, mark: preview.mark })).toBe("changed");
  expect(await bulkEditOf(userId, id)).toMatchObject({ startedAt: null, wish: null });
  await start(person, id, wish);
  expect(await startBulk(userId, { id, wish, mark: preview.mark })).toBe("not-possible");
  expect(await outcomes(person, id)).toEqual({ waiting: chosen.length - 1, skipped: 1 });
});

test("everything that has aired is marked, films and shows in the same requests; undoing leads back", async () => {
  const { account, userId } = person;
  const chosen = listed();
  await knowEpisodes(person);
  const before = JSON.stringify(snapshot(person));
  const id = await choose(person, chosen);
  const { plan, requests } = await start(person, id, { kind: "watch", watchedAt: "long-ago" });
  expect(requests).toBe(1);
  expect(plan.writes.length).toBeGreaterThan(0);
  await send(person);
  expect(posts(stage, person)).toHaveLength(1);
  expect(await differences(stage.house, account, userId)).toEqual([]);
  for (const { simklId } of plan.writes) expect(account.items.get(simklId)?.status).not.toBe("plantowatch");

  stage.time.advance(61_000);
  const undone = await undoBulk(userId, id);
  if (undone.state !== "started") throw new Error(undone.state);
  await send(person);
  expect(await outcomes(person, undone.id)).toEqual({ confirmed: plan.writes.length });
  expect(await differences(stage.house, account, userId)).toEqual([]);
  expect(JSON.stringify(snapshot(person))).toBe(before);
  expect(await undoBulk(userId, id)).toEqual({ state: "nothing" });
});

test("removing everything and taking it back shares requests by kind, with dates, memos and ratings", async () => {
  const { account, userId } = person;
  const chosen = listed();
  const rated = new Map(chosen.map((simklId) => [simklId, account.items.get(simklId)?.rating]));
  const memos = new Map(chosen.map((simklId) => [simklId, account.items.get(simklId)?.memo?.text]));
  const id = await choose(person, chosen);
  const { effects } = await start(person, id, { kind: "remove" });
  expect(effects.map(({ kind }) => kind)).toContain("loses-rating");
  await send(person);
  expect(posts(stage, person)).toHaveLength(1);
  expect(account.items.size).toBe(0);

  stage.time.advance(61_000);
  const undone = await undoBulk(userId, id);
  if (undone.state !== "started") throw new Error(undone.state);
  await send(person);
  expect(posts(stage, person).length).toBeLessThanOrEqual(5);
  expect(new Map(chosen.map((simklId) => [simklId, account.items.get(simklId)?.rating]))).toEqual(rated);
  expect(new Map(chosen.map((simklId) => [simklId, account.items.get(simklId)?.memo?.text]))).toEqual(memos);
});

test("another list than the one asked for, and a title that Simkl does not know, are said row by row", async () => {
  const { userId, account } = person;
  await knowEpisodes(person);
  const id = await choose(person, listed());
  const { plan } = await start(person, id, { kind: "list", status: "completed" });
  const stranger = 99_999_999;
  await db.title.create({ data: { simklId: stranger, kind: "movie", title: "Nobody's", ids: {} } });
  await db.bulkEdit.update({
    where: { userId_id: { userId, id } },
    data: { simklIds: [...listed(), stranger] },
  });
  await db.pendingWrite.create({
    data: {
      ...{ userId, simklId: stranger, bulkId: id, createdAt: new Date() },
      change: { kind: "list", status: "completed" },
      before: { status: null, rating: null, memo: null, watched: {}, watchedEpisodes: 0, hasUnnamed: false },
    },
  });
  await send(person);
  const rows = await receipt(person, id);
  expect(rows.filter(({ outcome }) => outcome === "not-found").map(({ simklId }) => simklId)).toEqual([stranger]);
  for (const { simklId } of plan.writes) {
    const status = account.items.get(simklId)?.status;
    const row = rows.find((each) => each.simklId === simklId);
    expect(row).toMatchObject(
      status === "completed" ? { outcome: "confirmed" } : { outcome: "changed", resolvedStatus: status },
    );
  }
});

test("nobody sees, begins, cancels or takes back what is another's", async () => {
  const chosen = listed();
  const id = await choose(person, chosen);
  const wish: BulkWish = { kind: "rate", rating: 2 };
  const { mark } = await previewBulk(person.userId, chosen, wish, new Date());
  const other = await somebody(stage, 2);
  expect(await bulkEditOf(other.userId, id)).toBeNull();
  expect(await startBulk(other.userId, { id, wish, mark })).toBe("not-possible");
  await start(person, id, wish);
  expect(await cancelBulk(other.userId, id)).toBe(0);
  expect(await undoBulk(other.userId, id)).toEqual({ state: "not-possible" });
  expect(await latestBulkEdits(other.userId)).toEqual([]);
  expect(await outcomes(person, id)).toEqual({ waiting: chosen.length });
  expect(await latestBulkEdits(person.userId)).toMatchObject([{ id, titles: chosen.length, open: chosen.length }]);
});

test("only titles of one's own library can be chosen, each once, in the order given", async () => {
  const [one = 0, other = 0] = listed();
  const id = await choose(person, [other, one, other, 99_999_998]);
  expect((await bulkEditOf(person.userId, id))?.simklIds).toEqual([other, one]);
  expect(await keepChoice(person.userId, { simklIds: [99_999_998], query: "" })).toBeNull();
});

test("a choice that came to nothing goes after a day, a receipt after a month", async () => {
  const { userId } = person;
  const days = (count: number) => new Date(Date.now() + count * 24 * 60 * 60_000);
  const forgotten = await choose(person, listed());
  const begun = await choose(person, listed());
  await start(person, begun, { kind: "rate", rating: 1 });
  const ids = async () =>
    (await db.bulkEdit.findMany({ where: { userId }, orderBy: { id: "asc" } })).map(({ id }) => id);
  expect(await ids()).toEqual([forgotten, begun]);
  const second = await keepChoice(userId, { simklIds: listed(), query: "" }, days(2));
  expect(await ids()).toEqual([begun, second]);
  const third = await keepChoice(userId, { simklIds: listed(), query: "" }, days(31));
  expect(await ids()).toEqual([third]);
});

const listed = () => [...person.account.items.keys()];

async function collector(size: { films: number; shows: number; anime: number; episodes: number }): Promise<Person> {
  const { house, time } = stage;
  const now = new Date(time.now());
  const id = 3_000_000 + size.films;
  const account = seededAccount(house.simulator.world, { id, seed: 5, plan: "vip", now, ...size });
  const userId = await house.moveIn(account);
  expect(await syncUser(userId, "sign-in")).toBe("done");
  time.advance(60_000);
  return { account, userId };
}

async function choose({ userId }: Person, simklIds: number[]): Promise<bigint> {
  const id = await keepChoice(userId, { simklIds, query: "kind=movie" });
  if (id === null) throw new Error("Nothing was chosen.");
  return id;
}

/** As the person does: looks, then agrees to what was shown. */
async function start({ userId }: Person, id: bigint, wish: BulkWish) {
  const simklIds = (await bulkEditOf(userId, id))?.simklIds ?? [];
  const preview = await previewBulk(userId, simklIds, wish, new Date());
  expect(await startBulk(userId, { id, wish, mark: preview.mark })).toBe("started");
  return preview;
}

async function send({ userId }: Person): Promise<void> {
  expect(await syncUser(userId, "write")).toBe("done");
  stage.time.advance(3000);
}

async function receipt({ userId }: Person, id: bigint) {
  const edit = await bulkEditOf(userId, id);
  return edit ? bulkReceipt(userId, edit) : [];
}

async function outcomes(who: Person, id: bigint): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { outcome } of await receipt(who, id)) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}

function writeTimes({ account }: Person): number[] {
  return stage.house.simulator.requests.records
    .filter(({ method, accountId }) => method === "POST" && accountId === account.id)
    .map(({ at }) => Date.parse(at));
}

/** Lets the catalogue have the episodes of everything in the library. */
async function knowEpisodes({ account }: Person): Promise<void> {
  const { simulator } = stage.house;
  const titles = [...account.items.keys()].flatMap((simklId) => simulator.world.titles.get(simklId) ?? []);
  const data = titles.flatMap(({ simkl: simklId, episodes }) =>
    episodes.map(({ season, number, airsAt }) => ({
      ...{ simklId, season, number },
      hasAired: airsAt !== null && Date.parse(airsAt) <= simulator.clock.now(),
    })),
  );
  await db.catalogEpisode.createMany({ data, skipDuplicates: true });
}

function snapshot({ account }: Person) {
  return [...account.items.values()]
    .map(({ simkl, status, rating, memo, watched }) => ({
      ...{ simkl, rating, memo, status },
      watched: [...watched.keys()].sort(),
    }))
    .sort((one, other) => one.simkl - other.simkl);
}
