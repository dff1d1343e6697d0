import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { syncUser } from "@/lib/sync/engine";
import { act } from "@/lib/watching/act";
import type { Title } from "@/simulator/model";
import { differences } from "@/tests/sync/both-libraries";
import { OtherInstance } from "@/tests/sync/other-instance";
import { openStage, type Person, posts, type Stage, somebody, states, stranger } from "@/tests/writes/stage";
import { discardWrite } from "./discard-write";
import { enqueue } from "./enqueue";
import { pendingTitles } from "./pending-titles";
import { retryWrite } from "./retry-write";
import { undoWrite } from "./undo-write";
import { writesOf } from "./writes-of";

let stage: Stage;
let person: Person;
let film: Title;
let show: Title;

beforeAll(async () => {
  stage = await openStage();
});
beforeEach(async () => {
  stage.house.simulator.faults.clear();
  person = await somebody(stage);
  film = await stranger(stage, person, ({ kind, released }) => kind === "movie" && (released ?? "9") < "2020");
  show = await stranger(
    stage,
    person,
    ({ kind, status, episodes }) => kind === "tv" && status === "ended" && episodes.length > 4,
  );
});
afterAll(() => stage.close());

test("undo leads back to what Simkl had, not to a wish that was discarded before it was sent", async () => {
  await ask({ kind: "list", simklId: film.simkl, status: "plantowatch" });
  await ask({ kind: "rate", simklId: film.simkl, rating: 3 });
  await send();
  const slip = await ask({ kind: "rate", simklId: film.simkl, rating: 1 });
  const meant = await ask({ kind: "rate", simklId: film.simkl, rating: 9 });
  expect(await discardWrite(person.userId, slip)).toBe("discarded");
  await send();
  expect(await undoWrite(person.userId, meant)).toBe("changed");
  await send();
  expect(person.account.items.get(film.simkl)?.rating).toBe(3);
  await expectEqual();
});

test("what is sent again is undone to what it found then", async () => {
  await ask({ kind: "list", simklId: film.simkl, status: "plantowatch" });
  await send();
  const lost = await ask({ kind: "rate", simklId: film.simkl, rating: 5 });
  stage.house.simulator.faults.add({ match: { method: "POST", account: person.account.id }, kind: "reset" });
  await send();
  await ask({ kind: "rate", simklId: film.simkl, rating: 7 });
  await send();
  stage.time.advance(61_000);
  expect(await retryWrite(person.userId, lost)).toBe("queued");
  // A second click on the same button finds nothing to send.
  expect(await retryWrite(person.userId, lost)).toBe("not-possible");
  await send();
  const again = (await writesOf(person.userId)).find(({ change }) => change.kind === "rate" && change.rating === 5);
  expect(await undoWrite(person.userId, again?.id ?? 0n)).toBe("changed");
  await send();
  expect(person.account.items.get(film.simkl)?.rating).toBe(7);
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
])("undoing %s twice sends the opposite once, and undoing the undoing leads there again", async (_, before, wish) => {
  for (const each of before) await ask({ ...each, simklId: film.simkl });
  if (before.length > 0) await send();
  const found = itemNow();
  const id = await ask({ ...wish, simklId: film.simkl });
  await send();
  const made = itemNow();
  stage.time.advance(61_000);

  const clicks = await Promise.all([undoWrite(person.userId, id), undoWrite(person.userId, id)]);
  expect(clicks.toSorted()).toEqual(["changed", "nothing"]);
  await send();
  expect(await undoWrite(person.userId, id)).toBe("nothing");
  expect(itemNow()).toEqual(found);

  stage.time.advance(61_000);
  const undoings = (await writesOf(person.userId))
    .filter((write) => write.id > id)
    .sort((one, other) => (one.id > other.id ? -1 : 1));
  for (const undoing of undoings) {
    await undoWrite(person.userId, undoing.id);
    await send();
  }
  expect(itemNow()).toEqual(made);
  await expectEqual();
});

test("undoing one episode leaves the other, its list and the show", async () => {
  const one = await ask(watch(1));
  await ask(watch(2));
  await send();
  stage.time.advance(61_000);
  expect(await undoWrite(person.userId, one)).toBe("changed");
  await send();
  const item = person.account.items.get(show.simkl);
  expect([item?.status, ...(item?.watched.keys() ?? [])]).toEqual(["watching", "1:2"]);
  await expectEqual();
});

test("undoing a list that brought a show in leaves what was marked of it since", async () => {
  const id = await ask({ kind: "list", simklId: show.simkl, status: "hold" });
  await send();
  await ask(watch(1));
  await send();
  expect(await undoWrite(person.userId, id)).toBe("nothing");
  await send();
  expect(person.account.items.get(show.simkl)?.watched.size).toBe(1);
});

test.each(["before", "after"] as const)(
  "moving a show to completed is undone with all that it marked, %s the next sync",
  async (when) => {
    await ask(watch(1));
    await send();
    const id = await ask({ kind: "list", simklId: show.simkl, status: "completed" });
    if (when === "before") {
      // The write is confirmed, and the sync that follows it fails.
      stage.house.simulator.faults.add({
        match: { path: "/sync/activities", account: person.account.id },
        ...{ kind: "status", status: 400, body: { error: "wrong_parameter", code: 400 } },
      });
      expect(await syncUser(person.userId, "write")).toBe("failed");
      expect(await states(person.userId)).toEqual(["confirmed", "confirmed"]);
      expect((await pendingTitles(person.userId)).get(show.simkl)?.status).toBe("completed");
      stage.time.advance(3000);
    } else await send();
    stage.time.advance(61_000);
    expect(await undoWrite(person.userId, id)).toBe("changed");
    await send();
    const item = person.account.items.get(show.simkl);
    expect([item?.status, item?.undatedCount, ...(item?.watched.keys() ?? [])]).toEqual(["watching", 0, "1:1"]);
    await expectEqual();
  },
);

test("undoing where Simkl chose another list goes back to the one before", async () => {
  const airing = await stranger(stage, person, ({ kind, status, episodes }) => {
    const aired = episodes.filter(({ season, airsAt }) => season > 0 && airsAt !== null && airsAt < "2026");
    return kind === "tv" && status === "airing" && aired.length > 2;
  });
  await ask({ kind: "list", simklId: airing.simkl, status: "hold" });
  await send();
  const id = await ask({ kind: "list", simklId: airing.simkl, status: "completed" });
  await send();
  expect(person.account.items.get(airing.simkl)?.status).toBe("watching");
  stage.time.advance(61_000);
  expect(await undoWrite(person.userId, id)).toBe("changed");
  await send();
  expect(person.account.items.get(airing.simkl)).toMatchObject({ status: "hold", undatedCount: 0 });
  expect(person.account.items.get(airing.simkl)?.watched.size).toBe(0);
  await expectEqual();
});

test("what is being sent can neither be discarded nor undone nor sent again", async () => {
  const id = await ask({ kind: "list", simklId: film.simkl, status: "dropped" });
  const answers: string[] = [];
  stage.house.simulator.meanwhile.add({
    ...{ accountId: person.account.id, skip: 0, moment: "before" },
    run: async () => {
      for (const act of [discardWrite, undoWrite, retryWrite]) answers.push(await act(person.userId, id));
    },
  });
  await send();
  expect(answers).toEqual(["not-possible", "not-possible", "not-possible"]);
  expect(await states(person.userId)).toEqual(["confirmed"]);
  expect(posts(stage, person)).toHaveLength(1);
});

test("a wish made while another is being sent is sent after it, and is not forgotten", async () => {
  await ask({ kind: "list", simklId: film.simkl, status: "dropped" });
  stage.house.simulator.meanwhile.add({
    ...{ accountId: person.account.id, skip: 1, moment: "after" },
    run: async () => {
      await ask({ kind: "rate", simklId: film.simkl, rating: 2 });
    },
  });
  await send();
  expect(await states(person.userId)).toEqual(["confirmed", "queued"]);
  const { nextDueAt, dueTrigger } = await db.syncState.findUniqueOrThrow({ where: { userId: person.userId } });
  expect(nextDueAt?.getTime()).toBeLessThanOrEqual(stage.time.now());
  expect(dueTrigger).toBe("write");
  await send();
  expect(await states(person.userId)).toEqual(["confirmed", "confirmed"]);
  await expectEqual();
});

test("two processes in turn keep the second between two writes, from the outbox and past it", async () => {
  const other = new OtherInstance(stage.time);
  await other.warm();
  await ask({ kind: "list", simklId: film.simkl, status: "dropped" });
  expect(await other.sync(person.userId)).toBe("done");
  const now = new Date(stage.time.now());
  expect(await act(person.userId, { deed: "check-in", simklId: film.simkl }, now)).toMatchObject({ came: "done" });
  await ask({ kind: "rate", simklId: film.simkl, rating: 2 });
  expect(await other.sync(person.userId)).toBe("done");
  await ask({ kind: "rate", simklId: film.simkl, rating: 3 });
  expect(await syncUser(person.userId, "write")).toBe("done");
  await other.stop();
  const sent = stage.house.simulator.requests.records.filter(
    ({ method, accountId }) => method === "POST" && accountId === person.account.id,
  );
  expect(sent.map(({ path }) => path)).toEqual([
    "/sync/add-to-list",
    "/scrobble/checkin",
    "/sync/ratings",
    "/sync/ratings",
  ]);
  const gaps = sent.slice(1).map(({ startedAt }, index) => startedAt - (sent[index]?.startedAt ?? 0));
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1000);
  expect(await states(person.userId)).toEqual(["confirmed", "confirmed", "confirmed"]);
});

test("what is confirmed stays on the page until a sync has read it, whatever a slower clock says", async () => {
  const { lastSyncedAt } = await db.syncState.findUniqueOrThrow({ where: { userId: person.userId } });
  // The last sync was that of a process whose clock is five minutes ahead.
  const ahead = new Date((lastSyncedAt?.getTime() ?? 0) + 5 * 60_000 + 60_000);
  await db.syncState.update({ where: { userId: person.userId }, data: { lastSyncedAt: ahead } });
  await ask({ kind: "list", simklId: film.simkl, status: "dropped" });
  const match = { path: "/sync/activities", account: person.account.id };
  stage.house.simulator.faults.add({ match, kind: "status", status: 400, body: { error: "wrong_parameter" } });
  expect(await syncUser(person.userId, "write")).toBe("failed");
  expect(await states(person.userId)).toEqual(["confirmed"]);
  expect((await pendingTitles(person.userId)).get(film.simkl)?.status).toBe("dropped");
});

test("a title that was removed and comes again at once is here with its old history", async () => {
  await ask(watch(1));
  await send();
  await ask({ kind: "remove", simklId: show.simkl });
  await ask({ kind: "list", simklId: show.simkl, status: "hold" });
  await send();
  expect(await states(person.userId)).toEqual(["confirmed", "confirmed", "confirmed"]);
  expect(person.account.items.get(show.simkl)).toMatchObject({ status: "hold" });
  expect(await pendingTitles(person.userId)).toEqual(new Map());
  await expectEqual();
});

test("a memo from elsewhere that is too long by our count is not cut off by restoring it", async () => {
  await ask({ kind: "list", simklId: film.simkl, status: "dropped" });
  await send();
  await db.libraryItem.update({
    where: { userId_simklId: { userId: person.userId, simklId: film.simkl } },
    data: { memoText: "🎬".repeat(100), memoPrivate: false },
  });
  const id = await ask({ kind: "memo", simklId: film.simkl, text: "Short", isPrivate: false });
  await send();
  await undoWrite(person.userId, id);
  await send();
  expect(posts(stage, person)).toHaveLength(2);
  expect((await writesOf(person.userId))[0]).toMatchObject({
    state: "refused",
    reason: expect.stringContaining("140"),
  });
});

function watch(number: number): object {
  const episodes = [{ season: 1, number }];
  return { kind: "watch-episodes", simklId: show.simkl, watchedAt: "2024-05-06T07:08:09Z", episodes };
}

/** What the person has of the film at Simkl, but for when it was last touched. */
function itemNow(): unknown {
  const item = person.account.items.get(film.simkl);
  return item && { status: item.status, rating: item.rating, memo: item.memo, lastWatchedAt: item.lastWatchedAt };
}

async function ask(intent: object): Promise<bigint> {
  const answer = await enqueue(person.userId, intent);
  if (answer.state === "refused") throw new Error(answer.sentence);
  return answer.id;
}

async function send(): Promise<void> {
  expect(await syncUser(person.userId, "write")).toBe("done");
  stage.time.advance(3000);
}

async function expectEqual(): Promise<void> {
  expect(await differences(stage.house, person.account, person.userId)).toEqual([]);
}
