import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { syncUser } from "@/lib/sync/engine";
import { completedUndated } from "@/simulator/accounts/mark-items";
import type { Item, Title } from "@/simulator/model";
import { everythingAbout, sorted } from "@/tests/everything-about";
import { differences } from "@/tests/sync/both-libraries";
import { discover, openStage, type Person, posts, type Stage, somebody, states, stranger } from "@/tests/writes/stage";
import { discardWrite } from "./discard-write";
import { enqueue } from "./enqueue";
import { latestRemoval, type RemovedTitle, removedPage } from "./removed-titles";
import { restoreRemoved } from "./restore-removed";
import { restoreStandings } from "./restore-standing";
import { undoWrites } from "./undo-writes";

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

const isEnded = ({ kind, status, episodes }: Title) => kind === "tv" && status === "ended" && episodes.length > 4;
const isFilm = ({ kind, released }: Title) => kind === "movie" && released !== null && released < "2020";
const isAnimeFilm = ({ kind, animeType, released }: Title) =>
  kind === "anime" && animeType === "movie" && released !== null && released < "2020";

test.each([
  { remembers: true, when: "Simkl still knows what was watched" },
  { remembers: false, when: "Simkl has forgotten everything" },
])("what went comes back as it was, here and at Simkl, when $when", async ({ remembers }) => {
  const dates = { lastWatchedAt: "2024-03-04T05:06:07Z", ratedAt: "2024-03-05T05:06:07Z" };
  await listed(isAnimeFilm, { status: "completed", rating: 9, ...dates });
  await listed(isFilm, { status: "dropped", lastWatchedAt: "2024-03-04T05:06:07Z" });
  await noteAll();
  const before = await remoteLibrary();
  const gone = allButOne();
  await removeAtSimkl(...gone);
  expect(person.account.items.size).toBe(1);
  if (!remembers) person.account.forgotten.clear();

  const restored = await restoreRemoved(person.userId, { keys: await journal() }, now());
  expect(restored).toMatchObject({ found: gone.length, sent: gone.length });
  await send();
  expect(await remoteLibrary()).toEqual(before);
  await expectEqual();
  // Viewings, lists, memos, ratings: one request each.
  expect(posts(stage, person).map(({ path }) => path)).toEqual([
    "/sync/history",
    "/sync/add-to-list",
    "/sync/history?skip_auto_watching=yes",
    "/sync/ratings",
  ]);
});

test("the bodies say every date that was: of each viewing, the addition and the rating", async () => {
  const show = await listed(isEnded, {
    ...{ status: "hold", addedAt: "2024-02-03T04:05:06Z", rating: 8, ratedAt: "2024-05-05T05:05:05Z" },
    ...{ memo: { text: "Mine", isPrivate: true }, lastWatchedAt: "2024-03-04T05:06:07Z" },
    watched: new Map([
      ["1:1", "2024-03-04T05:06:07Z"],
      ["1:2", "1999-12-31T23:59:59Z"],
      ["1:3", null],
    ]),
  });
  await removeAtSimkl(show.simkl);
  await restoreRemoved(person.userId, { keys: await journal() }, now());
  await send();
  const ids = `"ids":{"simkl":${show.simkl}}`;
  const episodes = `[{"number":1,"watched_at":"2024-03-04T05:06:07Z"},{"number":2,"watched_at":"1970-01-01T00:00:01Z"},{"number":3,"watched_at":"1970-01-01T00:00:01Z"}]`;
  expect(posts(stage, person)).toEqual([
    {
      path: "/sync/history",
      body: `{"shows":[{${ids},"added_at":"2024-02-03T04:05:06Z","seasons":[{"number":1,"episodes":${episodes}}]}]}`,
    },
    { path: "/sync/add-to-list", body: `{"shows":[{${ids},"to":"hold"}]}` },
    {
      path: "/sync/history?skip_auto_watching=yes",
      body: `{"shows":[{${ids},"status":"hold","memo":{"text":"Mine","is_private":true}}]}`,
    },
    { path: "/sync/ratings", body: `{"shows":[{${ids},"rating":8,"rated_at":"2024-05-05T05:05:05Z"}]}` },
  ]);
});

test("nothing is watched twice: posting what Simkl brought back by itself adds no viewing and no rewatch", async () => {
  const { simkl } = await listed(isEnded, { watched: new Map([["1:1", "2024-03-04T05:06:07Z"]]) });
  await removeAtSimkl(simkl);
  await restoreRemoved(person.userId, { keys: await journal() }, now());
  await send();
  expect(person.account.items.get(simkl)).toMatchObject({ rewatches: [], undatedCount: 0 });
  expect(await db.watch.count({ where: { userId: person.userId, simklId: simkl } })).toBe(1);
});

test("episodes that are only counted come back with the list of completed ones, unless more has aired since", async () => {
  const show = await stranger(stage, person, isEnded);
  person.account.items.set(show.simkl, completedUndated(show, stage.time.now() - 86_400_000));
  await resync(show.simkl);
  const item = person.account.items.get(show.simkl);
  await removeAtSimkl(show.simkl);
  person.account.forgotten.clear();
  await db.catalogEpisode.create({ data: { simklId: show.simkl, season: 90, number: 1, hasAired: true } });
  const [short] = await restoreStandings(person.userId, await journal(), now());
  expect(short).toMatchObject({
    lost: { episodes: item?.undatedCount },
    changes: [{ kind: "list", status: "watching" }],
  });

  await db.catalogEpisode.deleteMany({ where: { simklId: show.simkl, season: 90 } });
  const [whole] = await restoreStandings(person.userId, await journal(), now());
  expect(whole).toMatchObject({ lost: { episodes: 0 }, changes: [{ kind: "list", status: "completed" }] });
  await restoreRemoved(person.userId, { keys: await journal() }, now());
  await send();
  expect(person.account.items.get(show.simkl)).toMatchObject({
    ...{ status: "completed", undatedCount: item?.undatedCount, lastWatchedAt: item?.lastWatchedAt },
  });
});

test("of a title that is back meanwhile only what is missing is sent", async () => {
  const { simkl } = await listed(isFilm, { status: "completed", lastWatchedAt: "2024-03-04T05:06:07Z", rating: 9 });
  await removeAtSimkl(simkl);
  const memo = { text: "New", is_private: false };
  await stage.house.act(person.account, "writeHistory", { movies: [{ ids: { simkl }, status: "dropped", memo }] });
  await resync();
  await restoreRemoved(person.userId, { keys: await journal() }, now());
  await send();
  expect(posts(stage, person).map(({ path }) => path)).toEqual(["/sync/ratings"]);
  expect(person.account.items.get(simkl)).toMatchObject({ status: "dropped", rating: 9, memo: { text: "New" } });
  const again = await restoreRemoved(person.userId, { keys: await journal() }, now());
  expect(again).toEqual({ found: 1, sent: 0, lost: [], ids: [] });
});

test("the journal says who removed it, and how far its return is", async () => {
  const here = await listed(isFilm, { status: "completed", lastWatchedAt: "2024-03-04T05:06:07Z", rating: 9 });
  await enqueue(person.userId, { kind: "remove", simklId: here.simkl });
  await send();
  const there = await listed(isEnded, { status: "dropped", rating: 2 });
  await removeAtSimkl(there.simkl);
  const entries = await journal();
  expect(entries.map(({ simklId, isOwnWish }) => [simklId, isOwnWish])).toEqual([
    [there.simkl, false],
    [here.simkl, true],
  ]);
  expect(await standing(here.simkl)).toMatchObject({ state: "gone", at: null });

  const restored = await restoreRemoved(person.userId, { keys: entries }, now());
  expect(await standing(here.simkl)).toMatchObject({ state: "under-way", changes: [] });
  await send();
  expect(await standing(here.simkl)).toMatchObject({ state: "restored", changes: [], reason: null });
  expect(await standing(there.simkl)).toMatchObject({ state: "restored", at: expect.any(Date) });

  await undoWrites(person.userId, restored?.ids ?? []);
  await send();
  expect(person.account.items.has(here.simkl)).toBe(false);
  expect(await db.removedItem.count({ where: { userId: person.userId } })).toBe(4);
});

test("a restoration that is called back, or refused, can be asked for again", async () => {
  const { simkl } = await listed(isFilm, { status: "dropped" });
  await removeAtSimkl(simkl);
  const first = await restoreRemoved(person.userId, { keys: await journal() }, now());
  for (const id of first?.ids ?? []) expect(await discardWrite(person.userId, id)).toBe("discarded");
  expect(await standing(simkl)).toMatchObject({ state: "gone" });

  stage.time.advance(1000);
  await restoreRemoved(person.userId, { keys: await journal() }, now());
  const match = { method: "POST", account: person.account.id };
  const body = { error: "wrong_parameter", code: 400 };
  stage.house.simulator.faults.add({ match, kind: "status", status: 400, body });
  await send();
  expect(await standing(simkl)).toMatchObject({ state: "gone", reason: expect.stringContaining("refused") });
  stage.time.advance(1000);
  await restoreRemoved(person.userId, { keys: await journal() }, now());
  await send();
  expect(await standing(simkl)).toMatchObject({ state: "restored", reason: null });
});

test("a day is restored whole but for what was asked for already; another day stays as it is", async () => {
  const [one, other] = [await listed(isFilm, { status: "dropped" }), await listed(isEnded, { status: "dropped" })];
  await removeAtSimkl(one.simkl, other.simkl);
  const [{ removedAt } = { removedAt: new Date() }] = await journal();
  const later = new Date(removedAt.getTime() + 1000);
  expect(
    await restoreRemoved(person.userId, { between: [later, new Date(later.getTime() + 1000)] }, now()),
  ).toMatchObject({ found: 0 });
  await restoreRemoved(person.userId, { keys: (await journal()).slice(0, 1) }, now());
  expect(await restoreRemoved(person.userId, { between: [removedAt, later] }, now())).toMatchObject({
    found: 1,
    sent: 1,
  });
  await send();
  expect(await states(person.userId)).toEqual(["confirmed", "confirmed"]);
  await expectEqual();
});

test("nobody restores or sees what another lost, and nobody what the journal has forgotten", async () => {
  const { simkl } = await listed(isFilm, { status: "dropped" });
  await removeAtSimkl(simkl);
  const keys = await journal();
  const other = await somebody(stage, 2);
  expect((await removedPage(other.userId, { search: "", after: null }, 50, now())).titles).toEqual([]);
  expect(await latestRemoval(other.userId, simkl, now())).toBeNull();
  expect(await restoreRemoved(other.userId, { keys }, now())).toMatchObject({ found: 0 });

  const removedAt = new Date(Date.now() - 91 * 86_400_000);
  await db.removedItem.updateMany({ where: { userId: person.userId }, data: { removedAt } });
  expect(await journal()).toEqual([]);
  expect(await restoreRemoved(person.userId, { keys: [{ simklId: simkl, removedAt }] }, now())).toMatchObject({
    found: 0,
  });
  expect(await restoreRemoved(person.userId, { between: [new Date(0), now()] }, now())).toMatchObject({ found: 0 });
  expect(await states(person.userId)).toEqual([]);
});

test("pages follow each other without a gap, and a search finds names", async () => {
  const gone = allButOne();
  await removeAtSimkl(...gone);
  const seen: number[] = [];
  let after: RemovedTitle | null = null;
  do {
    const page: Awaited<ReturnType<typeof removedPage>> = await removedPage(
      person.userId,
      { search: "", after },
      5,
      now(),
    );
    seen.push(...page.titles.map(({ simklId }) => simklId));
    after = page.titles.at(-1) ?? null;
    if (page.next === null) break;
  } while (after);
  expect(seen.sort()).toEqual(gone.sort());
  const [first] = await journal();
  const { titles } = await removedPage(
    person.userId,
    { search: first?.title.toUpperCase() ?? "", after: null },
    50,
    now(),
  );
  expect(titles.map(({ simklId }) => simklId)).toContain(first?.simklId);
  expect((await removedPage(person.userId, { search: "no such title", after: null }, 50, now())).titles).toEqual([]);
});

function now(): Date {
  return new Date(stage.time.now());
}

/** An empty library would look like a fault. */
function allButOne(): number[] {
  return [...person.account.items.keys()].slice(1);
}

async function journal(): Promise<RemovedTitle[]> {
  return (await removedPage(person.userId, { search: "", after: null }, 50, now())).titles;
}

async function standing(simklId: number) {
  const entry = await latestRemoval(person.userId, simklId, now());
  return (await restoreStandings(person.userId, entry ? [entry] : [], now()))[0];
}

async function remoteLibrary() {
  return sorted(await everythingAbout(stage.house.simulator.url, person.account.id));
}

/** A title that is listed so at Simkl, and here. */
async function listed(fits: (title: Title) => boolean, item: Partial<Item>): Promise<Title> {
  const title = await stranger(stage, person, fits);
  const array = title.kind === "movie" ? "movies" : "shows";
  const to = item.status ?? "watching";
  await stage.house.act(person.account, "addToList", { [array]: [{ ids: { simkl: title.simkl }, to }] });
  Object.assign(person.account.items.get(title.simkl) ?? {}, item);
  await resync();
  return title;
}

/** A memo on everything, through Simkl. */
async function noteAll(): Promise<void> {
  const entries = [...person.account.items.values()].map(({ simkl, status }) => ({
    ...{ ids: { simkl }, status },
    memo: { text: `Memo of ${simkl}`, is_private: simkl % 2 === 0 },
  }));
  const titles = stage.house.simulator.world.titles;
  const isMovie = ({ ids }: (typeof entries)[number]) => titles.get(ids.simkl)?.kind === "movie";
  const body = { movies: entries.filter(isMovie), shows: entries.filter((entry) => !isMovie(entry)) };
  await stage.house.act(person.account, "writeHistory", body, { skip_auto_watching: "yes" });
  for (const { ids } of entries) {
    const title = titles.get(ids.simkl);
    if (title) await discover(stage, title);
  }
  await resync();
}

async function removeAtSimkl(...simklIds: number[]): Promise<void> {
  const { titles } = stage.house.simulator.world;
  const isMovie = (simkl: number) => titles.get(simkl)?.kind === "movie";
  const entries = (ids: number[]) => ids.map((simkl) => ({ ids: { simkl } }));
  const body = { movies: entries(simklIds.filter(isMovie)), shows: entries(simklIds.filter((id) => !isMovie(id))) };
  await stage.house.act(person.account, "removeHistory", body);
  await resync();
}

/** As after a visit; what was put into Simkl's library by hand is told as well. */
async function resync(simklId?: number): Promise<void> {
  if (simklId) {
    const memo = { text: "", is_private: false };
    const body = { shows: [{ ids: { simkl: simklId }, status: person.account.items.get(simklId)?.status, memo }] };
    await stage.house.act(person.account, "writeHistory", body, { skip_auto_watching: "yes" });
  }
  stage.time.advance(5000);
  expect(await syncUser(person.userId, "visit")).toBe("done");
  stage.time.advance(60_000);
}

async function send(): Promise<void> {
  expect(await syncUser(person.userId, "write")).toBe("done");
  stage.time.advance(3000);
}

async function expectEqual(): Promise<void> {
  expect(new Set(await states(person.userId))).toEqual(new Set(["confirmed"]));
  expect(await differences(stage.house, person.account, person.userId)).toEqual([]);
}
