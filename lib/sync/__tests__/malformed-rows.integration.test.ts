import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { syncUser } from "@/lib/jobs/sync-user";
import { createSeededAccount } from "@/simulator/accounts/seeded-account";
import { silenceLog } from "@/tests/app/capture-log";
import { createTestApp, type TestApp } from "@/tests/app/test-app";

let app: TestApp;
let nextId = 840_000;

beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());
beforeEach(() => {
  app.simulator.faults.clear();
  silenceLog();
});

const MOVIE = { title: "A film", year: 2011, poster: null, runtime: 90, ids: { simkl: 9_100_001, slug: "a-film" } };
const ROW = { status: "completed", last_watched_at: "2026-04-01T20:00:00Z", movie: MOVIE };

test.each([
  ["a day that its month does not have", { ...ROW, last_watched_at: "2026-02-30T20:00:00Z" }],
  ["the year nought", { ...ROW, added_to_watchlist_at: "0000-01-01T00:00:00Z" }],
  ["a rating beyond every scale", { ...ROW, user_rating: 99_999 }],
  ["a mark above ten", { ...ROW, user_rating: 11 }],
  ["a mark below nought", { ...ROW, user_rating: -3 }],
  ["a year before our era", { ...ROW, movie: { ...MOVIE, year: -44 } }],
  ["a memo longer than Simkl's own bound", { ...ROW, memo: { text: "😀".repeat(141), is_private: true } }],
  [
    "counts below nought",
    { ...ROW, watched_episodes_count: -1, total_episodes_count: "-2", not_aired_episodes_count: -3 },
  ],
  ["a year beyond every calendar", { ...ROW, movie: { ...MOVIE, year: 20_260_401_123 } }],
  ["a zero byte in a title", { ...ROW, movie: { ...MOVIE, title: "A\u0000film" } }],
  ["half a letter at the end of a memo", { ...ROW, memo: { text: "cut \ud83d", is_private: true } }],
])("%s costs no import", async (_, row) => {
  const userId = await createImportingUser("movies", row);
  expect(await syncUser(userId, "sign-in")).toBe("done");
  expect(await db.libraryItem.count({ where: { userId } })).toBe(1);
});

test("numbers of an episode that no column holds cost no import", async () => {
  const episode = { number: 1, watched_at: "2026-04-31T20:00:00Z", runtime: 99_999, ids: { tvdb_id: 9_999_999_999 } };
  const show = { title: "A show", year: 2011, poster: null, ids: { simkl: 9_100_002 } };
  const seasons = [{ number: 1, episodes: [episode, { number: 2, watched_at: "2026-04-30T20:00:00Z", runtime: 45 }] }];
  const userId = await createImportingUser("shows", { status: "watching", show, seasons });
  expect(await syncUser(userId, "sign-in")).toBe("done");
  const watches = await db.watch.findMany({ where: { userId }, orderBy: { number: "asc" } });
  expect(watches).toMatchObject([
    { number: 1, runtime: null, tvdbId: null },
    { number: 2, runtime: 45, watchedAt: new Date("2026-04-30T20:00:00Z") },
  ]);
});

test("a rating out of bounds is null, and a memo is truncated", async () => {
  const userId = await createImportingUser("movies", {
    ...ROW,
    user_rating: 11,
    memo: { text: "😀".repeat(141), is_private: true },
  });
  expect(await syncUser(userId, "sign-in")).toBe("done");
  const item = await db.libraryItem.findFirstOrThrow({ where: { userId } });
  expect(item).toMatchObject({ rating: null, memoText: "😀".repeat(140), memoPrivate: true });
});

test("numbers of an episode below nought cost the episode or the number, and no import", async () => {
  const show = { title: "A show", year: 2011, poster: null, ids: { simkl: 9_100_002 } };
  const at = { watched_at: "2026-04-30T20:00:00Z" };
  const seasons = [
    {
      number: 1,
      episodes: [
        { ...at, number: 1, runtime: -5 },
        { ...at, number: -2 },
      ],
    },
    { number: -1, episodes: [{ ...at, number: 3 }] },
  ];
  const userId = await createImportingUser("shows", { status: "watching", show, seasons });
  expect(await syncUser(userId, "sign-in")).toBe("done");
  expect(await db.watch.findMany({ where: { userId } })).toMatchObject([{ season: 1, number: 1, runtime: null }]);
});

test.each([
  [130, 100],
  [-4, 0],
  [42.5, 42.5],
])("a playback at %d per cent is stored at %d", async (received, stored) => {
  const userId = await createImportingUser("movies", ROW);
  const playback = { id: 77, progress: received, paused_at: "2026-04-01T20:00:00Z", type: "movie", movie: MOVIE };
  const match = { path: "/sync/playback", account: nextId };
  app.simulator.faults.add({ match, kind: "empty", body: [playback] });
  expect(await syncUser(userId, "sign-in")).toBe("done");
  expect(await db.playback.findMany({ where: { userId } })).toMatchObject([{ progress: stored }]);
});

/** A user whose library has only this row in that category. */
async function createImportingUser(category: string, row: unknown): Promise<number> {
  nextId += 1;
  const size = { movies: 0, shows: 0, anime: 0, episodes: 0 };
  const account = createSeededAccount(app.simulator.world, { id: nextId, seed: 1, now: new Date(), ...size });
  const userId = await app.registerAccount(account);
  const match = { path: `/sync/all-items/${category}`, account: nextId };
  app.simulator.faults.add({ match, kind: "empty", body: { [category]: [row] } });
  return userId;
}
