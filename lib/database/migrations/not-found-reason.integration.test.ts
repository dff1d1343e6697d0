import { afterAll, beforeAll, expect, test } from "vitest";
import { execute, rows, sql } from "@/lib/database/sql";
import { createUnmigratedDatabase, type TestDatabase } from "@/tests/app/test-database";
import { migrate, readProjectMigrations } from "./migrate";

const MIGRATION = "20261130061500_not_found_reason";

let database: TestDatabase;

beforeAll(async () => {
  database = await createUnmigratedDatabase();
  const projectMigrations = await readProjectMigrations();
  const older = projectMigrations.migrationDirectories.filter(({ path }) => path < MIGRATION);
  await migrate(database.url, { ...projectMigrations, migrationDirectories: older });
});
afterAll(() => database.stop());

test("the sentence that decides an outcome becomes its code, and others stay", async () => {
  const reasons = ["Simkl does not know this title, or not by this kind.", "Simkl does not know this.", null];
  const [user] = await rows<{ id: number }>(sql`
    INSERT INTO "User" ("simklId", "name") VALUES (7, 'Ada') RETURNING "id"`);
  await execute(sql`
    INSERT INTO "PendingWrite" ("userId", "simklId", "change", "before", "state", "createdAt", "reason")
    SELECT ${user?.id}::int, 1, '{}', '{}', 'refused', now(), "reason" FROM unnest(${reasons}::text[]) AS "reason"`);
  expect(await migrate(database.url)).toContain(MIGRATION);
  const stored = await rows<{ reason: string | null }>(sql`SELECT "reason" FROM "PendingWrite" ORDER BY "id"`);
  expect(stored.map(({ reason }) => reason)).toEqual(['{"code":"not-found"}', ...reasons.slice(1)]);
});
