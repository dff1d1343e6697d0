import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { syncUser } from "@/lib/jobs/sync-user";
import { enqueue } from "@/lib/outbox/enqueue";
import { listPendingTitles } from "@/lib/outbox/preview/pending-titles";
import { retryWrite } from "@/lib/outbox/store/retry-write";
import { createSeededAccount } from "@/simulator/accounts/seeded-account";
import { findLibraryDifferences } from "@/tests/app/find-library-differences";
import {
  createSyncFixture,
  createUser,
  listPosts,
  listWriteStates,
  type SyncFixture,
  type TestUser,
} from "@/tests/fixtures/sync-fixture";
import { findBulkEdit, listLatestBulkEdits } from "./bulk-edit";
import type { BulkIntent } from "./bulk-intent";
import { cancelBulk } from "./cancel-bulk";
import { getBulkReceipt } from "./get-bulk-receipt";
import { previewBulk } from "./preview-bulk";
import { saveSelection } from "./save-selection";
import { startBulk } from "./start-bulk";
import { undoBulk } from "./undo-bulk";

let fixture: SyncFixture;
let user: TestUser;

beforeAll(async () => {
  fixture = await createSyncFixture();
});
beforeEach(async () => {
  fixture.app.simulator.faults.clear();
  user = await createUser(fixture);
});
afterAll(() => fixture.close());

test("1,000 titles take ten requests, a second apart, and a receipt of 1,000 rows", async () => {
  const many = await createCollector({ movies: 760, shows: 200, anime: 150, episodes: 1500 });
  const simklIds = [...many.account.items.values()].filter(({ rating }) => rating !== 7).map(({ simkl }) => simkl);
  const chosen = simklIds.slice(0, 1000);
  expect(chosen).toHaveLength(1000);
  const id = await select(many, chosen);
  const { requests, plan } = await start(many, id, { kind: "rate", rating: 7 });
  expect({ requests, skipped: plan.skipped }).toEqual({ requests: 10, skipped: [] });
  expect((await listPendingTitles(many.userId, chosen.slice(0, 2))).size).toBe(2);

  await send(many);
  expect(listPosts(fixture, many).map(({ path }) => path)).toEqual(Array(10).fill("/sync/ratings"));
  const at = listWriteTimes(many);
  const gaps = at.slice(1).map((time, place) => time - (at[place] ?? 0));
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1000);
  expect(await countOutcomes(many, id)).toEqual({ confirmed: 1000 });
  expect(chosen.map((simklId) => many.account.items.get(simklId)?.rating)).toEqual(Array(1000).fill(7));
  expect(await findLibraryDifferences(fixture.app, many.account, many.userId)).toEqual([]);
}, 120_000);

test("after cancelling half way unsent titles stay as they were", async () => {
  const many = await createCollector({ movies: 320, shows: 4, anime: 2, episodes: 30 });
  const chosen = [...many.account.items.values()]
    .filter(({ rating }) => rating !== 1)
    .map(({ simkl }) => simkl)
    .slice(0, 271);
  const id = await select(many, chosen);
  await start(many, id, { kind: "rate", rating: 1 });
  const match = { method: "POST", account: many.account.id };
  fixture.app.simulator.faults.add({ match, kind: "slow", delayMs: 1500 });
  const sending = send(many);
  await expect.poll(() => listPosts(fixture, many).length, { interval: 20, timeout: 20_000 }).toBe(1);
  expect(await countOutcomes(many, id)).toEqual({ waiting: 271 });
  expect(await cancelBulk(many.userId, id)).toBe(171);
  await sending;
  expect(listPosts(fixture, many)).toHaveLength(1);
  expect(await countOutcomes(many, id)).toEqual({ confirmed: 100, discarded: 171 });
  expect(chosen.filter((simklId) => many.account.items.get(simklId)?.rating === 1)).toEqual(chosen.slice(0, 100));
  expect(await findLibraryDifferences(fixture.app, many.account, many.userId)).toEqual([]);
}, 120_000);

test("a write that fails after its edit was cancelled is not sent again", async () => {
  const { userId } = user;
  const id = await select(user, listIds());
  await start(user, id, { kind: "rate", rating: 1 });
  await db.pendingWrite.updateMany({ where: { userId }, data: { state: "sending" } });
  expect(await cancelBulk(userId, id)).toBe(0);
  await db.pendingWrite.updateMany({ where: { userId }, data: { state: "queued" } });
  expect(await countOutcomes(user, id)).toEqual({ discarded: listIds().length });
  await send(user);
  expect(listPosts(fixture, user)).toEqual([]);
  expect(await listWriteStates(userId)).toEqual([]);
});

test("a click sends a title again although its edit was cancelled", async () => {
  const { userId } = user;
  const [simklId = 0] = listIds();
  const id = await select(user, [simklId]);
  await start(user, id, { kind: "rate", rating: 1 });
  await db.pendingWrite.updateMany({ where: { userId }, data: { state: "unclear", settledAt: new Date() } });
  await cancelBulk(userId, id);
  const write = await db.pendingWrite.findFirstOrThrow({ where: { userId } });
  expect(await retryWrite(userId, write.id)).toBe("queued");
  await send(user);
  expect(await countOutcomes(user, id)).toEqual({ confirmed: 1 });
});

test("an edit equals its preview, or is not started", async () => {
  const { userId } = user;
  const chosen = listIds();
  const id = await select(user, chosen);
  const intent: BulkIntent = { kind: "rate", rating: 3 };
  const preview = await previewBulk(userId, chosen, intent, new Date());
  await enqueue(userId, { kind: "rate", simklId: chosen[0], rating: 3 });
  expect(await startBulk(userId, { id, intent, planHash: preview.planHash })).toBe("changed");
  expect(await findBulkEdit(userId, id)).toMatchObject({ startedAt: null, intent: null });
  await start(user, id, intent);
  expect(await startBulk(userId, { id, intent, planHash: preview.planHash })).toBe("not-possible");
  expect(await countOutcomes(user, id)).toEqual({ waiting: chosen.length - 1, skipped: 1 });
  expect((await findBulkEdit(userId, id))?.skipped).toEqual([{ simklId: chosen[0], reason: { code: "same-rating" } }]);
});

test("an edit from the time when sentences were stored shows them", async () => {
  const id = await select(user, listIds());
  const skipped = [{ simklId: listIds()[0] ?? 0, reason: "It is on that list already." }];
  await db.bulkEdit.updateMany({ where: { userId: user.userId, id }, data: { skipped } });
  const reason = { code: "text", text: "It is on that list already." };
  expect((await findBulkEdit(user.userId, id))?.skipped).toMatchObject([{ reason }]);
});

test("all aired episodes are marked, films and shows in the same requests; undo restores them", async () => {
  const { account, userId } = user;
  const chosen = listIds();
  await storeEpisodes(user);
  const before = JSON.stringify(takeSnapshot(user));
  const id = await select(user, chosen);
  const { plan, requests } = await start(user, id, { kind: "watch", watchedAt: "long-ago" });
  expect(requests).toBe(1);
  expect(plan.writes.length).toBeGreaterThan(0);
  await send(user);
  expect(listPosts(fixture, user)).toHaveLength(1);
  expect(await findLibraryDifferences(fixture.app, account, userId)).toEqual([]);
  for (const { simklId } of plan.writes) expect(account.items.get(simklId)?.status).not.toBe("plantowatch");

  fixture.time.advance(61_000);
  const undone = await undoBulk(userId, id);
  if (undone.state !== "started") throw new Error(undone.state);
  await send(user);
  expect(await countOutcomes(user, undone.id)).toEqual({ confirmed: plan.writes.length });
  expect(await findLibraryDifferences(fixture.app, account, userId)).toEqual([]);
  expect(JSON.stringify(takeSnapshot(user))).toBe(before);
  expect(await undoBulk(userId, id)).toEqual({ state: "nothing" });
});

test("removing everything and undoing it shares requests by kind, with dates, memos and ratings", async () => {
  const { account, userId } = user;
  const chosen = listIds();
  const rated = new Map(chosen.map((simklId) => [simklId, account.items.get(simklId)?.rating]));
  const memos = new Map(chosen.map((simklId) => [simklId, account.items.get(simklId)?.memo?.text]));
  const id = await select(user, chosen);
  const { effects } = await start(user, id, { kind: "remove" });
  expect(effects.map(({ kind }) => kind)).toContain("loses-rating");
  await send(user);
  expect(listPosts(fixture, user)).toHaveLength(1);
  expect(account.items.size).toBe(0);

  fixture.time.advance(61_000);
  const undone = await undoBulk(userId, id);
  if (undone.state !== "started") throw new Error(undone.state);
  await send(user);
  expect(listPosts(fixture, user).length).toBeLessThanOrEqual(5);
  expect(new Map(chosen.map((simklId) => [simklId, account.items.get(simklId)?.rating]))).toEqual(rated);
  expect(new Map(chosen.map((simklId) => [simklId, account.items.get(simklId)?.memo?.text]))).toEqual(memos);
});

test("another list and an unknown title appear in their rows", async () => {
  const { userId, account } = user;
  await storeEpisodes(user);
  const id = await select(user, listIds());
  const { plan } = await start(user, id, { kind: "list", status: "completed" });
  const unknownId = 99_999_999;
  await db.title.create({ data: { simklId: unknownId, kind: "movie", title: "Nobody's", ids: {} } });
  await db.bulkEdit.update({
    where: { userId_id: { userId, id } },
    data: { simklIds: [...listIds(), unknownId] },
  });
  await db.pendingWrite.create({
    data: {
      ...{ userId, simklId: unknownId, bulkId: id, createdAt: new Date() },
      change: { kind: "list", status: "completed" },
      before: { status: null, rating: null, memo: null, watched: {}, watchedEpisodes: 0, hasUnnamed: false },
    },
  });
  await send(user);
  const rows = await getReceipt(user, id);
  expect(rows.filter(({ outcome }) => outcome === "not-found").map(({ simklId }) => simklId)).toEqual([unknownId]);
  for (const { simklId } of plan.writes) {
    const status = account.items.get(simklId)?.status;
    const row = rows.find((each) => each.simklId === simklId);
    expect(row).toMatchObject(
      status === "completed" ? { outcome: "confirmed" } : { outcome: "changed", resolvedStatus: status },
    );
  }
});

test("an edit of another user cannot be seen, started, cancelled or undone", async () => {
  const chosen = listIds();
  const id = await select(user, chosen);
  const intent: BulkIntent = { kind: "rate", rating: 2 };
  const { planHash } = await previewBulk(user.userId, chosen, intent, new Date());
  const other = await createUser(fixture, 2);
  expect(await findBulkEdit(other.userId, id)).toBeNull();
  expect(await startBulk(other.userId, { id, intent, planHash })).toBe("not-possible");
  await start(user, id, intent);
  expect(await cancelBulk(other.userId, id)).toBe(0);
  expect(await undoBulk(other.userId, id)).toEqual({ state: "not-possible" });
  expect(await listLatestBulkEdits(other.userId)).toEqual([]);
  expect(await countOutcomes(user, id)).toEqual({ waiting: chosen.length });
  expect(await listLatestBulkEdits(user.userId)).toMatchObject([{ id, titles: chosen.length, open: chosen.length }]);
});

test("only titles of the own library are selected, each once, in order", async () => {
  const [one = 0, other = 0] = listIds();
  const id = await select(user, [other, one, other, 99_999_998]);
  expect((await findBulkEdit(user.userId, id))?.simklIds).toEqual([other, one]);
  expect(await saveSelection(user.userId, { simklIds: [99_999_998], query: "" })).toBeNull();
});

test("an unused selection expires after a day, a receipt after a month", async () => {
  const { userId } = user;
  const days = (count: number) => new Date(Date.now() + count * 24 * 60 * 60_000);
  const forgotten = await select(user, listIds());
  const started = await select(user, listIds());
  await start(user, started, { kind: "rate", rating: 1 });
  const ids = async () =>
    (await db.bulkEdit.findMany({ where: { userId }, orderBy: { id: "asc" } })).map(({ id }) => id);
  expect(await ids()).toEqual([forgotten, started]);
  const second = await saveSelection(userId, { simklIds: listIds(), query: "" }, days(2));
  expect(await ids()).toEqual([started, second]);
  const third = await saveSelection(userId, { simklIds: listIds(), query: "" }, days(31));
  expect(await ids()).toEqual([third]);
});

const listIds = () => [...user.account.items.keys()];

async function createCollector(size: {
  movies: number;
  shows: number;
  anime: number;
  episodes: number;
}): Promise<TestUser> {
  const { app, time } = fixture;
  const now = new Date(time.now());
  const id = 3_000_000 + size.movies;
  const account = createSeededAccount(app.simulator.world, { id, seed: 5, plan: "vip", now, ...size });
  const userId = await app.registerAccount(account);
  expect(await syncUser(userId, "sign-in")).toBe("done");
  time.advance(60_000);
  return { account, userId };
}

async function select({ userId }: TestUser, simklIds: number[]): Promise<bigint> {
  const id = await saveSelection(userId, { simklIds, query: "kind=movie" });
  if (id === null) throw new Error("Nothing was chosen.");
  return id;
}

/** Starts the edit with the hash of its preview. */
async function start({ userId }: TestUser, id: bigint, intent: BulkIntent) {
  const simklIds = (await findBulkEdit(userId, id))?.simklIds ?? [];
  const preview = await previewBulk(userId, simklIds, intent, new Date());
  expect(await startBulk(userId, { id, intent, planHash: preview.planHash })).toBe("started");
  return preview;
}

async function send({ userId }: TestUser): Promise<void> {
  expect(await syncUser(userId, "write")).toBe("done");
  fixture.time.advance(3000);
}

async function getReceipt({ userId }: TestUser, id: bigint) {
  const edit = await findBulkEdit(userId, id);
  return edit ? getBulkReceipt(userId, edit) : [];
}

async function countOutcomes(testUser: TestUser, id: bigint): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { outcome } of await getReceipt(testUser, id)) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}

function listWriteTimes({ account }: TestUser): number[] {
  return fixture.app.simulator.requests.records
    .filter(({ method, accountId }) => method === "POST" && accountId === account.id)
    .map(({ at }) => Date.parse(at));
}

/** Adds the episodes of the whole library to the catalogue. */
async function storeEpisodes({ account }: TestUser): Promise<void> {
  const { simulator } = fixture.app;
  const titles = [...account.items.keys()].flatMap((simklId) => simulator.world.titles.get(simklId) ?? []);
  const data = titles.flatMap(({ simkl: simklId, episodes }) =>
    episodes.map(({ season, number, airsAt }) => ({
      ...{ simklId, season, number },
      hasAired: airsAt !== null && Date.parse(airsAt) <= simulator.clock.now(),
    })),
  );
  await db.catalogEpisode.createMany({ data, skipDuplicates: true });
}

function takeSnapshot({ account }: TestUser) {
  return [...account.items.values()]
    .map(({ simkl, status, rating, memo, watched }) => ({
      ...{ simkl, rating, memo, status },
      watched: [...watched.keys()].sort(),
    }))
    .sort((one, other) => one.simkl - other.simkl);
}
