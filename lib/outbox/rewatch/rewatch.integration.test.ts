import { describe, expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { enqueue } from "@/lib/outbox/enqueue";
import { removeRewatches } from "@/lib/outbox/remove-rewatches";
import type { WriteReason } from "@/lib/outbox/write-reason";
import {
  beginAnotherRewatch,
  beginRewatch,
  createMarkIntent,
  createStartIntent,
  createStateIntent,
  DAY,
  expectEqual,
  fixture,
  getLatestOutcome,
  listSessions,
  setUpRewatcher,
  user,
} from "@/tests/fixtures/rewatch-clicks";
import { click, clickAndSend, createRewatcher, sync } from "@/tests/fixtures/rewatcher";
import { listReceivedWrites } from "@/tests/fixtures/sync-fixture";

setUpRewatcher();

const rewatchMovie = (watchedAt: string = "now") => ({ kind: "rewatch-film", simklId: user.movie.simkl, watchedAt });

describe("clicks", () => {
  test("a rewatch starts with the first episode, keeps its number, is closed, continued and finished", async () => {
    await clickAndSend(fixture, user, createStartIntent());
    const [begun] = await listSessions();
    expect(begun).toMatchObject({ state: "active", turn: 1, watched: { "1:1": expect.any(String) } });
    const id = begun?.rewatchId ?? 0;
    await clickAndSend(fixture, user, createMarkIntent(id, 2));
    await clickAndSend(fixture, user, createStateIntent(id, "closed"));
    expect(await listSessions()).toMatchObject([{ state: "closed", watchedEpisodes: 2 }]);
    await clickAndSend(fixture, user, createStateIntent(id, "active"));
    for (const { number } of user.show.episodes.filter(({ season, number }) => season === 1 && number > 2))
      await clickAndSend(fixture, user, createMarkIntent(id, number));
    expect(await listSessions()).toMatchObject([{ rewatchId: id, state: "completed" }]);
    await expectEqual();
    expect(listRewatchBodies().slice(0, 3)).toMatchObject([
      { is_rewatch: true, seasons: [{ number: 1, episodes: [{ number: 1, watched_at: expect.any(String) }] }] },
      { is_rewatch: true, rewatch_id: id, seasons: [{ number: 1, episodes: [{ number: 2 }] }] },
      { is_rewatch: true, rewatch_id: id, rewatch_status: "closed" },
    ]);
    expect(listRewatchBodies()[0]).not.toHaveProperty("rewatch_id");
  });

  test("an empty rewatch starts without an episode", async () => {
    await clickAndSend(fixture, user, createStartIntent({ isEmpty: true }));
    expect(await listSessions()).toMatchObject([{ state: "active", watched: {}, lastWatchedAt: null }]);
    await expectEqual();
  });

  test("a film watched again is a rewatch with the chosen date", async () => {
    const at = new Date(fixture.time.now() - 30 * DAY).toISOString();
    await clickAndSend(fixture, user, rewatchMovie(at));
    await clickAndSend(fixture, user, rewatchMovie());
    expect(await listSessions(user.movie.simkl)).toMatchObject([
      { turn: 1, state: "completed", lastWatchedAt: `${at.slice(0, 19)}Z` },
      { turn: 2, state: "completed" },
    ]);
    await expectEqual(user.movie.simkl);
  });

  test("a rewatch is sent alone and with the flag, its neighbours without it", async () => {
    await click(fixture, user, createStartIntent());
    await enqueue(user.userId, { kind: "rate", simklId: user.movie.simkl, rating: 7 });
    expect(await click(fixture, user, rewatchMovie())).toBeNull();
    await sync(fixture, user);
    expect(listReceivedWrites(fixture, user).map(({ path, query }) => [path, query.allow_rewatch])).toEqual([
      ["/sync/history", "yes"],
      ["/sync/history", "yes"],
      ["/sync/ratings", undefined],
    ]);
  });

  test.each(["all", "changed"] as const)(
    "a rewatch is removed when deltas contain %s sessions; first viewings stay",
    async (included) => {
      fixture.app.simulator.strictness.deltaSessions = included;
      const [remaining, removed] = [await beginRewatch(), await beginAnotherRewatch()];
      await db.syncState.update({
        where: { userId: user.userId },
        data: { deltasOmitSessions: included === "changed" },
      });
      fixture.app.expectViolations(user.account, "rewatch-write", "a click", 1);
      await removeRewatches(user.userId, [{ simklId: user.show.simkl, rewatchId: removed }]);
      await sync(fixture, user);
      expect(await listSessions()).toMatchObject([{ rewatchId: remaining }]);
      expect(await getLatestOutcome()).toEqual(["confirmed", null]);
      expect(user.account.items.get(user.show.simkl)?.watched.size).toBe(user.show.episodes.length);
      await expectEqual();
    },
  );

  test("an episode of a rewatch is removed, and the rewatch stays", async () => {
    const id = await beginRewatch();
    await clickAndSend(fixture, user, createMarkIntent(id, 2));
    const episodes = [{ season: 1, number: 1 }];
    await clickAndSend(fixture, user, { kind: "unrewatch", simklId: user.show.simkl, rewatchId: id, episodes });
    expect(await listSessions()).toMatchObject([{ rewatchId: id, watched: { "1:2": expect.any(String) } }]);
    expect(Object.keys((await listSessions())[0]?.watched ?? {})).toEqual(["1:2"]);
    await expectEqual();
  });

  test("the effect of a rewatch is read although no activity of its list moved", async () => {
    fixture.app.simulator.strictness.rewatchActivity = "none";
    await beginRewatch();
    expect(await listSessions()).toMatchObject([{ state: "active" }]);
    await expectEqual();
  });
});

describe("rejected before a request", () => {
  test("a second rewatch while one is under way", async () => {
    await beginRewatch();
    await expectRejected(createStartIntent(), { code: "other-rewatch-active" });
    await expectRejected(createStartIntent({ isEmpty: true }), { code: "other-rewatch-active" });
  });

  test("an episode that the rewatch has, or that was watched within 48 hours", async () => {
    const id = await beginRewatch();
    await expectRejected(createMarkIntent(id, 1), { code: "episode-in-rewatch", season: 1, number: 1 });
    await clickAndSend(fixture, user, createStateIntent(id, "closed"));
    await expectRejected(createStartIntent(), { code: "within-48-hours", episode: { season: 1, number: 1 } });
    fixture.time.advance(2 * DAY);
    expect(await click(fixture, user, createStartIntent())).toBeNull();
  });

  test("anything while rewatches are off, on the free plan, and of another user", async () => {
    const id = await beginRewatch();
    const other = await createRewatcher(fixture);
    expect(await enqueue(other.userId, createMarkIntent(id, 2))).toMatchObject({ state: "rejected" });
    await db.user.update({ where: { id: user.userId }, data: { trackRewatches: false } });
    await expectRejected(createMarkIntent(id, 2), { code: "rewatches-off" });
    await db.user.update({ where: { id: user.userId }, data: { trackRewatches: true, plan: "free" } });
    await expectRejected(createMarkIntent(id, 2), { code: "rewatches-need-plan" });
    await expectRejected(
      { kind: "unrewatch", simklId: user.show.simkl, rewatchId: id },
      { code: "rewatches-need-plan" },
    );
  });
});

describe("queued writes are checked again before they are sent", () => {
  test("nothing is sent after rewatches were switched off", async () => {
    await enqueue(user.userId, createStartIntent());
    await db.user.update({ where: { id: user.userId }, data: { trackRewatches: false } });
    await sync(fixture, user);
    expect(await getLatestOutcome()).toEqual(["refused", { code: "rewatches-off" }]);
    expect(listReceivedWrites(fixture, user)).toEqual([]);
  });

  test("no rewatch starts when another app is known to have started one", async () => {
    await enqueue(user.userId, createStartIntent());
    await db.rewatchSession.create({
      data: { userId: user.userId, rewatchId: 1, simklId: user.show.simkl, state: "active" },
    });
    await sync(fixture, user);
    expect(await getLatestOutcome()).toEqual(["refused", { code: "other-rewatch-active" }]);
    expect(listReceivedWrites(fixture, user)).toEqual([]);
  });
});

describe("a second click while the first is pending", () => {
  test("starts no second rewatch, from two tabs or two instances at once", async () => {
    fixture.app.expectViolations(user.account, "rewatch-write", "one of five clicks", 1);
    const clicks = await Promise.all(Array.from({ length: 5 }, () => enqueue(user.userId, createStartIntent())));
    expect(clicks.map(({ state }) => state).sort()).toEqual(["queued", ...Array(4).fill("rejected")]);
    await sync(fixture, user);
    expect(await listSessions()).toHaveLength(1);
    expect(user.account.items.get(user.show.simkl)?.rewatches).toHaveLength(1);
  });

  test("adds no second viewing of a film or an episode, and no second removal", async () => {
    const id = await beginRewatch();
    for (const intent of [
      rewatchMovie(),
      createMarkIntent(id, 2),
      { kind: "unrewatch", simklId: user.show.simkl, rewatchId: id },
    ]) {
      expect(await click(fixture, user, intent)).toBeNull();
      expect(await click(fixture, user, intent)).toMatchObject({
        code: expect.stringMatching(/^(rewatch-on-its-way|episode-in-rewatch|rewatch-unknown|within-48-hours)$/),
      });
    }
  });
});

async function expectRejected(intent: object, reason: WriteReason): Promise<void> {
  const before = await db.pendingWrite.count({ where: { userId: user.userId } });
  expect(await enqueue(user.userId, intent)).toEqual({ state: "rejected", reason });
  expect(await db.pendingWrite.count({ where: { userId: user.userId } })).toBe(before);
}

function listRewatchBodies(): unknown[] {
  return listReceivedWrites(fixture, user).map(({ body }) => JSON.parse(body).shows[0]);
}
