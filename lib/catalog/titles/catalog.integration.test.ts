import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { db } from "@/lib/database/client";
import { getPool } from "@/lib/database/connection";
import { execute, sql } from "@/lib/database/sql";
import { silenceLog } from "@/tests/app/capture-log";
import { createTestApp, type TestApp } from "@/tests/app/test-app";
import type { CatalogTitle } from "./catalog-title";
import { ensureRecord } from "./ensure-record";
import { findTitle } from "./find-title";
import { markChangedTitles } from "./mark-changed-titles";
import { refreshCatalog } from "./refresh-catalog";
import { storeCatalogTitles } from "./store-catalog-titles";

const HOUR = 60 * 60_000;
const FOUND: Omit<CatalogTitle, "simklId"> = {
  ...{ kind: "movie", animeType: null, title: "Found", year: 2001, poster: "12/old", ids: { slug: "found" } },
  ...{ rank: 1, rating: 8, releaseState: "released" },
};
let app: TestApp;

beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());
beforeEach(() => {
  app.simulator.faults.clear();
  app.simulator.requests.clear();
  silenceLog();
});
afterEach(async () => {
  vi.restoreAllMocks();
  expect(app.simulator.violations.found).toEqual([]);
  await execute(
    sql`TRUNCATE "Title", "CatalogEpisode", "UnknownTitle", "CatalogState", "LibraryItem", "ClientBlock" CASCADE`,
  );
});

test("a title that several users open at once is read once, with its episodes, without a token", async () => {
  const id = findTitleOfKind("tv").simkl;
  await Promise.all([
    findTitle({ kind: "tv", simklId: id, callerId: 1 }, new Date()),
    findTitle({ kind: "tv", simklId: id, callerId: 1 }, new Date()),
    findTitle({ kind: "tv", simklId: id, callerId: 1 }, new Date()),
  ]);
  expect(await ensureRecord("tv", id, new Date())).toBe("fresh");
  expect(listRequestedPaths().sort()).toEqual([`/tv/${id}`, `/tv/episodes/${id}`]);
  expect(app.simulator.requests.records.map(({ accountId }) => accountId)).toEqual([null, null]);
});

test("every fact and episode of the world arrives", async () => {
  for (const kind of ["movie", "tv", "anime"] as const) {
    const title = findTitleOfKind(kind);
    expect(await findTitle({ kind, simklId: title.simkl, callerId: 1 }, new Date())).toEqual({ kind });
    const stored = await db.title.findUniqueOrThrow({ where: { simklId: title.simkl } });
    expect(stored).toMatchObject({
      title: title.title,
      genres: title.genres,
      overview: title.overview,
      country: title.country?.toUpperCase() ?? null,
      communityRating: title.ratings.simkl?.rating ?? null,
      airStatus: kind === "movie" ? null : title.status,
      network: kind === "movie" ? null : title.network,
      studios: title.studios,
    });
    const episodes = await db.catalogEpisode.findMany({ where: { simklId: title.simkl } });
    expect(episodes.map(({ season, number, title: name }) => `${season}:${number} ${name}`).sort()).toEqual(
      title.episodes.map(({ season, number, title: name }) => `${season}:${number} ${name}`).sort(),
    );
  }
});

test("an id requested under the wrong kind is found under the right one", async () => {
  const movie = findTitleOfKind("movie").simkl;
  expect(await findTitle({ kind: "anime", simklId: movie, callerId: 1 }, new Date())).toEqual({ kind: "movie" });
});

test("an unknown id is requested once a day", async () => {
  const now = new Date();
  const later = (ms: number) => new Date(now.getTime() + ms);
  expect(await findTitle({ kind: "movie", simklId: 1_999_999_999, callerId: 1 }, now)).toBe("unknown");
  const first = listRequestedPaths().length;
  expect(await findTitle({ kind: "tv", simklId: 1_999_999_999, callerId: 1 }, later(23 * HOUR))).toBe("unknown");
  expect(listRequestedPaths()).toHaveLength(first);
  expect(await findTitle({ kind: "tv", simklId: 1_999_999_999, callerId: 1 }, later(25 * HOUR))).toBe("unknown");
  expect(listRequestedPaths()).toHaveLength(2 * first);
});

test("one user looks up two unknown titles at a time, which leaves places for others", async () => {
  const ids = [1_999_999_901, 1_999_999_902, 1_999_999_903, 1_999_999_904];
  app.simulator.faults.add({ match: { path: "/movies/*" }, kind: "slow", delayMs: 1500, times: 4 });
  const look = (simklId: number, callerId: number) => findTitle({ kind: "movie", simklId, callerId }, new Date());
  const own = ids.map((simklId) => look(simklId, 1));
  const others = [look(1_999_999_905, 2), look(ids[0] ?? 0, 2)];
  // The database decides which two come first.
  expect((await Promise.all(own)).sort()).toEqual(["too-many", "too-many", "unknown", "unknown"]);
  expect(await Promise.all(others)).toEqual(["unknown", "unknown"]);
  for (const simklId of ids) expect(await look(simklId, 1)).toBe("unknown");
});

test("the sync's name, poster and ids of a title in a library are not overwritten", async () => {
  const title = findTitleOfKind("movie");
  await addToLibrary(title.simkl, "movie", { title: "From the sync", ids: { slug: "from-sync" } });
  expect(await ensureRecord("movie", title.simkl, new Date())).toBe("fresh");
  const stored = await db.title.findUniqueOrThrow({ where: { simklId: title.simkl } });
  expect(stored).toMatchObject({ title: "From the sync", ids: { slug: "from-sync" }, genres: title.genres });
});

test("when Simkl fails, is slow or blocks the app, the page learns so in time, and nothing is thrown", async () => {
  const id = findTitleOfKind("movie").simkl;
  app.simulator.faults.add({ match: { path: `/movies/${id}` }, kind: "slow", delayMs: 600, times: 1 });
  expect(await findTitle({ kind: "movie", simklId: id, callerId: 1 }, new Date())).toEqual({ kind: "movie" });
  await db.title.update({ where: { simklId: id }, data: { staleSince: new Date() } });
  app.simulator.faults.add({ match: { path: `/movies/${id}` }, kind: "truncate", times: 1 });
  expect(await ensureRecord("movie", id, new Date())).toBe("outdated");
  app.simulator.faults.add({ match: { path: `/movies/${id}` }, kind: "slow", delayMs: 600, times: 1 });
  expect(await ensureRecord("movie", id, new Date(), 50)).toBe("outdated");
  await vi.waitFor(async () => expect(await ensureRecord("movie", id, new Date(), 0)).toBe("fresh"), 3000);

  await db.title.update({ where: { simklId: id }, data: { staleSince: new Date() } });
  await db.clientBlock.create({ data: { until: new Date(), reason: "412" } });
  app.simulator.requests.clear();
  expect(await ensureRecord("movie", id, new Date())).toBe("outdated");
  expect(listRequestedPaths()).toEqual([]);
});

test("a refresh reads the records of titles from a sync, and then nothing more", async () => {
  const titles = [...app.simulator.world.titles.values()].slice(0, 6);
  for (const { simkl, kind } of titles) await addToLibrary(simkl, kind);
  expect(await runRefresh(new Date())).toMatchObject({ fetched: 6, unknown: 0, failed: 0, isComplete: true });
  app.simulator.requests.clear();
  expect(await runRefresh(new Date())).toMatchObject({ fetched: 0, isComplete: true });
  expect(listRequestedPaths()).toEqual([]);
});

test("what a search says of titles is stored, without replacing what a library says, and no record is fetched for it", async () => {
  const owned = findTitleOfKind("movie").simkl;
  const found = { ...FOUND, simklId: owned + 1 };
  await addToLibrary(owned, "movie", { title: "From the sync" });
  await storeCatalogTitles(getPool(), [{ ...FOUND, simklId: owned }, found, found]);
  await storeCatalogTitles(getPool(), [{ ...found, poster: "12/new" }]);
  const stored = await db.title.findMany({ orderBy: { simklId: "asc" } });
  expect(stored.map(({ title, poster }) => ({ title, poster }))).toEqual([
    { title: "From the sync", poster: null },
    { title: "Found", poster: "12/new" },
  ]);
  expect(await runRefresh(new Date())).toMatchObject({ fetched: 1, isComplete: true });
  expect(listRequestedPaths()).toEqual([`/movies/${owned}`]);
});

test("changes are requested once per New York day, and changed titles on active lists are read again", async () => {
  const [followed, finished] = [findTitleOfKind("tv"), findTitleOfKind("movie")];
  await addToLibrary(followed.simkl, "tv", {}, "watching");
  await addToLibrary(finished.simkl, "movie", {}, "completed");
  const questions: string[] = [];
  const readSince = async (day: string) => {
    questions.push(day);
    return { movies: [finished.simkl, 3_000_000_000], shows: [followed.simkl], anime: [] };
  };
  // 23:30 in New York, when it is tomorrow already in UTC.
  const evening = new Date("2026-11-21T04:30:00Z");
  await runRefresh(evening);
  app.simulator.requests.clear();

  expect(await markChangedTitles(readSince, evening)).toBe(2);
  expect(await runRefresh(evening)).toMatchObject({ fetched: 1 });
  expect(listRequestedPaths().sort()).toEqual([`/tv/${followed.simkl}`, `/tv/episodes/${followed.simkl}`]);
  expect(await markChangedTitles(readSince, new Date("2026-11-21T04:59:00Z"))).toBeNull();
  expect(await markChangedTitles(readSince, new Date("2026-11-21T05:31:00Z"))).toBe(1);
  expect(questions).toEqual(["2026-11-19", "2026-11-20"]);

  app.simulator.requests.clear();
  expect(await ensureRecord("movie", finished.simkl, evening)).toBe("fresh");
  expect(listRequestedPaths()).toEqual([`/movies/${finished.simkl}`]);
});

test("a failed check is repeated after an hour, and after more than two weeks every record is read again", async () => {
  const movie = findTitleOfKind("movie").simkl;
  await addToLibrary(movie, "movie");
  const noon = new Date("2026-11-21T17:00:00Z");
  const later = (ms: number) => new Date(noon.getTime() + ms);
  await runRefresh(noon);
  const fails = () => Promise.reject(new Error("no response"));
  const nothing = async () => ({ movies: [], shows: [], anime: [] });
  await expect(markChangedTitles(fails, noon)).rejects.toThrow("no response");
  expect(await markChangedTitles(nothing, later(HOUR / 2))).toBeNull();
  expect(await markChangedTitles(nothing, later(HOUR))).toBe(0);
  await db.title.update({ where: { simklId: movie }, data: { detailsAt: noon } });
  expect(await markChangedTitles(nothing, later(16 * 24 * HOUR))).toBe(1);
});

test("a blocked app stops the refresh at once", async () => {
  for (const { simkl, kind } of [...app.simulator.world.titles.values()].slice(0, 12)) await addToLibrary(simkl, kind);
  app.simulator.faults.add({
    kind: "status",
    times: 100,
    status: 412,
    body: { error: "client_id_failed", code: 412 },
  });
  expect(await runRefresh(new Date())).toMatchObject({ fetched: 0, isComplete: false });
  expect(listRequestedPaths().length).toBeLessThan(6);
});

test("of two refreshes at once one runs", async () => {
  for (const { simkl, kind } of [...app.simulator.world.titles.values()].slice(0, 4)) await addToLibrary(simkl, kind);
  const reports = await Promise.all([runRefresh(new Date()), runRefresh(new Date())]);
  expect(reports.filter((report) => report === null)).toHaveLength(1);
});

function runRefresh(now: Date) {
  return refreshCatalog({ deadline: Date.now() + 20_000, now });
}

function findTitleOfKind(kind: "movie" | "tv" | "anime") {
  const title = [...app.simulator.world.titles.values()].find(
    (one) => one.kind === kind && (kind === "movie" || one.episodes.length > 5),
  );
  if (!title) throw new Error(`The world has no ${kind}.`);
  return title;
}

async function addToLibrary(
  simklId: number,
  kind: "movie" | "tv" | "anime",
  facts: { title?: string; ids?: object } = {},
  status: "watching" | "completed" = "watching",
): Promise<void> {
  await db.user.upsert({ where: { simklId: 1 }, create: { id: 1, simklId: 1, name: "One" }, update: {} });
  await db.title.create({ data: { simklId, kind, title: "A title", ids: {}, ...facts } });
  await db.libraryItem.create({ data: { userId: 1, simklId, status } });
}

function listRequestedPaths(): string[] {
  return app.simulator.requests.records.map(({ path }) => path);
}
