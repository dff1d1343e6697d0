import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { withTransaction } from "@/lib/database/transaction";
import { parseLibraryRow } from "@/lib/simkl/schemas/library-row";
import { storeRewatches } from "@/lib/sync/store/store-rewatches";
import { createTestDatabase, type TestDatabase } from "@/tests/app/test-database";
import { storeLibrary, storeTitles } from "@/tests/fixtures/stored-library";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await storeTitles([{ simklId: 1, kind: "tv" }]);
});
afterAll(() => database.stop());

test.each([
  ["active", "active"],
  [3, "closed"],
  ["paused", "closed"],
  [undefined, "closed"],
])("a session that Simkl calls %s is stored as %s, and stops nothing", async (received, state) => {
  const userId = await storeLibrary({ items: [{ simklId: 1 }] });
  const session = { is_rewatch: true, rewatch_id: 7, rewatch_status: received, status: "completed" };
  const { row } = parseLibraryRow("tv", { ...session, show: { title: "A show", ids: { simkl: 1 } } });
  if (row) await withTransaction((client) => storeRewatches(client, userId, [row]));
  expect(await db.rewatchSession.findMany({ where: { userId } })).toMatchObject([{ rewatchId: 7, state }]);
});
