import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/tests/app/test-database";
import { storeLibrary, storeTitles } from "@/tests/fixtures/stored-library";
import { listAddableTitles } from "./addable-titles";
import { listBacklog } from "./backlog";

const TODAY = "2026-05-27";
const TITLES = [
  { simklId: 1, kind: "tv", runtime: 50, title: "Begun" },
  { simklId: 2, kind: "tv", runtime: 0, title: "Dropped" },
  { simklId: 3, kind: "anime", runtime: 25, title: "Finished" },
  { simklId: 4, kind: "movie", runtime: 100, title: "Film to come", releasedOn: new Date("2026-06-01") },
  { simklId: 5, kind: "movie", runtime: 120, title: "Film", releasedOn: new Date("2020-06-01") },
  { simklId: 6, kind: "movie", runtime: 90, title: "Seen film", releasedOn: new Date("2020-06-01") },
  { simklId: 7, kind: "tv", runtime: 30, title: "Of another user" },
] as const;
const ALL = TITLES.map(({ simklId }) => simklId);

let database: TestDatabase;
let reader: number;
let other: number;

beforeAll(async () => {
  database = await createTestDatabase();
  await storeTitles(TITLES.map((title) => ({ ...title })));
  const episodes = { totalEpisodes: 12, notAiredEpisodes: 2 };
  reader = await storeLibrary({
    items: [
      { simklId: 1, status: "watching", ...episodes, watchedEpisodes: 4 },
      { simklId: 2, status: "dropped", ...episodes, watchedEpisodes: 3 },
      { simklId: 3, status: "completed", ...episodes, watchedEpisodes: 10 },
      { simklId: 4, status: "plantowatch" },
      { simklId: 5, status: "plantowatch" },
      { simklId: 6, status: "completed", lastWatchedAt: new Date("2021-01-01") },
    ],
  });
  other = await storeLibrary({ items: [{ simklId: 7, status: "plantowatch", ...episodes, watchedEpisodes: 0 }] });
});
afterAll(() => database.stop());

test("a title adds what is out and was not watched, or all of it again; planned ones come first", async () => {
  const titles = await listAddableTitles(reader, null, TODAY, ALL, 20);
  expect(
    titles.map(({ title, parts, isAgain, minutes, isEstimated, isCounted }) => [
      ...[title, parts, isAgain, minutes, isEstimated, isCounted],
    ]),
  ).toEqual([
    ["Film", 1, false, 120, false, true],
    ["Film to come", 0, false, 0, false, false],
    ["Begun", 6, false, 300, false, true],
    ["Dropped", 7, false, 315, true, false],
    ["Finished", 10, true, 250, false, false],
    ["Seen film", 1, true, 90, false, false],
  ]);
});

test("what counts already is the backlog, to the minute", async () => {
  for (const kind of [null, "tv", "movie"] as const) {
    const sum = (rows: readonly { minutes: number }[]) => rows.reduce((all, { minutes }) => all + minutes, 0);
    const counted = (await listAddableTitles(reader, kind, TODAY, ALL, 20)).filter(({ isCounted }) => isCounted);
    expect(sum(counted)).toBe(sum(await listBacklog(reader, kind, TODAY)));
  }
});

test("only titles of one’s own library and of the kind that is looked at are found", async () => {
  expect(await listAddableTitles(reader, null, TODAY, [7], 20)).toEqual([]);
  expect(await listAddableTitles(other, null, TODAY, [1], 20)).toEqual([]);
  expect(await listAddableTitles(reader, "anime", TODAY, [1, 3], 20)).toMatchObject([{ simklId: 3 }]);
  expect(await listAddableTitles(reader, null, TODAY, ALL, 2)).toHaveLength(2);
});
