import { expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { syncUser } from "@/lib/jobs/sync-user";
import { runWatchingAction } from "@/lib/now-watching/run-watching-action";
import { listPendingTitles } from "@/lib/outbox/preview/pending-titles";
import { discardWrite } from "@/lib/outbox/store/discard-write";
import { retryWrite } from "@/lib/outbox/store/retry-write";
import { undoWrite } from "@/lib/outbox/undo/undo-write";
import { OtherInstance } from "@/tests/app/other-instance";
import { listPosts, listWriteStates } from "@/tests/fixtures/sync-fixture";
import {
  createWatchIntent,
  enqueueIntent,
  expectEqual,
  fixture,
  movie,
  send,
  setUpTitleClicks,
  show,
  user,
} from "@/tests/fixtures/title-clicks";

setUpTitleClicks();

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
