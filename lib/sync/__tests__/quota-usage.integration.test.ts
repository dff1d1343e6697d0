import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { listUserCalls } from "@/lib/sync/status/quota-usage";
import { createTestDatabase, type TestDatabase } from "@/tests/app/test-database";
import { storeLibrary } from "@/tests/fixtures/stored-library";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.stop());

test("calls are the person's own, of that day alone, added up over their outcomes", async () => {
  const [userId, other] = [await storeLibrary({}), await storeLibrary({})];
  const count = { endpoint: "GET /sync/activities", outcome: "ok", calls: 1, bytes: 1, ms: 1 };
  const [today, yesterday] = [new Date("2026-11-21"), new Date("2026-11-20")];
  await db.apiCallCount.createMany({
    data: [
      { ...count, userId, day: today, calls: 30 },
      { ...count, userId, day: today, outcome: "unavailable", calls: 2 },
      { ...count, userId, day: today, endpoint: "GET /sync/ratings", calls: 4 },
      { ...count, userId, day: yesterday, calls: 500 },
      { ...count, userId: other, day: today, calls: 700 },
    ],
  });
  expect(await listUserCalls(userId, "2026-11-21")).toEqual([
    { endpoint: "GET /sync/activities", calls: 32 },
    { endpoint: "GET /sync/ratings", calls: 4 },
  ]);
});
