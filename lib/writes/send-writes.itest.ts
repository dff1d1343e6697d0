import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { syncUser } from "@/lib/sync/engine";
import type { Title } from "@/simulator/model";
import { differences } from "@/tests/sync/both-libraries";
import { openStage, type Person, posts, type Stage, somebody, states, stranger } from "@/tests/writes/stage";
import { enqueue, enqueueAll } from "./enqueue";
import { undoWrite } from "./undo-write";
import { writesOf } from "./writes-of";

let stage: Stage;
let person: Person;

beforeAll(async () => {
  stage = await openStage();
});
beforeEach(async () => {
  stage.house.simulator.faults.clear();
  person = await somebody(stage);
});
afterAll(() => stage.close());

const isFilm = ({ kind, released }: Title) => kind === "movie" && released !== null && released < "2020";
const isShow = ({ kind, status, episodes }: Title) => kind === "tv" && status === "ended" && episodes.length > 4;
const isAiring = ({ kind, status, episodes }: Title) =>
  kind === "tv" &&
  status === "airing" &&
  episodes.some(({ season, airsAt }) => season === 1 && airsAt !== null && airsAt < "2026");

test("a film is marked, rated and noted in the order that Simkl needs, each body as the digest has it", async () => {
  const film = await stranger(stage, person, isFilm);
  const id = film.simkl;
  const at = seconds();
  await ask({ kind: "rate", simklId: id, rating: 8 });
  await ask({ kind: "watch-film", simklId: id, watchedAt: "now" });
  await ask({ kind: "memo", simklId: id, text: "Fine", isPrivate: true });
  await send();
  expect(posts(stage, person)).toEqual([
    { path: "/sync/history", body: `{"movies":[{"ids":{"simkl":${id}},"watched_at":"${at}"}]}` },
    {
      path: "/sync/history?skip_auto_watching=yes",
      body: `{"movies":[{"ids":{"simkl":${id}},"status":"completed","memo":{"text":"Fine","is_private":true}}]}`,
    },
    { path: "/sync/ratings", body: `{"movies":[{"ids":{"simkl":${id}},"rating":8,"rated_at":"${at}"}]}` },
  ]);
  expect(person.account.items.get(id)).toMatchObject({ rating: 8, memo: { text: "Fine" }, lastWatchedAt: at });
  await expectEqual(["confirmed", "confirmed", "confirmed"]);
});

test("episodes marked one by one are one request with their own dates; long ago is 1970; a season is a season", async () => {
  const show = await stranger(stage, person, isShow);
  const id = show.simkl;
  await ask({
    kind: "watch-episodes",
    simklId: id,
    watchedAt: "2024-05-06T07:08:09Z",
    episodes: [{ season: 1, number: 1 }],
  });
  await ask({ kind: "watch-episodes", simklId: id, watchedAt: "long-ago", episodes: [{ season: 1, number: 2 }] });
  await send();
  await ask({ kind: "watch-season", simklId: id, watchedAt: "2024-05-06T10:00:00+02:00", season: 1 });
  await send();
  expect(posts(stage, person).map(({ body }) => body)).toEqual([
    `{"shows":[{"ids":{"simkl":${id}},"seasons":[{"number":1,"episodes":[{"number":1,"watched_at":"2024-05-06T07:08:09Z"},{"number":2,"watched_at":"1970-01-01T00:00:01Z"}]}]}]}`,
    `{"shows":[{"ids":{"simkl":${id}},"watched_at":"2024-05-06T08:00:00Z","seasons":[{"number":1}]}]}`,
  ]);
  await expectEqual(["confirmed", "confirmed", "confirmed"]);
});

test("everything up to an episode, then some of it unmarked, then the whole removed", async () => {
  const show = await stranger(stage, person, isShow);
  const id = show.simkl;
  await ask({ kind: "watch-up-to", simklId: id, watchedAt: "2024-05-06T07:08:09Z", season: 1, number: 3 });
  await ask({ kind: "unwatch-episodes", simklId: id, episodes: [{ season: 1, number: 2 }] });
  await send();
  expect([...(person.account.items.get(id)?.watched.keys() ?? [])]).toEqual(["1:1", "1:3"]);
  await expectEqual(["confirmed", "confirmed"]);
  await ask({ kind: "unwatch-season", simklId: id, season: 1 });
  await ask({ kind: "remove", simklId: id });
  await send();
  expect(posts(stage, person).slice(1)).toEqual([
    {
      path: "/sync/history/remove",
      body: `{"shows":[{"ids":{"simkl":${id}},"seasons":[{"number":1,"episodes":[{"number":2}]}]}]}`,
    },
    { path: "/sync/history/remove", body: `{"shows":[{"ids":{"simkl":${id}},"seasons":[{"number":1}]}]}` },
    { path: "/sync/history/remove", body: `{"shows":[{"ids":{"simkl":${id}}}]}` },
  ]);
  expect(person.account.items.has(id)).toBe(false);
  await expectEqual(["confirmed", "confirmed", "confirmed", "confirmed"]);
});

test("another list than the one asked for is said", async () => {
  const show = await stranger(stage, person, isAiring);
  await ask({ kind: "list", simklId: show.simkl, status: "completed" });
  await send();
  expect(posts(stage, person)).toEqual([
    { path: "/sync/add-to-list", body: `{"shows":[{"ids":{"simkl":${show.simkl}},"to":"completed"}]}` },
  ]);
  expect(await writesOf(person.userId)).toMatchObject([{ state: "confirmed", resolvedStatus: "watching" }]);
  await expectEqual(["confirmed"]);
});

test("a rating is given, taken back and undone", async () => {
  const film = await stranger(stage, person, isFilm);
  const id = film.simkl;
  await ask({ kind: "list", simklId: id, status: "plantowatch" });
  const rated = await ask({ kind: "rate", simklId: id, rating: 3 });
  await send();
  stage.time.advance(5000);
  await undoWrite(person.userId, rated);
  await send();
  expect(posts(stage, person).at(-1)).toEqual({
    path: "/sync/ratings/remove",
    body: `{"movies":[{"ids":{"simkl":${id}}}]}`,
  });
  expect(person.account.items.get(id)).toMatchObject({ status: "plantowatch", rating: null });
  await expectEqual(["confirmed", "confirmed", "confirmed"]);
});

test("removing is undone with its dates, memo and rating", async () => {
  const film = await stranger(stage, person, isFilm);
  const id = film.simkl;
  await ask({ kind: "watch-film", simklId: id, watchedAt: "2024-05-06T07:08:09Z" });
  await ask({ kind: "memo", simklId: id, text: "Keep me", isPrivate: false });
  await ask({ kind: "rate", simklId: id, rating: 9 });
  await send();
  const removed = await ask({ kind: "remove", simklId: id });
  await send();
  stage.time.advance(61_000);
  expect(await undoWrite(person.userId, removed)).toBe("changed");
  await send();
  expect(person.account.items.get(id)).toMatchObject({
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
])("an answer lost by $kind is read back and never sent again", async ({ kind, expected, sent }) => {
  const film = await stranger(stage, person, isFilm);
  await ask({ kind: "list", simklId: film.simkl, status: "dropped" });
  await ask({ kind: "rate", simklId: film.simkl, rating: 4 });
  stage.house.simulator.faults.add({ match: { method: "POST", account: person.account.id }, kind });
  await send();
  await send();
  expect(await states(person.userId)).toEqual(expected);
  expect(posts(stage, person)).toHaveLength(sent);
  await expectEqual(expected);
});

test("250 titles are three requests, one a second; what Simkl does not know is refused alone", async () => {
  const titles = [...stage.house.simulator.world.titles.values()].filter(isFilm).slice(0, 250);
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
  const answers = await enqueueAll(person.userId, intents);
  const queued = answers.filter(({ state }) => state === "queued").length;
  await send();
  expect(posts(stage, person)).toHaveLength(Math.ceil(queued / 100));
  const refused = (await writesOf(person.userId)).filter(({ state }) => state === "refused");
  expect(refused).toMatchObject([{ simklId: 99_999_999, reason: expect.stringContaining("does not know") }]);
});

test("a used-up quota and a dead grant keep everything queued and say why", async () => {
  const film = await stranger(stage, person, isFilm);
  await ask({ kind: "list", simklId: film.simkl, status: "dropped" });
  const body = { error: "user_limit_exceeded", code: 429 };
  const match = { method: "POST", account: person.account.id };
  stage.house.simulator.faults.add({ match, kind: "status", status: 429, body, headers: { "Retry-After": "3600" } });
  expect(await syncUser(person.userId, "write")).toBe("failed");
  expect(await writesOf(person.userId)).toMatchObject([
    { state: "queued", reason: expect.stringContaining("no requests left") },
  ]);
  const { nextDueAt } = await db.syncState.findUniqueOrThrow({ where: { userId: person.userId } });
  expect(nextDueAt?.getTime()).toBeGreaterThan(stage.time.now() + 3_500_000);

  await db.account.update({ where: { userId: person.userId }, data: { deadSince: new Date() } });
  expect(await syncUser(person.userId, "write")).toBe("busy");
  await db.account.update({ where: { userId: person.userId }, data: { deadSince: null } });
  await send();
  await expectEqual(["confirmed"]);
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

/** The library here is Simkl's, and each write stands as it should. */
async function expectEqual(expected: string[]): Promise<void> {
  expect(await states(person.userId)).toEqual(expected);
  expect(await differences(stage.house, person.account, person.userId)).toEqual([]);
}

function seconds(): string {
  return `${new Date(stage.time.now()).toISOString().slice(0, 19)}Z`;
}
