import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { syncUser } from "@/lib/sync/engine";
import type { Title } from "@/simulator/model";
import { bring, goOn, sendAll } from "@/tests/backup/bring";
import { differences } from "@/tests/sync/both-libraries";
import { OtherInstance } from "@/tests/sync/other-instance";
import { openStage, type Person, posts, type Stage, somebody } from "@/tests/writes/stage";
import { advanceBackup } from "./advance-backup";
import { backupOf } from "./backup-of";
import { BackupRefused } from "./backup-refused";
import { backupRound } from "./backup-round";
import { backupRows } from "./backup-rows";
import { cancelBackup } from "./cancel-backup";
import { NOTHING_CHOSEN } from "./choices";
import { discardBackup } from "./discard-backup";
import { startBackup } from "./start-backup";

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

const isOldFilm = ({ kind, released, ids }: Title) => kind === "movie" && (released ?? "9") < "2015" && !!ids.imdb;
const isEnded = ({ kind, status, episodes, ids }: Title) =>
  kind === "tv" && status === "ended" && episodes.filter(({ season }) => season === 1).length > 4 && !!ids.tvdb;

test("Trakt's titles that are not on file are found by Simkl, then rated; their dates are the file's", async () => {
  const [film] = await strangers(1, isOldFilm);
  const [show] = await strangers(1, isEnded);
  const about = { movie: traktTitle(film), show: traktTitle(show) };
  const rows = [
    { id: 1, watched_at: "2019-05-06T20:00:00.000Z", action: "watch", type: "movie", movie: about.movie },
    { ...episode(about.show, 1), watched_at: "2018-01-02T20:00:00.000Z" },
    { ...episode(about.show, 2), watched_at: "2018-01-03T20:00:00.000Z" },
    { rated_at: "2019-05-06T22:00:00.000Z", rating: 9, type: "movie", movie: about.movie },
    { rated_at: "2019-05-07T22:00:00.000Z", rating: 4, type: "show", show: about.show },
  ];
  await bring(person, JSON.stringify(rows), "watched-history-1.json");
  expect(await backupOf(person.userId)).toMatchObject({ verdicts: { new: 2, unmatched: 0 }, additions: 2 });
  await sendAll(stage, person);

  expect(posts(stage, person).map(({ path, body }) => [path, JSON.parse(body)])).toEqual([
    [
      "/sync/history",
      {
        movies: [{ title: film.title, year: film.year, ids: expect.any(Object), watched_at: "2019-05-06T20:00:00Z" }],
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
  const { items } = person.account;
  expect(items.get(film.simkl)).toMatchObject({
    ...{ status: "completed", lastWatchedAt: "2019-05-06T20:00:00Z", rating: 9, ratedAt: "2019-05-06T22:00:00Z" },
  });
  expect([...(items.get(show.simkl)?.watched ?? [])]).toEqual([
    ["1:1", "2018-01-02T20:00:00Z"],
    ["1:2", "2018-01-03T20:00:00Z"],
  ]);
  expect(items.get(show.simkl)?.rating).toBe(4);
  await expectEqual({ confirmed: 2 });
  const { rows: shown } = await backupRows(person.userId, { page: 1 });
  expect(shown.map(({ simklId }) => simklId).sort()).toEqual([film.simkl, show.simkl].sort());
});

test("episodes that Simkl does not have are counted, and keep nothing else from coming", async () => {
  const [show] = await strangers(1, isEnded);
  const about = traktTitle(show);
  const rows = [
    { ...episode(about, 1), watched_at: "2018-01-02T20:00:00.000Z" },
    { ...episode(about, 999), watched_at: "2018-01-03T20:00:00.000Z" },
    { rated_at: "2019-05-07T22:00:00.000Z", rating: 4, type: "show", show: about },
  ];
  await bring(person, JSON.stringify(rows));
  await sendAll(stage, person);
  expect(posts(stage, person).map(({ path }) => path)).toEqual(["/sync/history", "/sync/ratings"]);
  expect(person.account.items.get(show.simkl)).toMatchObject({ rating: 4 });
  const { rows: shown } = await backupRows(person.userId, { page: 1 });
  expect(shown).toMatchObject([{ state: "confirmed", reason: "Simkl does not have 1 of its 2 episodes." }]);
});

test("a show from another server comes with its list, memo and rating, although it has to be found first", async () => {
  const [show] = await strangers(1, isEnded);
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
  await bring(person, JSON.stringify({ shows: [row] }));
  await sendAll(stage, person);
  expect(person.account.items.get(show.simkl)).toMatchObject({
    ...{ status: "hold", rating: 7, memo: { text: "Later", isPrivate: true }, addedAt: "2023-01-02T03:04:05Z" },
  });
  await expectEqual({ confirmed: 1 });
});

test("what was watched is never sent again; what differs stays, unless the file is chosen", async () => {
  const isTellable = ({ kind, ids, title }: Title) =>
    kind === "movie" && /^tt\d{5,}$/.test(ids.imdb ?? "") && !title.includes('"');
  const [listed] = [...person.account.items.values()].filter(
    ({ simkl, status }) => status === "completed" && isTellable(titleOf(simkl)),
  );
  if (!listed) throw new Error("Nobody watched such a film.");
  await rate(listed.simkl, 8);
  const { title, year, ids } = titleOf(listed.simkl);
  const file = `Const,Your Rating,Date Rated,Title,URL,Title Type,Year\n${ids.imdb},3,2024-03-15,"${title}",u,Movie,${year}\n`;
  await bring(person, file, "ratings.csv");
  expect(await backupOf(person.userId)).toMatchObject({
    verdicts: { differs: 1 },
    additions: 0,
    conflicts: { rating: 1 },
  });
  const before = posts(stage, person).length;
  await sendAll(stage, person);
  expect(posts(stage, person)).toHaveLength(before);
  expect((await backupOf(person.userId))?.states).toMatchObject({ skipped: 1 });

  await bring(person, file, "ratings.csv");
  await sendAll(stage, person, { ratings: true });
  expect(
    posts(stage, person)
      .slice(before)
      .map(({ path }) => path),
  ).toEqual(["/sync/ratings"]);
  expect(person.account.items.get(listed.simkl)).toMatchObject({ rating: 3, lastWatchedAt: listed.lastWatchedAt });
  await expectEqual({ confirmed: 1 });
});

test("what only has a name waits for a tick; what Simkl does not know is said to be not found", async () => {
  const [film] = await strangers(1, (one) => isOldFilm(one) && !/["]/.test(one.title));
  const file = `Date,Name,Year,Letterboxd URI\n2024-01-01,"${film.title}",${film.year},https://boxd.it/a\n2024-01-01,A Film That Never Was,1999,x\n`;
  await bring(person, file, "watched.csv");
  expect(await backupOf(person.userId)).toMatchObject({ verdicts: { unmatched: 2, new: 0 }, names: 2, additions: 0 });
  await sendAll(stage, person);
  expect(posts(stage, person)).toEqual([]);

  await bring(person, file, "watched.csv");
  await sendAll(stage, person, { names: true });
  expect(person.account.items.get(film.simkl)).toMatchObject({
    status: "completed",
    lastWatchedAt: "1970-01-01T00:00:01Z",
  });
  await expectEqual({ confirmed: 1, notFound: 1 });
});

test.each([
  ["lost", { confirmed: 2 }, 1],
  ["reset", { unclear: 2 }, 1],
] as const)("an answer that is %s is read back, never repeated", async (kind, states, sent) => {
  const films = await strangers(2, isOldFilm);
  stage.house.simulator.faults.add({ match: { method: "POST", account: person.account.id }, kind });
  await bring(person, watchedFilms(films));
  await sendAll(stage, person);
  expect(posts(stage, person)).toHaveLength(sent);
  await expectEqual(states);
});

test("an import goes on from what the database says, part by part, and can be cancelled in between", async () => {
  const films = await strangers(12, isOldFilm);
  await bring(person, watchedFilms(films));
  const { userId } = person;
  expect(await startBackup(userId, NOTHING_CHOSEN, new Date())).toBe(true);
  expect(await startBackup(userId, NOTHING_CHOSEN, new Date())).toBe(false);
  await expect(bring(person, watchedFilms(films))).rejects.toThrow(BackupRefused);
  await backupRound(new Date());
  await Promise.all([advanceBackup(userId, new Date()), advanceBackup(userId, new Date())]);
  expect(await db.pendingWrite.count({ where: { userId } })).toBe(12);

  expect(await cancelBackup(userId, new Date())).toBe(true);
  expect(await db.pendingWrite.count({ where: { userId } })).toBe(0);
  await syncUser(userId, "write");
  expect(posts(stage, person)).toEqual([]);
  expect(await backupOf(userId)).toMatchObject({ state: "cancelled", states: { skipped: 12 } });

  await bring(person, watchedFilms(films));
  await startBackup(userId, NOTHING_CHOSEN, new Date());
  await goOn(stage, userId);
  expect(posts(stage, person)).toHaveLength(1);
  await expectEqual({ confirmed: 12 });
});

test("a process that is killed over it loses nothing and repeats nothing", async () => {
  const films = await strangers(12, isOldFilm);
  const other = new OtherInstance(stage.time);
  await other.warm();
  await bring(person, watchedFilms(films));
  await startBackup(person.userId, NOTHING_CHOSEN, new Date());
  await advanceBackup(person.userId, new Date());
  stage.house.simulator.meanwhile.add({
    ...{ accountId: person.account.id, skip: 0, moment: "after" },
    run: () => other.kill(),
  });
  expect(await other.sync(person.userId)).toBe("killed");
  expect(posts(stage, person)).toHaveLength(1);
  await goOn(stage, person.userId);
  await other.stop();
  expect(posts(stage, person)).toHaveLength(1);
  await expectEqual({ confirmed: 12 });
});

test("nobody sees, sends, cancels or forgets another's import; each is forgotten after a month", async () => {
  const other = await somebody(stage, 2);
  await bring(person, watchedFilms(await strangers(2, isOldFilm)));
  expect(await backupOf(other.userId)).toBeNull();
  expect(await backupRows(other.userId, { page: 1 })).toEqual({ rows: [], total: 0 });
  expect(await startBackup(other.userId, NOTHING_CHOSEN, new Date())).toBe(false);
  expect(await discardBackup(other.userId)).toBe(false);
  await startBackup(person.userId, NOTHING_CHOSEN, new Date());
  expect(await cancelBackup(other.userId, new Date())).toBe(false);
  expect(await backupOf(person.userId)).toMatchObject({ state: "running", states: { waiting: 2 } });
  await goOn(stage, person.userId);
  expect(posts(stage, other)).toEqual([]);
});

/** Titles of the world that are in no library here, nor on file. */
async function strangers(count: number, fits: (title: Title) => boolean): Promise<[Title, ...Title[]]> {
  const known = new Set((await db.title.findMany({ select: { simklId: true } })).map(({ simklId }) => simklId));
  const all = [...stage.house.simulator.world.titles.values()];
  const [first, ...more] = all.filter((one) => fits(one) && !known.has(one.simkl)).slice(0, count);
  if (!first || more.length < count - 1) throw new Error("The world has too few such titles.");
  return [first, ...more];
}

function traktTitle({ title, year, ids }: Title) {
  return {
    title,
    year,
    ids: { trakt: 1, slug: ids.traktslug, imdb: ids.imdb, tmdb: Number(ids.tmdb), tvdb: ids.tvdb },
  };
}

function episode(show: object, number: number) {
  return { id: number, action: "scrobble", type: "episode", show, episode: { season: 1, number, title: "x" } };
}

function watchedFilms(films: readonly Title[]): string {
  return JSON.stringify(
    films.map(({ title, year, ids }, index) => ({
      ...{ id: index, watched_at: "2019-05-06T20:00:00.000Z", action: "watch", type: "movie" },
      movie: { title, year, ids: { trakt: index + 1, imdb: ids.imdb } },
    })),
  );
}

function titleOf(simkl: number): Title {
  const title = stage.house.simulator.world.titles.get(simkl);
  if (!title) throw new Error("The world has no such title.");
  return title;
}

async function rate(simkl: number, rating: number): Promise<void> {
  await stage.house.act(person.account, "writeRatings", { movies: [{ ids: { simkl }, rating }] });
  stage.time.advance(5000);
  await syncUser(person.userId, "visit");
  stage.time.advance(61_000);
}

/** The library here is Simkl's, and so many titles of the file came to what. */
async function expectEqual(
  states: Partial<NonNullable<Awaited<ReturnType<typeof backupOf>>>["states"]>,
): Promise<void> {
  const head = await backupOf(person.userId);
  expect(head?.state).toBe("done");
  expect(Object.fromEntries(Object.entries(head?.states ?? {}).filter(([, count]) => count > 0))).toEqual(states);
  expect(await differences(stage.house, person.account, person.userId)).toEqual([]);
}
