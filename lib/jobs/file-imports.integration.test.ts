import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { cancelFileImport } from "@/lib/file-import/cancel-file-import";
import { discardFileImport } from "@/lib/file-import/discard-file-import";
import { findFileImport } from "@/lib/file-import/find-file-import";
import { ImportRejectedError } from "@/lib/file-import/import-rejected-error";
import { listImportRows } from "@/lib/file-import/list-import-rows";
import { NO_CHOICES } from "@/lib/file-import/plan/choices";
import { startFileImport } from "@/lib/file-import/start-file-import";
import type { Title } from "@/simulator/model";
import { findLibraryDifferences } from "@/tests/app/find-library-differences";
import { OtherInstance } from "@/tests/app/other-instance";
import { finishFileImport, sendFileImport, uploadFile } from "@/tests/fixtures/file-import/upload-file";
import {
  createSyncFixture,
  createUser,
  listPosts,
  type SyncFixture,
  type TestUser,
} from "@/tests/fixtures/sync-fixture";
import { advanceFileImport } from "./advance-file-import";
import { runFileImports } from "./file-imports";
import { syncUser } from "./sync-user";

let fixture: SyncFixture;
let user: TestUser;

beforeAll(async () => {
  fixture = await createSyncFixture();
});
beforeEach(async () => {
  fixture.app.simulator.faults.clear();
  user = await createUser(fixture);
});
afterAll(() => fixture.close());

const isOldMovie = ({ kind, released, ids }: Title) => kind === "movie" && (released ?? "9") < "2015" && !!ids.imdb;
const isEndedShow = ({ kind, status, episodes, ids }: Title) =>
  kind === "tv" && status === "ended" && episodes.filter(({ season }) => season === 1).length > 4 && !!ids.tvdb;

test("Trakt's titles that are not on file are found by Simkl, then rated; their dates are the file's", async () => {
  const [movie] = await listUnknownTitles(1, isOldMovie);
  const [show] = await listUnknownTitles(1, isEndedShow);
  const traktInfo = { movie: toTraktTitle(movie), show: toTraktTitle(show) };
  const rows = [
    { id: 1, watched_at: "2019-05-06T20:00:00.000Z", action: "watch", type: "movie", movie: traktInfo.movie },
    { ...episode(traktInfo.show, 1), watched_at: "2018-01-02T20:00:00.000Z" },
    { ...episode(traktInfo.show, 2), watched_at: "2018-01-03T20:00:00.000Z" },
    { rated_at: "2019-05-06T22:00:00.000Z", rating: 9, type: "movie", movie: traktInfo.movie },
    { rated_at: "2019-05-07T22:00:00.000Z", rating: 4, type: "show", show: traktInfo.show },
  ];
  await uploadFile(user, JSON.stringify(rows), "watched-history-1.json");
  expect(await findFileImport(user.userId)).toMatchObject({ verdicts: { new: 2, unmatched: 0 }, additions: 2 });
  await sendFileImport(fixture, user);

  expect(listPosts(fixture, user).map(({ path, body }) => [path, JSON.parse(body)])).toEqual([
    [
      "/sync/history",
      {
        movies: [{ title: movie.title, year: movie.year, ids: expect.any(Object), watched_at: "2019-05-06T20:00:00Z" }],
        shows: [
          expect.objectContaining({
            use_tvdb_anime_seasons: true,
            ids: expect.not.objectContaining({ simkl: expect.anything() }),
          }),
        ],
      },
    ],
    ["/sync/ratings", expect.anything()],
  ]);
  const { items } = user.account;
  expect(items.get(movie.simkl)).toMatchObject({
    ...{ status: "completed", lastWatchedAt: "2019-05-06T20:00:00Z", rating: 9, ratedAt: "2019-05-06T22:00:00Z" },
  });
  expect([...(items.get(show.simkl)?.watched ?? [])]).toEqual([
    ["1:1", "2018-01-02T20:00:00Z"],
    ["1:2", "2018-01-03T20:00:00Z"],
  ]);
  expect(items.get(show.simkl)?.rating).toBe(4);
  await expectEqual({ confirmed: 2 });
  const { rows: shown } = await listImportRows(user.userId, { page: 1 });
  expect(shown.map(({ simklId }) => simklId).sort()).toEqual([movie.simkl, show.simkl].sort());
});

test("episodes that Simkl does not have are counted, and keep nothing else from coming", async () => {
  const [show] = await listUnknownTitles(1, isEndedShow);
  const traktInfo = toTraktTitle(show);
  const rows = [
    { ...episode(traktInfo, 1), watched_at: "2018-01-02T20:00:00.000Z" },
    { ...episode(traktInfo, 999), watched_at: "2018-01-03T20:00:00.000Z" },
    { rated_at: "2019-05-07T22:00:00.000Z", rating: 4, type: "show", show: traktInfo },
  ];
  await uploadFile(user, JSON.stringify(rows));
  await sendFileImport(fixture, user);
  expect(listPosts(fixture, user).map(({ path }) => path)).toEqual(["/sync/history", "/sync/ratings"]);
  expect(user.account.items.get(show.simkl)).toMatchObject({ rating: 4 });
  const { rows: shown } = await listImportRows(user.userId, { page: 1 });
  expect(shown).toMatchObject([{ state: "confirmed", reason: { code: "episodes-missing", missing: 1, total: 2 } }]);
});

test("a show from another server comes with its list, memo and rating, although it has to be found first", async () => {
  const [show] = await listUnknownTitles(1, isEndedShow);
  const row = {
    ...{
      status: "hold",
      user_rating: 7,
      user_rated_at: "2024-01-02T03:04:05Z",
      memo: { text: "Later", is_private: true },
    },
    ...{ added_to_watchlist_at: "2023-01-02T03:04:05Z", watched_episodes_count: 1, total_episodes_count: 9 },
    show: { title: show.title, year: show.year, ids: { simkl: show.simkl, slug: show.slug, ...show.ids } },
    seasons: [{ number: 1, episodes: [{ number: 2, watched_at: "2024-01-01T20:00:00Z" }] }],
  };
  await uploadFile(user, JSON.stringify({ shows: [row] }));
  await sendFileImport(fixture, user);
  expect(user.account.items.get(show.simkl)).toMatchObject({
    ...{ status: "hold", rating: 7, memo: { text: "Later", isPrivate: true }, addedAt: "2023-01-02T03:04:05Z" },
  });
  await expectEqual({ confirmed: 1 });
});

test("what was watched is never sent again; what differs stays, unless the file is chosen", async () => {
  const hasImdbId = ({ kind, ids, title }: Title) =>
    kind === "movie" && /^tt\d{5,}$/.test(ids.imdb ?? "") && !title.includes('"');
  const [listed] = [...user.account.items.values()].filter(
    ({ simkl, status }) => status === "completed" && hasImdbId(getTitle(simkl)),
  );
  if (!listed) throw new Error("No account watched such a movie.");
  await rate(listed.simkl, 8);
  const { title, year, ids } = getTitle(listed.simkl);
  const file = `Const,Your Rating,Date Rated,Title,URL,Title Type,Year\n${ids.imdb},3,2024-03-15,"${title}",u,Movie,${year}\n`;
  await uploadFile(user, file, "ratings.csv");
  expect(await findFileImport(user.userId)).toMatchObject({
    verdicts: { differs: 1 },
    additions: 0,
    conflicts: { rating: 1 },
  });
  const before = listPosts(fixture, user).length;
  await sendFileImport(fixture, user);
  expect(listPosts(fixture, user)).toHaveLength(before);
  expect((await findFileImport(user.userId))?.states).toMatchObject({ skipped: 1 });

  await uploadFile(user, file, "ratings.csv");
  await sendFileImport(fixture, user, { ratings: true });
  expect(
    listPosts(fixture, user)
      .slice(before)
      .map(({ path }) => path),
  ).toEqual(["/sync/ratings"]);
  expect(user.account.items.get(listed.simkl)).toMatchObject({ rating: 3, lastWatchedAt: listed.lastWatchedAt });
  await expectEqual({ confirmed: 1 });
});

test("a row with only a name waits for a tick; a title that Simkl does not know is reported as not found", async () => {
  const [movie] = await listUnknownTitles(1, (one) => isOldMovie(one) && !/["]/.test(one.title));
  const file = `Date,Name,Year,Letterboxd URI\n2024-01-01,"${movie.title}",${movie.year},https://boxd.it/a\n2024-01-01,A Film That Never Was,1999,x\n`;
  await uploadFile(user, file, "watched.csv");
  expect(await findFileImport(user.userId)).toMatchObject({
    verdicts: { unmatched: 2, new: 0 },
    names: 2,
    additions: 0,
  });
  await sendFileImport(fixture, user);
  expect(listPosts(fixture, user)).toEqual([]);

  await uploadFile(user, file, "watched.csv");
  await sendFileImport(fixture, user, { names: true });
  expect(user.account.items.get(movie.simkl)).toMatchObject({
    status: "completed",
    lastWatchedAt: "1970-01-01T00:00:01Z",
  });
  await expectEqual({ confirmed: 1, notFound: 1 });
});

test.each([
  ["lost", { confirmed: 2 }, 1],
  ["reset", { unclear: 2 }, 1],
] as const)("an answer that is %s is read back, never repeated", async (kind, states, sentCount) => {
  const movies = await listUnknownTitles(2, isOldMovie);
  fixture.app.simulator.faults.add({ match: { method: "POST", account: user.account.id }, kind });
  await uploadFile(user, formatWatchedMovies(movies));
  await sendFileImport(fixture, user);
  expect(listPosts(fixture, user)).toHaveLength(sentCount);
  await expectEqual(states);
});

test("an import continues from the state in the database, part by part, and can be cancelled in between", async () => {
  const movies = await listUnknownTitles(12, isOldMovie);
  await uploadFile(user, formatWatchedMovies(movies));
  const { userId } = user;
  expect(await startFileImport(userId, NO_CHOICES, new Date())).toBe(true);
  expect(await startFileImport(userId, NO_CHOICES, new Date())).toBe(false);
  await expect(uploadFile(user, formatWatchedMovies(movies))).rejects.toThrow(ImportRejectedError);
  await runFileImports(new Date());
  await Promise.all([advanceFileImport(userId, new Date()), advanceFileImport(userId, new Date())]);
  expect(await db.pendingWrite.count({ where: { userId } })).toBe(12);

  expect(await cancelFileImport(userId, new Date())).toBe(true);
  expect(await db.pendingWrite.count({ where: { userId } })).toBe(0);
  await syncUser(userId, "write");
  expect(listPosts(fixture, user)).toEqual([]);
  expect(await findFileImport(userId)).toMatchObject({ state: "cancelled", states: { skipped: 12 } });

  await uploadFile(user, formatWatchedMovies(movies));
  await startFileImport(userId, NO_CHOICES, new Date());
  await finishFileImport(fixture, userId);
  expect(listPosts(fixture, user)).toHaveLength(1);
  await expectEqual({ confirmed: 12 });
});

test("a process that is killed over it loses nothing and repeats nothing", async () => {
  const movies = await listUnknownTitles(12, isOldMovie);
  const other = new OtherInstance(fixture.time);
  await other.warm();
  await uploadFile(user, formatWatchedMovies(movies));
  await startFileImport(user.userId, NO_CHOICES, new Date());
  await advanceFileImport(user.userId, new Date());
  fixture.app.simulator.scheduledEvents.add({
    ...{ accountId: user.account.id, skip: 0, moment: "after" },
    run: () => other.kill(),
  });
  expect(await other.sync(user.userId)).toBe("killed");
  expect(listPosts(fixture, user)).toHaveLength(1);
  await finishFileImport(fixture, user.userId);
  await other.stop();
  expect(listPosts(fixture, user)).toHaveLength(1);
  await expectEqual({ confirmed: 12 });
});

test("no user sees, sends, cancels or deletes another's import; each is deleted after a month", async () => {
  const other = await createUser(fixture, 2);
  await uploadFile(user, formatWatchedMovies(await listUnknownTitles(2, isOldMovie)));
  expect(await findFileImport(other.userId)).toBeNull();
  expect(await listImportRows(other.userId, { page: 1 })).toEqual({ rows: [], total: 0 });
  expect(await startFileImport(other.userId, NO_CHOICES, new Date())).toBe(false);
  expect(await discardFileImport(other.userId)).toBe(false);
  await startFileImport(user.userId, NO_CHOICES, new Date());
  expect(await cancelFileImport(other.userId, new Date())).toBe(false);
  expect(await findFileImport(user.userId)).toMatchObject({ state: "running", states: { waiting: 2 } });
  await finishFileImport(fixture, user.userId);
  expect(listPosts(fixture, other)).toEqual([]);
});

/** Titles of the simulator that are in no library and not in the catalogue. */
async function listUnknownTitles(count: number, matches: (title: Title) => boolean): Promise<[Title, ...Title[]]> {
  const known = new Set((await db.title.findMany({ select: { simklId: true } })).map(({ simklId }) => simklId));
  const all = [...fixture.app.simulator.world.titles.values()];
  const [first, ...more] = all.filter((one) => matches(one) && !known.has(one.simkl)).slice(0, count);
  if (!first || more.length < count - 1) throw new Error("The world has too few such titles.");
  return [first, ...more];
}

function toTraktTitle({ title, year, ids }: Title) {
  return {
    title,
    year,
    ids: { trakt: 1, slug: ids.traktslug, imdb: ids.imdb, tmdb: Number(ids.tmdb), tvdb: ids.tvdb },
  };
}

function episode(show: object, number: number) {
  return { id: number, action: "scrobble", type: "episode", show, episode: { season: 1, number, title: "x" } };
}

function formatWatchedMovies(movies: readonly Title[]): string {
  return JSON.stringify(
    movies.map(({ title, year, ids }, index) => ({
      ...{ id: index, watched_at: "2019-05-06T20:00:00.000Z", action: "watch", type: "movie" },
      movie: { title, year, ids: { trakt: index + 1, imdb: ids.imdb } },
    })),
  );
}

function getTitle(simkl: number): Title {
  const title = fixture.app.simulator.world.titles.get(simkl);
  if (!title) throw new Error("The world has no such title.");
  return title;
}

async function rate(simkl: number, rating: number): Promise<void> {
  await fixture.app.changeAtSimkl(user.account, "writeRatings", { movies: [{ ids: { simkl }, rating }] });
  fixture.time.advance(5000);
  await syncUser(user.userId, "visit");
  fixture.time.advance(61_000);
}

/** Expects that the library equals Simkl's, and counts the titles of the file by outcome. */
async function expectEqual(
  states: Partial<NonNullable<Awaited<ReturnType<typeof findFileImport>>>["states"]>,
): Promise<void> {
  const summary = await findFileImport(user.userId);
  expect(summary?.state).toBe("done");
  expect(Object.fromEntries(Object.entries(summary?.states ?? {}).filter(([, count]) => count > 0))).toEqual(states);
  expect(await findLibraryDifferences(fixture.app, user.account, user.userId)).toEqual([]);
}
