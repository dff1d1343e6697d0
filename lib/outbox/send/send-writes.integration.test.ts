import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { syncUser } from "@/lib/jobs/sync-user";
import { enqueue, enqueueAll } from "@/lib/outbox/enqueue";
import { listOutboxWrites } from "@/lib/outbox/store/list-outbox-writes";
import { undoWrite } from "@/lib/outbox/undo/undo-write";
import type { Title } from "@/simulator/model";
import { findLibraryDifferences } from "@/tests/app/find-library-differences";
import {
  createSyncFixture,
  createUser,
  findUnlistedTitle,
  listPosts,
  listWriteStates,
  type SyncFixture,
  type TestUser,
} from "@/tests/fixtures/sync-fixture";

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

const isMovie = ({ kind, released }: Title) => kind === "movie" && released !== null && released < "2020";
const isShow = ({ kind, status, episodes }: Title) => kind === "tv" && status === "ended" && episodes.length > 4;
const isAiring = ({ kind, status, episodes }: Title) =>
  kind === "tv" &&
  status === "airing" &&
  episodes.some(({ season, airsAt }) => season === 1 && airsAt !== null && airsAt < "2026");

test("a film is marked, rated and annotated in the order that Simkl needs, with documented bodies", async () => {
  const movie = await findUnlistedTitle(fixture, user, isMovie);
  const id = movie.simkl;
  const at = formatNow();
  await enqueueIntent({ kind: "rate", simklId: id, rating: 8 });
  await enqueueIntent({ kind: "watch-film", simklId: id, watchedAt: "now" });
  await enqueueIntent({ kind: "memo", simklId: id, text: "Fine", isPrivate: true });
  await send();
  expect(listPosts(fixture, user)).toEqual([
    { path: "/sync/history", body: `{"movies":[{"ids":{"simkl":${id}},"watched_at":"${at}"}]}` },
    {
      path: "/sync/history?skip_auto_watching=yes",
      body: `{"movies":[{"ids":{"simkl":${id}},"status":"completed","memo":{"text":"Fine","is_private":true}}]}`,
    },
    { path: "/sync/ratings", body: `{"movies":[{"ids":{"simkl":${id}},"rating":8,"rated_at":"${at}"}]}` },
  ]);
  expect(user.account.items.get(id)).toMatchObject({ rating: 8, memo: { text: "Fine" }, lastWatchedAt: at });
  await expectEqual(["confirmed", "confirmed", "confirmed"]);
});

test("single episodes share a request with their own dates; long ago is 1970; a season stays whole", async () => {
  const show = await findUnlistedTitle(fixture, user, isShow);
  const id = show.simkl;
  await enqueueIntent({
    kind: "watch-episodes",
    simklId: id,
    watchedAt: "2024-05-06T07:08:09Z",
    episodes: [{ season: 1, number: 1 }],
  });
  await enqueueIntent({
    kind: "watch-episodes",
    simklId: id,
    watchedAt: "long-ago",
    episodes: [{ season: 1, number: 2 }],
  });
  await send();
  await enqueueIntent({ kind: "watch-season", simklId: id, watchedAt: "2024-05-06T10:00:00+02:00", season: 1 });
  await send();
  expect(listPosts(fixture, user).map(({ body }) => body)).toEqual([
    `{"shows":[{"ids":{"simkl":${id}},"seasons":[{"number":1,"episodes":[{"number":1,"watched_at":"2024-05-06T07:08:09Z"},{"number":2,"watched_at":"1970-01-01T00:00:01Z"}]}]}]}`,
    `{"shows":[{"ids":{"simkl":${id}},"watched_at":"2024-05-06T08:00:00Z","seasons":[{"number":1}]}]}`,
  ]);
  await expectEqual(["confirmed", "confirmed", "confirmed"]);
});

test("episodes up to one are marked, some unmarked, then the show is removed", async () => {
  const show = await findUnlistedTitle(fixture, user, isShow);
  const id = show.simkl;
  await enqueueIntent({ kind: "watch-up-to", simklId: id, watchedAt: "2024-05-06T07:08:09Z", season: 1, number: 3 });
  await enqueueIntent({ kind: "unwatch-episodes", simklId: id, episodes: [{ season: 1, number: 2 }] });
  await send();
  expect([...(user.account.items.get(id)?.watched.keys() ?? [])]).toEqual(["1:1", "1:3"]);
  await expectEqual(["confirmed", "confirmed"]);
  await enqueueIntent({ kind: "unwatch-season", simklId: id, season: 1 });
  await enqueueIntent({ kind: "remove", simklId: id });
  await send();
  expect(listPosts(fixture, user).slice(1)).toEqual([
    {
      path: "/sync/history/remove",
      body: `{"shows":[{"ids":{"simkl":${id}},"seasons":[{"number":1,"episodes":[{"number":2}]}]}]}`,
    },
    { path: "/sync/history/remove", body: `{"shows":[{"ids":{"simkl":${id}},"seasons":[{"number":1}]}]}` },
    { path: "/sync/history/remove", body: `{"shows":[{"ids":{"simkl":${id}}}]}` },
  ]);
  expect(user.account.items.has(id)).toBe(false);
  await expectEqual(["confirmed", "confirmed", "confirmed", "confirmed"]);
});

test("another list than the requested one is shown", async () => {
  const show = await findUnlistedTitle(fixture, user, isAiring);
  await enqueueIntent({ kind: "list", simklId: show.simkl, status: "completed" });
  await send();
  expect(listPosts(fixture, user)).toEqual([
    { path: "/sync/add-to-list", body: `{"shows":[{"ids":{"simkl":${show.simkl}},"to":"completed"}]}` },
  ]);
  expect(await listOutboxWrites(user.userId)).toMatchObject([{ state: "confirmed", resolvedStatus: "watching" }]);
  await expectEqual(["confirmed"]);
});

test("a rating is added, removed and undone", async () => {
  const movie = await findUnlistedTitle(fixture, user, isMovie);
  const id = movie.simkl;
  await enqueueIntent({ kind: "list", simklId: id, status: "plantowatch" });
  const rated = await enqueueIntent({ kind: "rate", simklId: id, rating: 3 });
  await send();
  fixture.time.advance(5000);
  await undoWrite(user.userId, rated);
  await send();
  expect(listPosts(fixture, user).at(-1)).toEqual({
    path: "/sync/ratings/remove",
    body: `{"movies":[{"ids":{"simkl":${id}}}]}`,
  });
  expect(user.account.items.get(id)).toMatchObject({ status: "plantowatch", rating: null });
  await expectEqual(["confirmed", "confirmed", "confirmed"]);
});

test("undoing a removal restores dates, memo and rating", async () => {
  const movie = await findUnlistedTitle(fixture, user, isMovie);
  const id = movie.simkl;
  await enqueueIntent({ kind: "watch-film", simklId: id, watchedAt: "2024-05-06T07:08:09Z" });
  await enqueueIntent({ kind: "memo", simklId: id, text: "Keep me", isPrivate: false });
  await enqueueIntent({ kind: "rate", simklId: id, rating: 9 });
  await send();
  const removed = await enqueueIntent({ kind: "remove", simklId: id });
  await send();
  fixture.time.advance(61_000);
  expect(await undoWrite(user.userId, removed)).toBe("changed");
  await send();
  expect(user.account.items.get(id)).toMatchObject({
    ...{ status: "completed", rating: 9, lastWatchedAt: "2024-05-06T07:08:09Z" },
    memo: { text: "Keep me", isPrivate: false },
  });
  await expectEqual(Array(7).fill("confirmed"));
});

test.each([
  { kind: "lost" as const, expected: ["confirmed", "confirmed"], sent: 2 },
  { kind: "truncate" as const, expected: ["confirmed", "confirmed"], sent: 2 },
  { kind: "reset" as const, expected: ["unclear", "confirmed"], sent: 2 },
  { kind: "status" as const, expected: ["unclear", "confirmed"], sent: 2 },
])("a response lost by $kind is verified and never sent again", async ({ kind, expected, sent }) => {
  const movie = await findUnlistedTitle(fixture, user, isMovie);
  await enqueueIntent({ kind: "list", simklId: movie.simkl, status: "dropped" });
  await enqueueIntent({ kind: "rate", simklId: movie.simkl, rating: 4 });
  fixture.app.simulator.faults.add({ match: { method: "POST", account: user.account.id }, kind });
  await send();
  await send();
  expect(await listWriteStates(user.userId)).toEqual(expected);
  expect(listPosts(fixture, user)).toHaveLength(sent);
  await expectEqual(expected);
});

test("250 titles take three requests, one a second; only the unknown title is refused", async () => {
  const titles = [...fixture.app.simulator.world.titles.values()].filter(isMovie).slice(0, 250);
  await db.title.createMany({
    data: [...titles.map(({ simkl }) => simkl), 99_999_999].map((simklId) => ({
      ...{ simklId, kind: "movie" as const, title: `Film ${simklId}`, ids: {} },
    })),
    skipDuplicates: true,
  });
  const intents = [...titles.map(({ simkl }) => simkl), 99_999_999].map((simklId) => ({
    kind: "list",
    simklId,
    status: "dropped",
  }));
  const results = await enqueueAll(user.userId, intents);
  const queued = results.filter(({ state }) => state === "queued").length;
  await send();
  expect(listPosts(fixture, user)).toHaveLength(Math.ceil(queued / 100));
  const refused = (await listOutboxWrites(user.userId)).filter(({ state }) => state === "refused");
  expect(refused).toMatchObject([{ simklId: 99_999_999, reason: { code: "not-found" } }]);
});

test("a used-up quota and a dead grant keep all writes queued with a reason", async () => {
  const movie = await findUnlistedTitle(fixture, user, isMovie);
  await enqueueIntent({ kind: "list", simklId: movie.simkl, status: "dropped" });
  const body = { error: "user_limit_exceeded", code: 429 };
  const match = { method: "POST", account: user.account.id };
  fixture.app.simulator.faults.add({ match, kind: "status", status: 429, body, headers: { "Retry-After": "3600" } });
  expect(await syncUser(user.userId, "write")).toBe("failed");
  expect(await listOutboxWrites(user.userId)).toMatchObject([
    { state: "queued", reason: { code: "sync-failure", failure: "quota-used-up" } },
  ]);
  const { nextDueAt } = await db.syncState.findUniqueOrThrow({ where: { userId: user.userId } });
  expect(nextDueAt?.getTime()).toBeGreaterThan(fixture.time.now() + 3_500_000);

  await db.account.update({ where: { userId: user.userId }, data: { deadSince: new Date() } });
  expect(await syncUser(user.userId, "write")).toBe("busy");
  await db.account.update({ where: { userId: user.userId }, data: { deadSince: null } });
  await send();
  await expectEqual(["confirmed"]);
});

async function enqueueIntent(intent: object): Promise<bigint> {
  const result = await enqueue(user.userId, intent);
  if (result.state === "rejected") throw new Error(result.reason.code);
  return result.id;
}

async function send(): Promise<void> {
  expect(await syncUser(user.userId, "write")).toBe("done");
  fixture.time.advance(3000);
}

/** The library here equals Simkl's, and the writes have these states. */
async function expectEqual(expected: string[]): Promise<void> {
  expect(await listWriteStates(user.userId)).toEqual(expected);
  expect(await findLibraryDifferences(fixture.app, user.account, user.userId)).toEqual([]);
}

function formatNow(): string {
  return `${new Date(fixture.time.now()).toISOString().slice(0, 19)}Z`;
}
