import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { getRunLog } from "@/lib/sync/status/run-log";
import { createTestDatabase, type TestDatabase } from "@/tests/app/test-database";
import { storeLibrary } from "@/tests/fixtures/stored-library";

const START = Date.parse("2026-11-21T12:00:00Z");

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.stop());

test("the log pages through all runs of the user, each once, newest first, and through no one else's", async () => {
  const [userId, other] = [await storeLibrary({}), await storeLibrary({})];
  // Three at each instant, which only the key can separate.
  const runs = Array.from({ length: 120 }, (_, index) => new Date(START - Math.floor(index / 3) * 1000));
  await db.syncRun.createMany({
    data: [userId, other].flatMap((owner) =>
      runs.map((startedAt) => ({ userId: owner, trigger: "schedule", startedAt })),
    ),
  });

  const pages = [await getRunLog(userId)];
  for (let older = pages[0]?.older; older; older = pages.at(-1)?.older) pages.push(await getRunLog(userId, older));
  expect(pages.map((page) => page.runs.length)).toEqual([50, 50, 20]);

  const seen = pages.flatMap((page) => page.runs);
  const own = await db.syncRun.findMany({ where: { userId }, orderBy: [{ startedAt: "desc" }, { id: "desc" }] });
  expect(seen.map(({ id }) => id)).toEqual(own.map(({ id }) => String(id)));
});

test("another person's key shows nothing of theirs", async () => {
  const [userId, other] = [await storeLibrary({}), await storeLibrary({})];
  const mine = await db.syncRun.create({ data: { userId, trigger: "visit", startedAt: new Date(START) } });
  const theirs = await db.syncRun.create({
    data: { userId: other, trigger: "visit", startedAt: new Date(START + 1000) },
  });
  const { runs } = await getRunLog(userId, `${START + 2000}-${theirs.id}`);
  expect(runs.map(({ id }) => id)).toEqual([String(mine.id)]);
});

test.each(["", "yesterday", "1-2-3", "99999999999999999999-1", "1;DROP TABLE-1"])(
  "the key %j is none, so the newest page is shown",
  async (key) => {
    const userId = await storeLibrary({});
    await db.syncRun.create({ data: { userId, trigger: "visit" } });
    expect((await getRunLog(userId, key)).runs).toHaveLength(1);
  },
);

test("calls come as they were noted; what cannot be read is left out", async () => {
  const userId = await storeLibrary({});
  const call = { endpoint: "GET /sync/activities", status: 200, ms: 31, bytes: 840, rows: null, error: null };
  const noted = [{ ...call, attempt: 1, quota: { limit: 500, remaining: 420 } }];
  await db.syncRun.create({ data: { userId, trigger: "asked", calls: noted, startedAt: new Date(START) } });
  await db.syncRun.create({ data: { userId, trigger: "asked", calls: { odd: true }, startedAt: new Date(START - 1) } });
  expect((await getRunLog(userId)).runs.map(({ calls }) => calls)).toEqual([[call], []]);
});
