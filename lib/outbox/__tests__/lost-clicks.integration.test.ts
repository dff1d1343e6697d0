import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { syncUser } from "@/lib/jobs/sync-user";
import { runWatchingAction } from "@/lib/now-watching/run-watching-action";
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
let show: Title;

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
  show = await findUnlistedTitle(
    fixture,
    user,
    ({ kind, status, episodes }) => kind === "tv" && status === "ended" && episodes.length > 4,
  );
});
afterAll(() => fixture.close());

test("undo restores what Simkl had, not a write that was discarded before it was sent", async () => {
  await enqueueIntent({ kind: "list", simklId: movie.simkl, status: "plantowatch" });
  await enqueueIntent({ kind: "rate", simklId: movie.simkl, rating: 3 });
  await send();
  const slip = await enqueueIntent({ kind: "rate", simklId: movie.simkl, rating: 1 });
  const meant = await enqueueIntent({ kind: "rate", simklId: movie.simkl, rating: 9 });
  expect(await discardWrite(user.userId, slip)).toBe("discarded");
  await send();
  expect(await undoWrite(user.userId, meant)).toBe("changed");
  await send();
  expect(user.account.items.get(movie.simkl)?.rating).toBe(3);
  await expectEqual();
});

test("undoing a retried write restores the state before the retry", async () => {
  await enqueueIntent({ kind: "list", simklId: movie.simkl, status: "plantowatch" });
  await send();
  const lost = await enqueueIntent({ kind: "rate", simklId: movie.simkl, rating: 5 });
  fixture.app.simulator.faults.add({ match: { method: "POST", account: user.account.id }, kind: "reset" });
  await send();
  await enqueueIntent({ kind: "rate", simklId: movie.simkl, rating: 7 });
  await send();
  fixture.time.advance(61_000);
  expect(await retryWrite(user.userId, lost)).toBe("queued");
  // A second click on the same button finds nothing to send.
  expect(await retryWrite(user.userId, lost)).toBe("not-possible");
  await send();
  const retried = (await listOutboxWrites(user.userId)).find(
    ({ change }) => change.kind === "rate" && change.rating === 5,
  );
  expect(await undoWrite(user.userId, retried?.id ?? 0n)).toBe("changed");
  await send();
  expect(user.account.items.get(movie.simkl)?.rating).toBe(7);
  await expectEqual();
});

test.each<[string, object[], object]>([
  [
    "a rating",
    [
      { kind: "list", status: "dropped" },
      { kind: "rate", rating: 4 },
    ],
    { kind: "rate", rating: 8 },
  ],
  ["a memo", [{ kind: "list", status: "dropped" }], { kind: "memo", text: "Twice", isPrivate: false }],
  ["a viewing", [], { kind: "watch-film", watchedAt: "2024-05-06T07:08:09Z" }],
  [
    "a removal",
    [
      { kind: "watch-film", watchedAt: "long-ago" },
      { kind: "rate", rating: 4 },
    ],
    { kind: "remove" },
  ],
])("undoing %s twice sends the inverse once, and undoing the undo restores the change", async (_, before, intent) => {
  for (const each of before) await enqueueIntent({ ...each, simklId: movie.simkl });
  if (before.length > 0) await send();
  const found = getItem();
  const id = await enqueueIntent({ ...intent, simklId: movie.simkl });
  await send();
  const made = getItem();
  fixture.time.advance(61_000);

  const clicks = await Promise.all([undoWrite(user.userId, id), undoWrite(user.userId, id)]);
  expect(clicks.toSorted()).toEqual(["changed", "nothing"]);
  await send();
  expect(await undoWrite(user.userId, id)).toBe("nothing");
  expect(getItem()).toEqual(found);

  fixture.time.advance(61_000);
  const undoings = (await listOutboxWrites(user.userId))
    .filter((write) => write.id > id)
    .sort((one, other) => (one.id > other.id ? -1 : 1));
  for (const undoing of undoings) {
    await undoWrite(user.userId, undoing.id);
    await send();
  }
  expect(getItem()).toEqual(made);
  await expectEqual();
});

test("undoing one episode keeps the other, the list and the show", async () => {
  const one = await enqueueIntent(createWatchIntent(1));
  await enqueueIntent(createWatchIntent(2));
  await send();
  fixture.time.advance(61_000);
  expect(await undoWrite(user.userId, one)).toBe("changed");
  await send();
  const item = user.account.items.get(show.simkl);
  expect([item?.status, ...(item?.watched.keys() ?? [])]).toEqual(["watching", "1:2"]);
  await expectEqual();
});

test("undoing the list that added a show keeps episodes marked since", async () => {
  const id = await enqueueIntent({ kind: "list", simklId: show.simkl, status: "hold" });
  await send();
  await enqueueIntent(createWatchIntent(1));
  await send();
  expect(await undoWrite(user.userId, id)).toBe("nothing");
  await send();
  expect(user.account.items.get(show.simkl)?.watched.size).toBe(1);
});

test.each(["before", "after"] as const)(
  "undoing a move to completed unmarks all that it marked, %s the next sync",
  async (when) => {
    await enqueueIntent(createWatchIntent(1));
    await send();
    const id = await enqueueIntent({ kind: "list", simklId: show.simkl, status: "completed" });
    if (when === "before") {
      // The write is confirmed, and the sync that follows it fails.
      fixture.app.simulator.faults.add({
        match: { path: "/sync/activities", account: user.account.id },
        ...{ kind: "status", status: 400, body: { error: "wrong_parameter", code: 400 } },
      });
      expect(await syncUser(user.userId, "write")).toBe("failed");
      expect(await listWriteStates(user.userId)).toEqual(["confirmed", "confirmed"]);
      expect((await listPendingTitles(user.userId)).get(show.simkl)?.state.status).toBe("completed");
      fixture.time.advance(3000);
    } else await send();
    fixture.time.advance(61_000);
    expect(await undoWrite(user.userId, id)).toBe("changed");
    await send();
    const item = user.account.items.get(show.simkl);
    expect([item?.status, item?.undatedCount, ...(item?.watched.keys() ?? [])]).toEqual(["watching", 0, "1:1"]);
    await expectEqual();
  },
);

test("undo restores the former list also when Simkl chose another one", async () => {
  const airing = await findUnlistedTitle(fixture, user, ({ kind, status, episodes }) => {
    const aired = episodes.filter(({ season, airsAt }) => season > 0 && airsAt !== null && airsAt < "2026");
    return kind === "tv" && status === "airing" && aired.length > 2;
  });
  await enqueueIntent({ kind: "list", simklId: airing.simkl, status: "hold" });
  await send();
  const id = await enqueueIntent({ kind: "list", simklId: airing.simkl, status: "completed" });
  await send();
  expect(user.account.items.get(airing.simkl)?.status).toBe("watching");
  fixture.time.advance(61_000);
  expect(await undoWrite(user.userId, id)).toBe("changed");
  await send();
  expect(user.account.items.get(airing.simkl)).toMatchObject({ status: "hold", undatedCount: 0 });
  expect(user.account.items.get(airing.simkl)?.watched.size).toBe(0);
  await expectEqual();
});

test("a write that is being sent cannot be discarded, undone or retried", async () => {
  const id = await enqueueIntent({ kind: "list", simklId: movie.simkl, status: "dropped" });
  const results: string[] = [];
  fixture.app.simulator.scheduledEvents.add({
    ...{ accountId: user.account.id, skip: 0, moment: "before" },
    run: async () => {
      for (const action of [discardWrite, undoWrite, retryWrite]) results.push(await action(user.userId, id));
    },
  });
  await send();
  expect(results).toEqual(["not-possible", "not-possible", "not-possible"]);
  expect(await listWriteStates(user.userId)).toEqual(["confirmed"]);
  expect(listPosts(fixture, user)).toHaveLength(1);
});

test("a change made while another is being sent is sent after it", async () => {
  await enqueueIntent({ kind: "list", simklId: movie.simkl, status: "dropped" });
  fixture.app.simulator.scheduledEvents.add({
    ...{ accountId: user.account.id, skip: 1, moment: "after" },
    run: async () => {
      await enqueueIntent({ kind: "rate", simklId: movie.simkl, rating: 2 });
    },
  });
  await send();
  expect(await listWriteStates(user.userId)).toEqual(["confirmed", "queued"]);
  const { nextDueAt, dueTrigger } = await db.syncState.findUniqueOrThrow({ where: { userId: user.userId } });
  expect(nextDueAt?.getTime()).toBeLessThanOrEqual(fixture.time.now());
  expect(dueTrigger).toBe("write");
  await send();
  expect(await listWriteStates(user.userId)).toEqual(["confirmed", "confirmed"]);
  await expectEqual();
});

test("two processes in turn keep a second between two writes, from the outbox and besides it", async () => {
  const other = new OtherInstance(fixture.time);
  await other.warm();
  await enqueueIntent({ kind: "list", simklId: movie.simkl, status: "dropped" });
  expect(await other.sync(user.userId)).toBe("done");
  const now = new Date(fixture.time.now());
  expect(await runWatchingAction(user.userId, { kind: "check-in", simklId: movie.simkl }, now)).toMatchObject({
    status: "done",
  });
  await enqueueIntent({ kind: "rate", simklId: movie.simkl, rating: 2 });
  expect(await other.sync(user.userId)).toBe("done");
  await enqueueIntent({ kind: "rate", simklId: movie.simkl, rating: 3 });
  expect(await syncUser(user.userId, "write")).toBe("done");
  await other.stop();
  const sent = fixture.app.simulator.requests.records.filter(
    ({ method, accountId }) => method === "POST" && accountId === user.account.id,
  );
  expect(sent.map(({ path }) => path)).toEqual([
    "/sync/add-to-list",
    "/scrobble/checkin",
    "/sync/ratings",
    "/sync/ratings",
  ]);
  const gaps = sent.slice(1).map(({ startedAt }, index) => startedAt - (sent[index]?.startedAt ?? 0));
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1000);
  expect(await listWriteStates(user.userId)).toEqual(["confirmed", "confirmed", "confirmed"]);
});

test("a confirmed write stays on the page until a sync contains it, in spite of a slower clock", async () => {
  const { lastSyncedAt } = await db.syncState.findUniqueOrThrow({ where: { userId: user.userId } });
  // The clock of the process of the last sync is five minutes fast.
  const later = new Date((lastSyncedAt?.getTime() ?? 0) + 5 * 60_000 + 60_000);
  await db.syncState.update({ where: { userId: user.userId }, data: { lastSyncedAt: later } });
  await enqueueIntent({ kind: "list", simklId: movie.simkl, status: "dropped" });
  const match = { path: "/sync/activities", account: user.account.id };
  fixture.app.simulator.faults.add({ match, kind: "status", status: 400, body: { error: "wrong_parameter" } });
  expect(await syncUser(user.userId, "write")).toBe("failed");
  expect(await listWriteStates(user.userId)).toEqual(["confirmed"]);
  expect((await listPendingTitles(user.userId)).get(movie.simkl)?.state.status).toBe("dropped");
});

test("a title that is removed and added at once has its old history", async () => {
  await enqueueIntent(createWatchIntent(1));
  await send();
  await enqueueIntent({ kind: "remove", simklId: show.simkl });
  await enqueueIntent({ kind: "list", simklId: show.simkl, status: "hold" });
  await send();
  expect(await listWriteStates(user.userId)).toEqual(["confirmed", "confirmed", "confirmed"]);
  expect(user.account.items.get(show.simkl)).toMatchObject({ status: "hold" });
  expect(await listPendingTitles(user.userId)).toEqual(new Map());
  await expectEqual();
});

test("restoring a memo that is too long by our count does not cut it off", async () => {
  await enqueueIntent({ kind: "list", simklId: movie.simkl, status: "dropped" });
  await send();
  await db.libraryItem.update({
    where: { userId_simklId: { userId: user.userId, simklId: movie.simkl } },
    data: { memoText: "🎬".repeat(100), memoPrivate: false },
  });
  const id = await enqueueIntent({ kind: "memo", simklId: movie.simkl, text: "Short", isPrivate: false });
  await send();
  await undoWrite(user.userId, id);
  await send();
  expect(listPosts(fixture, user)).toHaveLength(2);
  expect((await listOutboxWrites(user.userId))[0]).toMatchObject({
    state: "refused",
    reason: expect.stringContaining("140"),
  });
});

function createWatchIntent(number: number): object {
  const episodes = [{ season: 1, number }];
  return { kind: "watch-episodes", simklId: show.simkl, watchedAt: "2024-05-06T07:08:09Z", episodes };
}

/** The item at Simkl, without the time of its last change. */
function getItem(): unknown {
  const item = user.account.items.get(movie.simkl);
  return item && { status: item.status, rating: item.rating, memo: item.memo, lastWatchedAt: item.lastWatchedAt };
}

async function enqueueIntent(intent: object): Promise<bigint> {
  const result = await enqueue(user.userId, intent);
  if (result.state === "refused") throw new Error(result.message);
  return result.id;
}

async function send(): Promise<void> {
  expect(await syncUser(user.userId, "write")).toBe("done");
  fixture.time.advance(3000);
}

async function expectEqual(): Promise<void> {
  expect(await findLibraryDifferences(fixture.app, user.account, user.userId)).toEqual([]);
}
