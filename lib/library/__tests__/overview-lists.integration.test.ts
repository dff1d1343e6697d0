import { afterAll, beforeAll, expect, test } from "vitest";
import { listLastWatched } from "@/lib/library/history/last-watched";
import { listRecentMemos } from "@/lib/library/memos/recent-memos";
import { createTestDatabase, type TestDatabase } from "@/tests/app/test-database";
import { storeLibrary, storeTitles } from "@/tests/fixtures/stored-library";

let database: TestDatabase;
let emptyUser: number;

beforeAll(async () => {
  database = await createTestDatabase();
  await storeTitles([
    { simklId: 1, kind: "tv", title: "A show", ids: { slug: "a-show" } },
    { simklId: 2, kind: "movie", title: "A film", poster: "12/34" },
    { simklId: 3, kind: "anime", title: "An anime" },
  ]);
  await storeLibrary({
    items: [1, 2, 3].map((simklId) => ({ simklId, nextToWatch: "S01E01", memoText: "another user's" })),
    watches: [{ simklId: 2, watchedAt: "2026-05-09T12:00:00Z" }],
    rewatches: [{ simklId: 1, rewatchId: 1 }],
  });
  emptyUser = await storeLibrary({});
});
afterAll(() => database.stop());

test("each title stands once among the last watched, with its newest viewing, newest first", async () => {
  const user = await storeLibrary({
    watches: [
      { simklId: 1, season: 1, number: 1, watchedAt: "2026-05-01T12:00:00Z" },
      { simklId: 1, season: 1, number: 2, watchedAt: "2026-05-03T12:00:00Z", rewatchId: 5 },
      { simklId: 2, watchedAt: "2026-05-02T12:00:00Z", dateQuality: "bulk" },
      { simklId: 3, season: 1, number: 1, watchedAt: "2026-05-04T00:00:00Z", dateQuality: "synthetic" },
    ],
  });
  expect(await listLastWatched(user, 10)).toEqual([
    expect.objectContaining({
      simklId: 1,
      url: "https://simkl.com/tv/1/a-show",
      watchedAt: new Date("2026-05-03T12:00:00Z"),
      isRewatch: true,
      season: 1,
      number: 2,
    }),
    expect.objectContaining({ simklId: 2, url: "https://simkl.com/movies/2", poster: "12/34", dateQuality: "bulk" }),
  ]);
  expect(await listLastWatched(user, 1)).toHaveLength(1);
});

test("of episodes marked at one second the last one stands for the title", async () => {
  const watchedAt = "2026-05-01T12:00:00Z";
  const watches = [1, 2, 3].map((number) => ({
    simklId: 1,
    season: 2,
    number,
    watchedAt,
    dateQuality: "bulk" as const,
  }));
  const [title] = await listLastWatched(await storeLibrary({ watches }), 10);
  expect(title).toMatchObject({ season: 2, number: 3 });
});

test("memos come with the title that moved last first; one of unknown privacy is private", async () => {
  const user = await storeLibrary({
    items: [
      { simklId: 1, memoText: "with J.", memoPrivate: false, ratedAt: "2026-05-01T12:00:00Z" },
      { simklId: 2, memoText: "alone", lastWatchedAt: "2026-05-02T12:00:00Z" },
      { simklId: 3, memoText: "" },
    ],
  });
  expect((await listRecentMemos(user, 10)).map(({ text, isPrivate }) => [text, isPrivate])).toEqual([
    ["alone", true],
    ["with J.", false],
  ]);
});

test("data of other users is not shown", async () => {
  expect(await listLastWatched(emptyUser, 10)).toEqual([]);
  expect(await listRecentMemos(emptyUser, 10)).toEqual([]);
});
