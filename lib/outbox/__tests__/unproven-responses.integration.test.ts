import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { syncUser } from "@/lib/jobs/sync-user";
import { enqueue } from "@/lib/outbox/enqueue";
import { listOutboxWrites } from "@/lib/outbox/store/list-outbox-writes";
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
const isSerial = ({ kind, episodes }: Title) => kind !== "movie" && episodes.length > 4;
const isEnded = (title: Title) => isSerial(title) && title.status === "ended";
const NOTHING = { movies: [], shows: [] };

test("a rating under not_found in a 201 is refused", async () => {
  const { simkl: simklId } = await findUnlistedTitle(fixture, user, isMovie);
  await enqueueIntent({ kind: "rate", simklId, rating: 8 });
  respondWith({
    added: { movies: 0, shows: 0, statuses: [] },
    not_found: { movies: [{ ids: { simkl: simklId }, rating: 8, type: "movie" }], shows: [] },
  });
  await send();
  expect(await listOutboxWrites(user.userId)).toMatchObject([{ state: "refused", reason: { code: "not-found" } }]);
  await expectEqual();
});

test("a write that a 201 does not mention is verified", async () => {
  const { simkl: simklId } = await findUnlistedTitle(fixture, user, isMovie);
  await enqueueIntent({ kind: "watch-film", simklId, watchedAt: "now" });
  respondWith({ added: { movies: 0, shows: 0, episodes: 0, statuses: [] }, not_found: { ...NOTHING, episodes: [] } });
  await send();
  expect(await listOutboxWrites(user.userId)).toMatchObject([{ state: "unclear", isOpen: false }]);
  expect(listPosts(fixture, user)).toHaveLength(1);
  await expectEqual();
});

test("a 201 for a write that Simkl did not apply is detected, also under later writes of the title", async () => {
  const { simkl: simklId } = await findUnlistedTitle(fixture, user, isMovie);
  await enqueueIntent({ kind: "list", simklId, status: "dropped" });
  await send();
  await enqueueIntent({ kind: "memo", simklId, text: "Never kept", isPrivate: false });
  await enqueueIntent({ kind: "rate", simklId, rating: 4 });
  const request = { ids: { simkl: simklId }, status: "dropped", rating: null, type: "movie" };
  respondWith({
    added: { movies: 0, shows: 0, episodes: 0, statuses: [{ request, response: { status: "dropped" } }] },
    not_found: { ...NOTHING, episodes: [] },
  });
  await send();
  expect(await listOutboxWrites(user.userId)).toMatchObject([
    { change: { kind: "rate" }, state: "confirmed" },
    { change: { kind: "memo" }, state: "refused", reason: { code: "write-missing" } },
    { change: { kind: "list" }, state: "confirmed" },
  ]);
  await expectEqual();
});

test("an id that Simkl lacks is refused for each kind of intent, and other titles are not affected", async () => {
  const { simkl: known } = await findUnlistedTitle(fixture, user, isMovie);
  const unknown = 99_999_998;
  await db.title.upsert({
    where: { simklId: unknown },
    create: { simklId: unknown, kind: "movie", title: "Nowhere", ids: {} },
    update: {},
  });
  for (const simklId of [known, unknown]) {
    await enqueueIntent({ kind: "watch-film", simklId, watchedAt: "now" });
    await enqueueIntent({ kind: "rate", simklId, rating: 3 });
  }
  await send();
  expect(await listWriteStates(user.userId)).toEqual(["confirmed", "confirmed", "refused", "refused"]);
  expect(listPosts(fixture, user)).toHaveLength(2);
  await expectEqual();
});

test.each<[string, (title: Title) => boolean, string]>([
  [
    "an airing show",
    (title) => isSerial(title) && title.kind === "tv" && hasBegun(title) && !isEnded(title),
    "watching",
  ],
  [
    "an airing anime",
    (title) => isSerial(title) && title.kind === "anime" && hasBegun(title) && !isEnded(title),
    "watching",
  ],
  ["a show to come", (title) => title.kind === "tv" && title.status !== "ended" && !hasBegun(title), "plantowatch"],
])("%s that is moved to completed is on the list that Simkl chose", async (_, matches, resolvedStatus) => {
  const { simkl: simklId } = await findUnlistedTitle(fixture, user, matches);
  await enqueueIntent({ kind: "list", simklId, status: "completed" });
  await send();
  expect(await listOutboxWrites(user.userId)).toMatchObject([{ state: "confirmed", resolvedStatus }]);
  await expectEqual();
});

test.each<[string, (title: Title) => boolean, string]>([
  ["a film that is out", isMovie, "completed"],
  ["a film to come", ({ kind, released }) => kind === "movie" && (released ?? "") > "2027", "plantowatch"],
  ["a single episode", (title) => isSingle(title), "completed"],
  ["a show", (title) => isEnded(title) && title.kind === "tv", "watching"],
  ["an anime", (title) => isEnded(title) && title.kind === "anime", "watching"],
])("a rating puts %s without a list on one, which is shown", async (_, matches, resolvedStatus) => {
  const { simkl: simklId } = await findUnlistedTitle(fixture, user, matches);
  await enqueueIntent({ kind: "rate", simklId, rating: 6 });
  await send();
  expect(await listOutboxWrites(user.userId)).toMatchObject([{ state: "confirmed", resolvedStatus }]);
  expect(user.account.items.get(simklId)).toMatchObject({ status: resolvedStatus, rating: 6 });
  await expectEqual();
});

test("a rating of a listed title changes no list, and none is shown", async () => {
  const { simkl: simklId } = await findUnlistedTitle(fixture, user, isEnded);
  await enqueueIntent({ kind: "list", simklId, status: "hold" });
  await enqueueIntent({ kind: "rate", simklId, rating: 6 });
  await send();
  expect(await listOutboxWrites(user.userId)).toMatchObject([{ resolvedStatus: null }, { resolvedStatus: null }]);
  expect(user.account.items.get(simklId)).toMatchObject({ status: "hold", rating: 6 });
  await expectEqual();
});

test("a memo is sent apart from a list, where Simkl would drop it; its own request stores it, in spite of zero counts", async () => {
  const { simkl: simklId } = await findUnlistedTitle(fixture, user, isEnded);
  await enqueueIntent({ kind: "list", simklId, status: "completed" });
  await enqueueIntent({ kind: "memo", simklId, text: "All of it at once", isPrivate: true });
  await send();
  expect(listPosts(fixture, user).map(({ path, body }) => [path, body.includes("memo")])).toEqual([
    ["/sync/add-to-list", false],
    ["/sync/history?skip_auto_watching=yes", true],
  ]);
  expect(await listWriteStates(user.userId)).toEqual(["confirmed", "confirmed"]);
  expect(user.account.items.get(simklId)).toMatchObject({ memo: { text: "All of it at once", isPrivate: true } });
  await expectEqual();
});

test("a memo marks no episode, whatever list it carries", async () => {
  const show = await findUnlistedTitle(fixture, user, isEnded);
  for (const status of ["plantowatch", "hold", "dropped", "watching"]) {
    await enqueueIntent({ kind: "list", simklId: show.simkl, status });
    await enqueueIntent({ kind: "memo", simklId: show.simkl, text: `On ${status}`, isPrivate: false });
    await send();
    expect(user.account.items.get(show.simkl)).toMatchObject({ status, undatedCount: 0 });
  }
  expect(user.account.items.get(show.simkl)?.watched.size).toBe(0);
  await expectEqual();
});

test("a title that changed its kind meanwhile is not marked whole", async () => {
  const show = await findUnlistedTitle(fixture, user, isEnded);
  const episodes = [{ season: 1, number: 1 }];
  await enqueueIntent({ kind: "watch-episodes", simklId: show.simkl, watchedAt: "now", episodes });
  await db.title.update({ where: { simklId: show.simkl }, data: { kind: "movie" } });
  await send();
  expect(listPosts(fixture, user)).toEqual([]);
  expect(await listOutboxWrites(user.userId)).toMatchObject([{ state: "refused", reason: { code: "reclassified" } }]);
  await db.title.update({ where: { simklId: show.simkl }, data: { kind: show.kind } });
});

function hasBegun({ episodes }: Title): boolean {
  const now = new Date(fixture.time.now()).toISOString();
  return episodes.some(({ season, airsAt }) => season > 0 && airsAt !== null && airsAt <= now);
}

function isSingle({ kind, animeType, episodes }: Title): boolean {
  return kind !== "movie" && animeType !== "movie" && episodes.filter(({ season }) => season > 0).length === 1;
}

/** The response to the next write, which Simkl does not apply. */
function respondWith(body: unknown): void {
  const match = { method: "POST", account: user.account.id };
  fixture.app.simulator.faults.add({ match, kind: "status", status: 201, body });
}

async function enqueueIntent(intent: object): Promise<void> {
  const result = await enqueue(user.userId, intent);
  if (result.state === "rejected") throw new Error(result.reason.code);
}

async function send(): Promise<void> {
  expect(await syncUser(user.userId, "write")).toBe("done");
  fixture.time.advance(3000);
}

async function expectEqual(): Promise<void> {
  expect(await findLibraryDifferences(fixture.app, user.account, user.userId)).toEqual([]);
}
