import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { withTransaction } from "@/lib/database/transaction";
import { markDuplicateWatches } from "@/lib/sync/store/mark-duplicate-watches";
import { createTestDatabase, type TestDatabase } from "@/tests/app/test-database";
import { storeLibrary, storeTitles } from "@/tests/fixtures/stored-library";

let database: TestDatabase;
let userId: number;
let otherUserId: number;
const createDate = (day: number) => new Date(Date.UTC(2026, 0, day, 20));
const createEpisode = (number: number, rewatchId: number, watchedAt: Date | null) => ({
  ...{ simklId: 1, season: 1, number, rewatchId, watchedAt },
  dateQuality: watchedAt ? ("exact" as const) : ("unknown" as const),
});

beforeAll(async () => {
  database = await createTestDatabase();
  await storeTitles([
    { simklId: 1, kind: "tv" },
    { simklId: 2, kind: "movie" },
  ]);
  const library = {
    watches: [
      ...[createEpisode(1, 0, createDate(1)), createEpisode(2, 0, createDate(2)), createEpisode(3, 0, null)],
      ...[
        createEpisode(1, 7, createDate(1)),
        createEpisode(2, 7, createDate(9)),
        createEpisode(3, 7, null),
        createEpisode(4, 7, createDate(1)),
      ],
      { simklId: 2, watchedAt: null, dateQuality: "unknown" as const },
      { simklId: 2, rewatchId: 8, watchedAt: null, dateQuality: "unknown" as const },
    ],
    rewatches: [
      { simklId: 1, rewatchId: 7 },
      { simklId: 2, rewatchId: 8 },
    ],
  };
  userId = await storeLibrary(library);
  otherUserId = await storeLibrary(library);
});
afterAll(() => database.stop());

const listDuplicates = async (id = userId) =>
  (await db.watch.findMany({ where: { userId: id, isCopy: true }, orderBy: { number: "asc" } })).map(
    ({ rewatchId, number }) => `${rewatchId}:${number}`,
  );
const markDuplicates = (simklIds: number[] | null) =>
  withTransaction((client) => markDuplicateWatches(client, userId, simklIds));

test("a rewatch's episode with the very date of the first watch, or likewise without one, is a copy; other users' stay", async () => {
  expect(await markDuplicates([2])).toEqual([]);
  expect(await listDuplicates()).toEqual([]);
  expect(await markDuplicates(null)).toEqual([createDate(1)]);
  expect(await listDuplicates()).toEqual(["7:1", "7:3"]);
  expect(await listDuplicates(otherUserId)).toEqual([]);
  expect(await markDuplicates(null)).toEqual([]);
});

test("it is one no longer when the first watch gets another date, or is gone", async () => {
  await db.watch.updateMany({
    where: { userId, simklId: 1, rewatchId: 0, number: 1 },
    data: { watchedAt: createDate(3) },
  });
  expect(await markDuplicates([1])).toEqual([createDate(1)]);
  await db.watch.deleteMany({ where: { userId, simklId: 1, rewatchId: 0, number: 3 } });
  await markDuplicates([1]);
  expect(await listDuplicates()).toEqual([]);
});
