import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { syncUser } from "@/lib/sync/engine";
import type { Title } from "@/simulator/model";
import { differences } from "@/tests/sync/both-libraries";
import { openStage, type Person, posts, type Stage, somebody, states, stranger } from "@/tests/writes/stage";
import { enqueue } from "./enqueue";
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
const isSerial = ({ kind, episodes }: Title) => kind !== "movie" && episodes.length > 4;
const isEnded = (title: Title) => isSerial(title) && title.status === "ended";
const NOTHING = { movies: [], shows: [] };

test("a rating that Simkl drops into not_found with 201 is refused", async () => {
  const { simkl: simklId } = await stranger(stage, person, isFilm);
  await ask({ kind: "rate", simklId, rating: 8 });
  answerWith({
    added: { movies: 0, shows: 0, statuses: [] },
    not_found: { movies: [{ ids: { simkl: simklId }, rating: 8, type: "movie" }], shows: [] },
  });
  await send();
  expect(await writesOf(person.userId)).toMatchObject([
    { state: "refused", reason: expect.stringContaining("does not know this title") },
  ]);
  await expectEqual();
});

test("a 201 that names a title nowhere is read back, and nothing is claimed", async () => {
  const { simkl: simklId } = await stranger(stage, person, isFilm);
  await ask({ kind: "watch-film", simklId, watchedAt: "now" });
  answerWith({ added: { movies: 0, shows: 0, episodes: 0, statuses: [] }, not_found: { ...NOTHING, episodes: [] } });
  await send();
  expect(await writesOf(person.userId)).toMatchObject([{ state: "unclear", isOpen: false }]);
  expect(posts(stage, person)).toHaveLength(1);
  await expectEqual();
});

test("a 201 that claims what did not come about is found out, also under later writes of the same title", async () => {
  const { simkl: simklId } = await stranger(stage, person, isFilm);
  await ask({ kind: "list", simklId, status: "dropped" });
  await send();
  await ask({ kind: "memo", simklId, text: "Never kept", isPrivate: false });
  await ask({ kind: "rate", simklId, rating: 4 });
  const request = { ids: { simkl: simklId }, status: "dropped", rating: null, type: "movie" };
  answerWith({
    added: { movies: 0, shows: 0, episodes: 0, statuses: [{ request, response: { status: "dropped" } }] },
    not_found: { ...NOTHING, episodes: [] },
  });
  await send();
  expect(await writesOf(person.userId)).toMatchObject([
    { change: { kind: "rate" }, state: "confirmed" },
    { change: { kind: "memo" }, state: "refused", reason: expect.stringContaining("does not have it") },
    { change: { kind: "list" }, state: "confirmed" },
  ]);
  await expectEqual();
});

test("an id that Simkl does not have is refused, whatever is asked, and nothing beside it suffers", async () => {
  const { simkl: known } = await stranger(stage, person, isFilm);
  const unknown = 99_999_998;
  await db.title.upsert({
    where: { simklId: unknown },
    create: { simklId: unknown, kind: "movie", title: "Nowhere", ids: {} },
    update: {},
  });
  for (const simklId of [known, unknown]) {
    await ask({ kind: "watch-film", simklId, watchedAt: "now" });
    await ask({ kind: "rate", simklId, rating: 3 });
  }
  await send();
  expect(await states(person.userId)).toEqual(["confirmed", "confirmed", "refused", "refused"]);
  expect(posts(stage, person)).toHaveLength(2);
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
])("%s that is moved to completed is where Simkl put it", async (_, fits, resolvedStatus) => {
  const { simkl: simklId } = await stranger(stage, person, fits);
  await ask({ kind: "list", simklId, status: "completed" });
  await send();
  expect(await writesOf(person.userId)).toMatchObject([{ state: "confirmed", resolvedStatus }]);
  await expectEqual();
});

test.each<[string, (title: Title) => boolean, string]>([
  ["a film that is out", isFilm, "completed"],
  ["a film to come", ({ kind, released }) => kind === "movie" && (released ?? "") > "2027", "plantowatch"],
  ["a single episode", (title) => isSingle(title), "completed"],
  ["a show", (title) => isEnded(title) && title.kind === "tv", "watching"],
  ["an anime", (title) => isEnded(title) && title.kind === "anime", "watching"],
])("a rating files %s that is on no list, and the list is told", async (_, fits, resolvedStatus) => {
  const { simkl: simklId } = await stranger(stage, person, fits);
  await ask({ kind: "rate", simklId, rating: 6 });
  await send();
  expect(await writesOf(person.userId)).toMatchObject([{ state: "confirmed", resolvedStatus }]);
  expect(person.account.items.get(simklId)).toMatchObject({ status: resolvedStatus, rating: 6 });
  await expectEqual();
});

test("a rating of what is listed moves nothing, and no list is told", async () => {
  const { simkl: simklId } = await stranger(stage, person, isEnded);
  await ask({ kind: "list", simklId, status: "hold" });
  await ask({ kind: "rate", simklId, rating: 6 });
  await send();
  expect(await writesOf(person.userId)).toMatchObject([{ resolvedStatus: null }, { resolvedStatus: null }]);
  expect(person.account.items.get(simklId)).toMatchObject({ status: "hold", rating: 6 });
  await expectEqual();
});

test("a memo never goes with a list, where it would be echoed and forgotten; with its own request it is kept, in spite of zero counts", async () => {
  const { simkl: simklId } = await stranger(stage, person, isEnded);
  await ask({ kind: "list", simklId, status: "completed" });
  await ask({ kind: "memo", simklId, text: "All of it at once", isPrivate: true });
  await send();
  expect(posts(stage, person).map(({ path, body }) => [path, body.includes("memo")])).toEqual([
    ["/sync/add-to-list", false],
    ["/sync/history?skip_auto_watching=yes", true],
  ]);
  expect(await states(person.userId)).toEqual(["confirmed", "confirmed"]);
  expect(person.account.items.get(simklId)).toMatchObject({ memo: { text: "All of it at once", isPrivate: true } });
  await expectEqual();
});

test("a memo marks no episode of any list it names", async () => {
  const show = await stranger(stage, person, isEnded);
  for (const status of ["plantowatch", "hold", "dropped", "watching"]) {
    await ask({ kind: "list", simklId: show.simkl, status });
    await ask({ kind: "memo", simklId: show.simkl, text: `On ${status}`, isPrivate: false });
    await send();
    expect(person.account.items.get(show.simkl)).toMatchObject({ status, undatedCount: 0 });
  }
  expect(person.account.items.get(show.simkl)?.watched.size).toBe(0);
  await expectEqual();
});

test("a title that another kind was made of meanwhile is not marked whole", async () => {
  const show = await stranger(stage, person, isEnded);
  const episodes = [{ season: 1, number: 1 }];
  await ask({ kind: "watch-episodes", simklId: show.simkl, watchedAt: "now", episodes });
  await db.title.update({ where: { simklId: show.simkl }, data: { kind: "movie" } });
  await send();
  expect(posts(stage, person)).toEqual([]);
  expect(await writesOf(person.userId)).toMatchObject([
    { state: "refused", reason: expect.stringContaining("files this differently") },
  ]);
  await db.title.update({ where: { simklId: show.simkl }, data: { kind: show.kind } });
});

function hasBegun({ episodes }: Title): boolean {
  const now = new Date(stage.time.now()).toISOString();
  return episodes.some(({ season, airsAt }) => season > 0 && airsAt !== null && airsAt <= now);
}

function isSingle({ kind, animeType, episodes }: Title): boolean {
  return kind !== "movie" && animeType !== "movie" && episodes.filter(({ season }) => season > 0).length === 1;
}

/** What the next write of the person is answered, without being looked at. */
function answerWith(body: unknown): void {
  const match = { method: "POST", account: person.account.id };
  stage.house.simulator.faults.add({ match, kind: "status", status: 201, body });
}

async function ask(intent: object): Promise<void> {
  const answer = await enqueue(person.userId, intent);
  if (answer.state === "refused") throw new Error(answer.sentence);
}

async function send(): Promise<void> {
  expect(await syncUser(person.userId, "write")).toBe("done");
  stage.time.advance(3000);
}

async function expectEqual(): Promise<void> {
  expect(await differences(stage.house, person.account, person.userId)).toEqual([]);
}
