import { expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { syncUser } from "@/lib/jobs/sync-user";
import { listPendingTitles } from "@/lib/outbox/preview/pending-titles";
import { discardWrite } from "@/lib/outbox/store/discard-write";
import { listOutboxWrites } from "@/lib/outbox/store/list-outbox-writes";
import { retryWrite } from "@/lib/outbox/store/retry-write";
import { findUnlistedTitle, listPosts, listWriteStates } from "@/tests/fixtures/sync-fixture";
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
import { undoWrite } from "./undo-write";

setUpTitleClicks();

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
    reason: { code: "restored-memo-too-long", limit: 140 },
  });
});

/** The item at Simkl, without the time of its last change. */
function getItem(): unknown {
  const item = user.account.items.get(movie.simkl);
  return item && { status: item.status, rating: item.rating, memo: item.memo, lastWatchedAt: item.lastWatchedAt };
}
