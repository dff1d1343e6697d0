import { afterEach, expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { rows, sql } from "@/lib/database/sql";
import { createTestDatabase, type TestDatabase } from "@/tests/app/test-database";

let databases: TestDatabase[] = [];

afterEach(async () => {
  for (const database of databases) await database.stop();
  databases = [];
});

async function connected(): Promise<void> {
  databases.push(await createTestDatabase());
}

test("names connectDatabase when nothing is connected", () => {
  expect(() => db.user).toThrow("call connectDatabase");
});

test("instants pass through Prisma and SQL unshifted", async () => {
  await connected();
  const lastSeenAt = new Date("2026-03-29T01:30:00.123Z");
  await db.user.create({ data: { simklId: 1, name: "Ada", lastSeenAt } });

  expect((await db.user.findUniqueOrThrow({ where: { simklId: 1 } })).lastSeenAt).toEqual(lastSeenAt);
  const stored = await rows(sql`SELECT "lastSeenAt", "lastSeenAt"::text AS text FROM "User"`);
  expect(stored).toEqual([{ lastSeenAt, text: "2026-03-29 01:30:00.123+00" }]);
});

test("follows the process to another database, which holds nothing of the first", async () => {
  await connected();
  await db.user.create({ data: { simklId: 1, name: "Ada" } });
  await databases.pop()?.stop();

  await connected();
  expect(await db.user.count()).toBe(0);
});
