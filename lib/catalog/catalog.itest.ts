import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { db } from "@/lib/database/client";
import { type House, openHouse } from "@/tests/house";
import { silenceLog } from "@/tests/logged";
import { findTitle } from "./find-title";
import { keepRecord } from "./keep-record";
import { noteChanges } from "./note-changes";
import { refreshCatalog } from "./refresh-catalog";

const HOUR = 60 * 60_000;
let house: House;

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());
beforeEach(() => {
  house.simulator.faults.clear();
  house.simulator.requests.clear();
  silenceLog();
});
afterEach(async () => {
  vi.restoreAllMocks();
  expect(house.simulator.violations.found).toEqual([]);
  await db.$executeRaw`TRUNCATE "Title", "CatalogEpisode", "UnknownTitle", "CatalogState", "LibraryItem", "ClientBlock" CASCADE`;
});

test("a title that several people open at once is read once, with its episodes, and without a token", async () => {
  const id = titleOf("tv").simkl;
  await Promise.all([
    findTitle({ kind: "tv", simklId: id, askedBy: 1 }, new Date()),
    findTitle({ kind: "tv", simklId: id, askedBy: 1 }, new Date()),
    findTitle({ kind: "tv", simklId: id, askedBy: 1 }, new Date()),
  ]);
  expect(await keepRecord("tv", id, new Date())).toBe("fresh");
  expect(asked().sort()).toEqual([`/tv/${id}`, `/tv/episodes/${id}`]);
  expect(house.simulator.requests.records.map(({ accountId }) => accountId)).toEqual([null, null]);
});

test("every fact and episode of the world arrives", async () => {
  for (const kind of ["movie", "tv", "anime"] as const) {
    const title = titleOf(kind);
    expect(await findTitle({ kind, simklId: title.simkl, askedBy: 1 }, new Date())).toEqual({ kind });
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

test("an id asked for under the wrong kind is found under the right one", async () => {
  const film = titleOf("movie").simkl;
  expect(await findTitle({ kind: "anime", simklId: film, askedBy: 1 }, new Date())).toEqual({ kind: "movie" });
});

test("an unknown id is asked for once a day", async () => {
  const now = new Date();
  const later = (ms: number) => new Date(now.getTime() + ms);
  expect(await findTitle({ kind: "movie", simklId: 1_999_999_999, askedBy: 1 }, now)).toBe("unknown");
  const first = asked().length;
  expect(await findTitle({ kind: "tv", simklId: 1_999_999_999, askedBy: 1 }, later(23 * HOUR))).toBe("unknown");
  expect(asked()).toHaveLength(first);
  expect(await findTitle({ kind: "tv", simklId: 1_999_999_999, askedBy: 1 }, later(25 * HOUR))).toBe("unknown");
  expect(asked()).toHaveLength(2 * first);
});

test("one person looks up two unknown titles at a time, which leaves the others theirs", async () => {
  const ids = [1_999_999_901, 1_999_999_902, 1_999_999_903, 1_999_999_904];
  house.simulator.faults.add({ match: { path: "/movies/*" }, kind: "slow", delayMs: 300 });
  const look = (simklId: number, askedBy: number) => findTitle({ kind: "movie", simklId, askedBy }, new Date());
  const own = ids.map((simklId) => look(simklId, 1));
  const others = [look(1_999_999_905, 2), look(ids[0] ?? 0, 2)];
  // Which two come first is the database's to say.
  expect((await Promise.all(own)).sort()).toEqual(["too-many", "too-many", "unknown", "unknown"]);
  expect(await Promise.all(others)).toEqual(["unknown", "unknown"]);
  for (const simklId of ids) expect(await look(simklId, 1)).toBe("unknown");
});

test("the sync's name, poster and ids of a title in a library are not overwritten", async () => {
  const title = titleOf("movie");
  await inLibrary(title.simkl, "movie", { title: "As the sync said", ids: { slug: "said" } });
  expect(await keepRecord("movie", title.simkl, new Date())).toBe("fresh");
  const stored = await db.title.findUniqueOrThrow({ where: { simklId: title.simkl } });
  expect(stored).toMatchObject({ title: "As the sync said", ids: { slug: "said" }, genres: title.genres });
});

test("when Simkl fails, is slow or refuses us, the page hears so in time, and nothing is thrown", async () => {
  const id = titleOf("movie").simkl;
  house.simulator.faults.add({ match: { path: `/movies/${id}` }, kind: "slow", delayMs: 600, times: 1 });
  expect(await findTitle({ kind: "movie", simklId: id, askedBy: 1 }, new Date())).toEqual({ kind: "movie" });
  await db.title.update({ where: { simklId: id }, data: { staleSince: new Date() } });
  house.simulator.faults.add({ match: { path: `/movies/${id}` }, kind: "truncate", times: 1 });
  expect(await keepRecord("movie", id, new Date())).toBe("outdated");
  house.simulator.faults.add({ match: { path: `/movies/${id}` }, kind: "slow", delayMs: 600, times: 1 });
  expect(await keepRecord("movie", id, new Date(), 50)).toBe("outdated");
  await vi.waitFor(async () => expect(await keepRecord("movie", id, new Date(), 0)).toBe("fresh"), 3000);

  await db.title.update({ where: { simklId: id }, data: { staleSince: new Date() } });
  await db.clientBlock.create({ data: { until: new Date(), reason: "412" } });
  house.simulator.requests.clear();
  expect(await keepRecord("movie", id, new Date())).toBe("outdated");
  expect(asked()).toEqual([]);
});

test("a round reads the records of titles that came by a sync, and then nothing more", async () => {
  const titles = [...house.simulator.world.titles.values()].slice(0, 6);
  for (const { simkl, kind } of titles) await inLibrary(simkl, kind);
  expect(await round(new Date())).toMatchObject({ fetched: 6, unknown: 0, failed: 0, isComplete: true });
  house.simulator.requests.clear();
  expect(await round(new Date())).toMatchObject({ fetched: 0, isComplete: true });
  expect(asked()).toEqual([]);
});

test("what changed is asked once per New York day by date, and read again when somebody follows it", async () => {
  const [followed, finished] = [titleOf("tv"), titleOf("movie")];
  await inLibrary(followed.simkl, "tv", {}, "watching");
  await inLibrary(finished.simkl, "movie", {}, "completed");
  const questions: string[] = [];
  const readSince = async (day: string) => {
    questions.push(day);
    return { movies: [finished.simkl, 3_000_000_000], shows: [followed.simkl], anime: [] };
  };
  // 23:30 in New York, when it is tomorrow already in UTC.
  const evening = new Date("2026-11-21T04:30:00Z");
  await round(evening);
  house.simulator.requests.clear();

  expect(await noteChanges(readSince, evening)).toBe(2);
  expect(await round(evening)).toMatchObject({ fetched: 1 });
  expect(asked().sort()).toEqual([`/tv/${followed.simkl}`, `/tv/episodes/${followed.simkl}`]);
  expect(await noteChanges(readSince, new Date("2026-11-21T04:59:00Z"))).toBeNull();
  expect(await noteChanges(readSince, new Date("2026-11-21T05:31:00Z"))).toBe(1);
  expect(questions).toEqual(["2026-11-19", "2026-11-20"]);

  house.simulator.requests.clear();
  expect(await keepRecord("movie", finished.simkl, evening)).toBe("fresh");
  expect(asked()).toEqual([`/movies/${finished.simkl}`]);
});

test("a question that failed is asked again after an hour, and after more than two weeks every record is read again", async () => {
  const film = titleOf("movie").simkl;
  await inLibrary(film, "movie");
  const noon = new Date("2026-11-21T17:00:00Z");
  const later = (ms: number) => new Date(noon.getTime() + ms);
  await round(noon);
  const fails = () => Promise.reject(new Error("no answer"));
  const nothing = async () => ({ movies: [], shows: [], anime: [] });
  await expect(noteChanges(fails, noon)).rejects.toThrow("no answer");
  expect(await noteChanges(nothing, later(HOUR / 2))).toBeNull();
  expect(await noteChanges(nothing, later(HOUR))).toBe(0);
  await db.title.update({ where: { simklId: film }, data: { detailsAt: noon } });
  expect(await noteChanges(nothing, later(16 * 24 * HOUR))).toBe(1);
});

test("a blocked app stops the round at once", async () => {
  for (const { simkl, kind } of [...house.simulator.world.titles.values()].slice(0, 12)) await inLibrary(simkl, kind);
  house.simulator.faults.add({
    kind: "status",
    times: 100,
    status: 412,
    body: { error: "client_id_failed", code: 412 },
  });
  expect(await round(new Date())).toMatchObject({ fetched: 0, isComplete: false });
  expect(asked().length).toBeLessThan(6);
});

test("two rounds at once are one", async () => {
  for (const { simkl, kind } of [...house.simulator.world.titles.values()].slice(0, 4)) await inLibrary(simkl, kind);
  const reports = await Promise.all([round(new Date()), round(new Date())]);
  expect(reports.filter((report) => report === null)).toHaveLength(1);
});

function round(now: Date) {
  return refreshCatalog({ deadline: Date.now() + 20_000, now });
}

function titleOf(kind: "movie" | "tv" | "anime") {
  const title = [...house.simulator.world.titles.values()].find(
    (one) => one.kind === kind && (kind === "movie" || one.episodes.length > 5),
  );
  if (!title) throw new Error(`The world has no ${kind}.`);
  return title;
}

async function inLibrary(
  simklId: number,
  kind: "movie" | "tv" | "anime",
  facts: { title?: string; ids?: object } = {},
  status: "watching" | "completed" = "watching",
): Promise<void> {
  await db.user.upsert({ where: { simklId: 1 }, create: { id: 1, simklId: 1, name: "One" }, update: {} });
  await db.title.create({ data: { simklId, kind, title: "A title", ids: {}, ...facts } });
  await db.libraryItem.create({ data: { userId: 1, simklId, status } });
}

function asked(): string[] {
  return house.simulator.requests.records.map(({ path }) => path);
}
