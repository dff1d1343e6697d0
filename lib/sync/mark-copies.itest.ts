import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { transaction } from "@/lib/database/transaction";
import { freshDatabase, type TestDatabase } from "@/tests/database/fresh-database";
import { storeLibrary, storeTitles } from "@/tests/stored-library";
import { markCopies } from "./mark-copies";

let database: TestDatabase;
let userId: number;
let stranger: number;
const at = (day: number) => new Date(Date.UTC(2026, 0, day, 20));
const episode = (number: number, rewatchId: number, watchedAt: Date | null) => ({
  ...{ simklId: 1, season: 1, number, rewatchId, watchedAt },
  dateQuality: watchedAt ? ("exact" as const) : ("unknown" as const),
});

beforeAll(async () => {
  database = await freshDatabase();
  await storeTitles([
    { simklId: 1, kind: "tv" },
    { simklId: 2, kind: "movie" },
  ]);
  const library = {
    watches: [
      ...[episode(1, 0, at(1)), episode(2, 0, at(2)), episode(3, 0, null)],
      ...[episode(1, 7, at(1)), episode(2, 7, at(9)), episode(3, 7, null), episode(4, 7, at(1))],
      { simklId: 2, watchedAt: null, dateQuality: "unknown" as const },
      { simklId: 2, rewatchId: 8, watchedAt: null, dateQuality: "unknown" as const },
    ],
    rewatches: [
      { simklId: 1, rewatchId: 7 },
      { simklId: 2, rewatchId: 8 },
    ],
  };
  userId = await storeLibrary(library);
  stranger = await storeLibrary(library);
});
afterAll(() => database.stop());

const marked = async (id = userId) =>
  (await db.watch.findMany({ where: { userId: id, isCopy: true }, orderBy: { number: "asc" } })).map(
    ({ rewatchId, number }) => `${rewatchId}:${number}`,
  );
const mark = (simklIds: number[] | null) => transaction((client) => markCopies(client, userId, simklIds));

test("a rewatch's episode with the very date of the first watch, or likewise without one, is a copy; nobody else's is touched", async () => {
  expect(await mark([2])).toEqual([]);
  expect(await marked()).toEqual([]);
  expect(await mark(null)).toEqual([at(1)]);
  expect(await marked()).toEqual(["7:1", "7:3"]);
  expect(await marked(stranger)).toEqual([]);
  expect(await mark(null)).toEqual([]);
});

test("it is one no longer when the first watch gets another date, or is gone", async () => {
  await db.watch.updateMany({ where: { userId, simklId: 1, rewatchId: 0, number: 1 }, data: { watchedAt: at(3) } });
  expect(await mark([1])).toEqual([at(1)]);
  await db.watch.deleteMany({ where: { userId, simklId: 1, rewatchId: 0, number: 3 } });
  await mark([1]);
  expect(await marked()).toEqual([]);
});
