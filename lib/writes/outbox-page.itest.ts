import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { syncUser } from "@/lib/sync/engine";
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

beforeAll(async () => {
  stage = await openStage();
});
beforeEach(async () => {
  stage.house.simulator.faults.clear();
  person = await somebody(stage);
  film = await stranger(stage, person, ({ kind, released }) => kind === "movie" && (released ?? "9") < "2020");
});
afterAll(() => stage.close());

test("a sync in between neither undoes what is pending nor is fooled by it", async () => {
  const { account, userId } = person;
  const [listed] = [...account.items.values()].filter(({ rating, status }) => rating !== 2 && status === "completed");
  if (!listed) throw new Error("Nobody watched anything.");
  await ask({ kind: "rate", simklId: listed.simkl, rating: 2 });
  await hold();
  const memo = { text: "From elsewhere", is_private: false };
  const body = { movies: [{ ids: { simkl: listed.simkl }, status: listed.status, memo }] };
  await stage.house.act(account, "writeHistory", body);
  stage.time.advance(5000);
  await send();
  expect(posts(stage, person)).toEqual([]);
  expect((await pendingTitles(userId)).get(listed.simkl)).toMatchObject({
    rating: 2,
    memo: { text: "From elsewhere" },
  });
  expect(await differences(stage.house, account, userId)).toEqual([]);

  stage.time.advance(60_000);
  await send();
  expect(await pendingTitles(userId)).toEqual(new Map());
  expect(account.items.get(listed.simkl)?.rating).toBe(2);
  expect(await differences(stage.house, account, userId)).toEqual([]);
});

test("what is discarded is never sent, what was sent cannot be discarded", async () => {
  const id = await ask({ kind: "list", simklId: film.simkl, status: "dropped" });
  expect((await pendingTitles(person.userId)).get(film.simkl)?.status).toBe("dropped");
  expect(await discardWrite(person.userId, id)).toBe("discarded");
  expect(await pendingTitles(person.userId)).toEqual(new Map());
  await send();
  expect(posts(stage, person)).toEqual([]);

  const sent = await ask({ kind: "list", simklId: film.simkl, status: "dropped" });
  await send();
  expect(await discardWrite(person.userId, sent)).toBe("not-possible");
  expect(await retryWrite(person.userId, sent)).toBe("not-possible");
});

test("an unclear write is sent again on the person's wish alone", async () => {
  const id = await ask({ kind: "list", simklId: film.simkl, status: "dropped" });
  stage.house.simulator.faults.add({ match: { method: "POST", account: person.account.id }, kind: "reset" });
  await send();
  expect(await writesOf(person.userId)).toMatchObject([
    { state: "unclear", isOpen: false, reason: expect.stringContaining("You can send it again") },
  ]);
  expect(await pendingTitles(person.userId)).toEqual(new Map());
  stage.time.advance(61_000);
  await send();
  expect(posts(stage, person)).toHaveLength(1);
  expect(await retryWrite(person.userId, id)).toBe("queued");
  await send();
  expect(await states(person.userId)).toEqual(["confirmed"]);
  expect(person.account.items.get(film.simkl)?.status).toBe("dropped");
});

test("the write lock is waited for once; then the write stays queued and says until when", async () => {
  await ask({ kind: "list", simklId: film.simkl, status: "dropped" });
  const body = { error: "rate_limit", code: 400 };
  const match = { method: "POST", account: person.account.id };
  stage.house.simulator.faults.add({ match, kind: "status", status: 400, body, times: 2 });
  await send();
  expect(posts(stage, person)).toHaveLength(2);
  const [waiting] = await writesOf(person.userId);
  expect(waiting).toMatchObject({ state: "queued", reason: expect.stringContaining("slow down") });
  const { nextDueAt } = await db.syncState.findUniqueOrThrow({ where: { userId: person.userId } });
  expect(nextDueAt).toEqual(waiting?.heldUntil);
  stage.time.advance(60_000);
  await send();
  expect(await states(person.userId)).toEqual(["confirmed"]);
});

test("a body that Simkl refuses is tried one by one, and what it refuses alone is refused", async () => {
  const other = await stranger(stage, person, ({ kind, simkl }) => kind === "movie" && simkl !== film.simkl);
  await ask({ kind: "list", simklId: film.simkl, status: "dropped" });
  await ask({ kind: "list", simklId: other.simkl, status: "dropped" });
  const body = { error: "wrong_parameter", code: 400 };
  const match = { method: "POST", account: person.account.id };
  stage.house.simulator.faults.add({ match, kind: "status", status: 400, body, times: 2 });
  await send();
  expect(await states(person.userId)).toEqual(["refused", "confirmed"]);
  expect(posts(stage, person)).toHaveLength(3);
});

test("two instances at once send everything once", async () => {
  const other = new OtherInstance(stage.time);
  await other.warm();
  for (const rating of [3, 4, 5]) await ask({ kind: "rate", simklId: film.simkl, rating });
  await Promise.all([other.sync(person.userId), syncUser(person.userId, "write")]);
  stage.time.advance(3000);
  await syncUser(person.userId, "write");
  await other.stop();
  expect(await states(person.userId)).toEqual(["confirmed", "confirmed", "confirmed"]);
  expect(posts(stage, person)).toHaveLength(3);
  expect(person.account.items.get(film.simkl)?.rating).toBe(5);
});

test("nobody sees, sends, discards or undoes what is another's", async () => {
  const id = await ask({ kind: "list", simklId: film.simkl, status: "dropped" });
  const stranger = await somebody(stage, 2);
  expect(await writesOf(stranger.userId)).toEqual([]);
  expect(await discardWrite(stranger.userId, id)).toBe("not-possible");
  expect(await retryWrite(stranger.userId, id)).toBe("not-possible");
  expect(await undoWrite(stranger.userId, id)).toBe("not-possible");
  expect(await states(person.userId)).toEqual(["queued"]);
});

test("a rating files what is on no list, which is said; undoing it takes it out again", async () => {
  const id = await ask({ kind: "rate", simklId: film.simkl, rating: 7 });
  await send();
  expect(await writesOf(person.userId)).toMatchObject([{ state: "confirmed", resolvedStatus: "completed" }]);
  stage.time.advance(61_000);
  expect(await undoWrite(person.userId, id)).toBe("changed");
  await send();
  expect(person.account.items.has(film.simkl)).toBe(false);
});

test("a memo marks no episodes, moves nothing, and is deleted by an empty one", async () => {
  const show = await stranger(stage, person, ({ kind, status }) => kind === "tv" && status === "ended");
  await ask({ kind: "list", simklId: show.simkl, status: "hold" });
  await ask({ kind: "memo", simklId: show.simkl, text: "<script>alert(1)</script>", isPrivate: false });
  await send();
  expect(person.account.items.get(show.simkl)).toMatchObject({
    ...{ status: "hold", undatedCount: 0 },
    memo: { text: "<script>alert(1)</script>", isPrivate: false },
  });
  await ask({ kind: "memo", simklId: show.simkl, text: "", isPrivate: false });
  await send();
  expect(person.account.items.get(show.simkl)?.memo).toBeNull();
  expect(await states(person.userId)).toEqual(["confirmed", "confirmed", "confirmed"]);
});

test.each([
  [{ kind: "list", simklId: 987_654_321, status: "dropped" }, /not known here/],
  [{ kind: "list", simklId: 1, status: "burned" }, /could not be understood/],
  [{ kind: "rate", simklId: -1, rating: 3 }, /could not be understood/],
  [null, /could not be understood/],
])("%j is refused with a sentence, and nothing is kept", async (intent, sentence) => {
  expect(await enqueue(person.userId, intent)).toMatchObject({
    state: "refused",
    sentence: expect.stringMatching(sentence),
  });
  expect(await states(person.userId)).toEqual([]);
});

test("a memo whose title left the library meanwhile is not sent: without a status it would mark the whole show", async () => {
  const show = await stranger(stage, person, ({ kind, status }) => kind === "tv" && status === "ended");
  await ask({ kind: "list", simklId: show.simkl, status: "hold" });
  await send();
  await ask({ kind: "memo", simklId: show.simkl, text: "Gone", isPrivate: false });
  await hold();
  await stage.house.act(person.account, "removeHistory", { shows: [{ ids: { simkl: show.simkl } }] });
  stage.time.advance(5000);
  await send();
  stage.time.advance(60_000);
  await send();
  expect(posts(stage, person)).toHaveLength(1);
  expect(await writesOf(person.userId)).toMatchObject([
    { state: "refused", reason: expect.stringContaining("left your library") },
    { state: "confirmed" },
  ]);
  expect(person.account.items.has(show.simkl)).toBe(false);
});

test("whatever comes in, the answer is a sentence or a queued write, never a failure", async () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("now", "long-ago", "\ud83d", "2024-02-30T00:00:00Z"),
  );
  const number = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(0, 1, 2 ** 31, film.simkl));
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
  const wish = fc.record(
    {
      kind: kinds,
      simklId: fc.oneof(fc.constant(film.simkl), number),
      ...{ watchedAt: text, text, isPrivate: fc.boolean(), rating: number, season: number, number },
      status: fc.oneof(text, fc.constantFrom("dropped", "completed", "hold")),
      episodes: fc.array(fc.record({ season: number, number }), { maxLength: 2 }),
    },
    { requiredKeys: ["kind", "simklId"] },
  );
  const property = fc.asyncProperty(fc.oneof(wish, fc.anything()), async (intent) => {
    const answer = await enqueue(person.userId, intent);
    if (answer.state === "refused") expect(answer.sentence).toMatch(/^[A-Z].*\.$/);
  });
  await fc.assert(property, { numRuns: 200, seed: 1 });
  await db.pendingWrite.deleteMany({ where: { userId: person.userId } });
});

async function ask(intent: object): Promise<bigint> {
  const answer = await enqueue(person.userId, intent);
  if (answer.state === "refused") throw new Error(answer.sentence);
  return answer.id;
}

async function send(): Promise<void> {
  expect(await syncUser(person.userId, "write")).toBe("done");
  stage.time.advance(3000);
}

/** As after a write lock that was not released. */
async function hold(): Promise<void> {
  const heldUntil = new Date(stage.time.now() + 30_000);
  await db.pendingWrite.updateMany({ where: { userId: person.userId }, data: { heldUntil } });
}
