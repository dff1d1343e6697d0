import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { formatWriteReason } from "@/app/(signed-in)/_lib/outbox-messages";
import { db } from "@/lib/database/client";
import { syncUser } from "@/lib/jobs/sync-user";
import { enqueue } from "@/lib/outbox/enqueue";
import { listPendingTitles } from "@/lib/outbox/preview/pending-titles";
import { discardWrite } from "@/lib/outbox/store/discard-write";
import { listOutboxWrites } from "@/lib/outbox/store/list-outbox-writes";
import { retryWrite } from "@/lib/outbox/store/retry-write";
import { undoWrite } from "@/lib/outbox/undo/undo-write";
import type { Title } from "@/simulator/model";
import { findLibraryDifferences } from "@/tests/app/find-library-differences";
import { OtherInstance } from "@/tests/app/other-instance";
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
let movie: Title;

beforeAll(async () => {
  fixture = await createSyncFixture();
});
beforeEach(async () => {
  fixture.app.simulator.faults.clear();
  user = await createUser(fixture);
  movie = await findUnlistedTitle(
    fixture,
    user,
    ({ kind, released }) => kind === "movie" && (released ?? "9") < "2020",
  );
});
afterAll(() => fixture.close());

test("a sync in between neither undoes pending writes nor stores them", async () => {
  const { account, userId } = user;
  const [listed] = [...account.items.values()].filter(({ rating, status }) => rating !== 2 && status === "completed");
  if (!listed) throw new Error("The library has no such title.");
  await enqueueIntent({ kind: "rate", simklId: listed.simkl, rating: 2 });
  await holdWrites();
  const memo = { text: "From elsewhere", is_private: false };
  const body = { movies: [{ ids: { simkl: listed.simkl }, status: listed.status, memo }] };
  await fixture.app.changeAtSimkl(account, "writeHistory", body);
  fixture.time.advance(5000);
  await send();
  expect(listPosts(fixture, user)).toEqual([]);
  expect((await listPendingTitles(userId)).get(listed.simkl)?.state).toMatchObject({
    rating: 2,
    memo: { text: "From elsewhere" },
  });
  expect(await findLibraryDifferences(fixture.app, account, userId)).toEqual([]);

  fixture.time.advance(60_000);
  await send();
  expect(await listPendingTitles(userId)).toEqual(new Map());
  expect(account.items.get(listed.simkl)?.rating).toBe(2);
  expect(await findLibraryDifferences(fixture.app, account, userId)).toEqual([]);
});

test("a discarded write is never sent, a sent one cannot be discarded", async () => {
  const id = await enqueueIntent({ kind: "list", simklId: movie.simkl, status: "dropped" });
  expect((await listPendingTitles(user.userId)).get(movie.simkl)?.state.status).toBe("dropped");
  expect(await discardWrite(user.userId, id)).toBe("discarded");
  expect(await listPendingTitles(user.userId)).toEqual(new Map());
  await send();
  expect(listPosts(fixture, user)).toEqual([]);

  const sent = await enqueueIntent({ kind: "list", simklId: movie.simkl, status: "dropped" });
  await send();
  expect(await discardWrite(user.userId, sent)).toBe("not-possible");
  expect(await retryWrite(user.userId, sent)).toBe("not-possible");
});

test("an unclear write is sent again only on a click", async () => {
  const id = await enqueueIntent({ kind: "list", simklId: movie.simkl, status: "dropped" });
  fixture.app.simulator.faults.add({ match: { method: "POST", account: user.account.id }, kind: "reset" });
  await send();
  expect(await listOutboxWrites(user.userId)).toMatchObject([
    { state: "unclear", isOpen: false, reason: { code: "write-lost" } },
  ]);
  expect(await listPendingTitles(user.userId)).toEqual(new Map());
  fixture.time.advance(61_000);
  await send();
  expect(listPosts(fixture, user)).toHaveLength(1);
  expect(await retryWrite(user.userId, id)).toBe("queued");
  await send();
  expect(await listWriteStates(user.userId)).toEqual(["confirmed"]);
  expect(user.account.items.get(movie.simkl)?.status).toBe("dropped");
});

test("the write lock is waited for once; then the write stays queued with a time", async () => {
  await enqueueIntent({ kind: "list", simklId: movie.simkl, status: "dropped" });
  const body = { error: "rate_limit", code: 400 };
  const match = { method: "POST", account: user.account.id };
  fixture.app.simulator.faults.add({ match, kind: "status", status: 400, body, times: 2 });
  await send();
  expect(listPosts(fixture, user)).toHaveLength(2);
  const [waiting] = await listOutboxWrites(user.userId);
  expect(waiting).toMatchObject({ state: "queued", reason: { code: "sync-failure", failure: "rate-limited" } });
  const { nextDueAt } = await db.syncState.findUniqueOrThrow({ where: { userId: user.userId } });
  expect(nextDueAt).toEqual(waiting?.heldUntil);
  fixture.time.advance(60_000);
  await send();
  expect(await listWriteStates(user.userId)).toEqual(["confirmed"]);
});

test("writes of a refused request are sent one by one, and only those refused alone are refused", async () => {
  const other = await findUnlistedTitle(fixture, user, ({ kind, simkl }) => kind === "movie" && simkl !== movie.simkl);
  await enqueueIntent({ kind: "list", simklId: movie.simkl, status: "dropped" });
  await enqueueIntent({ kind: "list", simklId: other.simkl, status: "dropped" });
  const body = { error: "wrong_parameter", code: 400 };
  const match = { method: "POST", account: user.account.id };
  fixture.app.simulator.faults.add({ match, kind: "status", status: 400, body, times: 2 });
  await send();
  expect(await listWriteStates(user.userId)).toEqual(["refused", "confirmed"]);
  expect(listPosts(fixture, user)).toHaveLength(3);
});

test("two instances at once send everything once", async () => {
  const other = new OtherInstance(fixture.time);
  await other.warm();
  for (const rating of [3, 4, 5]) await enqueueIntent({ kind: "rate", simklId: movie.simkl, rating });
  await Promise.all([other.sync(user.userId), syncUser(user.userId, "write")]);
  fixture.time.advance(3000);
  await syncUser(user.userId, "write");
  await other.stop();
  expect(await listWriteStates(user.userId)).toEqual(["confirmed", "confirmed", "confirmed"]);
  expect(listPosts(fixture, user)).toHaveLength(3);
  expect(user.account.items.get(movie.simkl)?.rating).toBe(5);
});

test("writes of another user cannot be seen, sent, discarded or undone", async () => {
  const id = await enqueueIntent({ kind: "list", simklId: movie.simkl, status: "dropped" });
  const otherUser = await createUser(fixture, 2);
  expect(await listOutboxWrites(otherUser.userId)).toEqual([]);
  expect(await discardWrite(otherUser.userId, id)).toBe("not-possible");
  expect(await retryWrite(otherUser.userId, id)).toBe("not-possible");
  expect(await undoWrite(otherUser.userId, id)).toBe("not-possible");
  expect(await listWriteStates(user.userId)).toEqual(["queued"]);
});

test("a rating puts an unlisted title on a list, which is shown; undo removes the title", async () => {
  const id = await enqueueIntent({ kind: "rate", simklId: movie.simkl, rating: 7 });
  await send();
  expect(await listOutboxWrites(user.userId)).toMatchObject([{ state: "confirmed", resolvedStatus: "completed" }]);
  fixture.time.advance(61_000);
  expect(await undoWrite(user.userId, id)).toBe("changed");
  await send();
  expect(user.account.items.has(movie.simkl)).toBe(false);
});

test("a memo marks no episodes, changes no list, and an empty one deletes it", async () => {
  const show = await findUnlistedTitle(fixture, user, ({ kind, status }) => kind === "tv" && status === "ended");
  await enqueueIntent({ kind: "list", simklId: show.simkl, status: "hold" });
  await enqueueIntent({ kind: "memo", simklId: show.simkl, text: "<script>alert(1)</script>", isPrivate: false });
  await send();
  expect(user.account.items.get(show.simkl)).toMatchObject({
    ...{ status: "hold", undatedCount: 0 },
    memo: { text: "<script>alert(1)</script>", isPrivate: false },
  });
  await enqueueIntent({ kind: "memo", simklId: show.simkl, text: "", isPrivate: false });
  await send();
  expect(user.account.items.get(show.simkl)?.memo).toBeNull();
  expect(await listWriteStates(user.userId)).toEqual(["confirmed", "confirmed", "confirmed"]);
});

test.each([
  [{ kind: "list", simklId: 987_654_321, status: "dropped" }, { code: "title-unknown" }],
  [{ kind: "list", simklId: 1, status: "burned" }, { code: "not-understood" }],
  [{ kind: "rate", simklId: -1, rating: 3 }, { code: "not-understood" }],
  [null, { code: "not-understood" }],
])("%j is rejected with a reason, and nothing is stored", async (intent, reason) => {
  expect(await enqueue(user.userId, intent)).toEqual({ state: "rejected", reason });
  expect(await listWriteStates(user.userId)).toEqual([]);
});

test("a memo for a title that left the library is not sent: without a status it would mark the whole show", async () => {
  const show = await findUnlistedTitle(fixture, user, ({ kind, status }) => kind === "tv" && status === "ended");
  await enqueueIntent({ kind: "list", simklId: show.simkl, status: "hold" });
  await send();
  await enqueueIntent({ kind: "memo", simklId: show.simkl, text: "Gone", isPrivate: false });
  await holdWrites();
  await fixture.app.changeAtSimkl(user.account, "removeHistory", { shows: [{ ids: { simkl: show.simkl } }] });
  fixture.time.advance(5000);
  await send();
  fixture.time.advance(60_000);
  await send();
  expect(listPosts(fixture, user)).toHaveLength(1);
  expect(await listOutboxWrites(user.userId)).toMatchObject([
    { state: "refused", reason: { code: "memo-without-list" } },
    { state: "confirmed" },
  ]);
  expect(user.account.items.has(show.simkl)).toBe(false);
});

test("any input gives a reason or a queued write, never an error", async () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("now", "long-ago", "\ud83d", "2024-02-30T00:00:00Z"),
  );
  const number = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(0, 1, 2 ** 31, movie.simkl));
  const kinds = fc.constantFrom(
    "watch-film",
    "watch-episodes",
    "watch-season",
    "watch-up-to",
    "unwatch-episodes",
    "unwatch-season",
    "list",
    "rate",
    "unrate",
    "memo",
    "remove",
  );
  const intentFields = fc.record(
    {
      kind: kinds,
      simklId: fc.oneof(fc.constant(movie.simkl), number),
      ...{ watchedAt: text, text, isPrivate: fc.boolean(), rating: number, season: number, number },
      status: fc.oneof(text, fc.constantFrom("dropped", "completed", "hold")),
      episodes: fc.array(fc.record({ season: number, number }), { maxLength: 2 }),
    },
    { requiredKeys: ["kind", "simklId"] },
  );
  const property = fc.asyncProperty(fc.oneof(intentFields, fc.anything()), async (intent) => {
    const result = await enqueue(user.userId, intent);
    if (result.state === "rejected") expect(formatWriteReason(result.reason)).toMatch(/^[A-Z].*\.$/);
  });
  await fc.assert(property, { numRuns: 200, seed: 1 });
  await db.pendingWrite.deleteMany({ where: { userId: user.userId } });
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

/** A write lock that does not end. */
async function holdWrites(): Promise<void> {
  const heldUntil = new Date(fixture.time.now() + 30_000);
  await db.pendingWrite.updateMany({ where: { userId: user.userId }, data: { heldUntil } });
}
