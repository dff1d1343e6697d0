import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { execute, sql } from "@/lib/database/sql";
import { withTransaction } from "@/lib/database/transaction";
import { MAX_OPEN_SELECTIONS, saveSelection } from "@/lib/outbox/bulk/save-selection";
import { enqueueAll } from "@/lib/outbox/enqueue";
import { NOT_IN_LIBRARY } from "@/lib/outbox/intents/title-state";
import { MAX_OPEN_WRITES, OutboxFullError } from "@/lib/outbox/store/outbox-full-error";
import { storeWrites } from "@/lib/outbox/store/store-writes";
import { createTestDatabase, type TestDatabase } from "@/tests/app/test-database";

const MOVIE = 1;
const ANOTHER = 2;
const rate = { kind: "rate" as const, rating: 8 };
let database: TestDatabase;
let ada: number;
let bo: number;

beforeAll(async () => {
  database = await createTestDatabase();
  await db.title.create({ data: { simklId: MOVIE, kind: "movie", title: "A movie", ids: {} } });
  [ada, bo] = [await createUser(1), await createUser(2)];
});
afterAll(() => database.stop());

test("with 10,000 open writes an intent is rejected with a reason, while other users go on", async () => {
  await execute(sql`
    INSERT INTO "PendingWrite" ("userId", "simklId", "change", "before", "createdAt")
    SELECT ${ada}::int, ${ANOTHER}::int, '{"kind":"rate","rating":7}', '{}', now() FROM generate_series(1, ${MAX_OPEN_WRITES}::int)`);
  const intents = [{ ...rate, simklId: MOVIE }];
  expect(await enqueueAll(ada, intents)).toEqual([
    { state: "rejected", reason: { code: "outbox-full", limit: MAX_OPEN_WRITES } },
  ]);
  expect(await db.pendingWrite.count({ where: { userId: ada } })).toBe(MAX_OPEN_WRITES);
  expect(await enqueueAll(bo, intents)).toMatchObject([{ state: "queued" }]);

  await db.pendingWrite.updateMany({ where: { userId: ada }, data: { settledAt: new Date(), state: "refused" } });
  expect(await enqueueAll(ada, intents)).toMatchObject([{ state: "queued" }]);
});

test("a large edit is stored whole when nothing else is open, and nothing after it", async () => {
  const cleo = await createUser(3);
  const writes = Array.from({ length: MAX_OPEN_WRITES + 1 }, () => ({
    simklId: MOVIE,
    change: { ...rate, at: "2026-01-02T03:04:05Z" },
    before: NOT_IN_LIBRARY,
  }));
  const store = (some: typeof writes) => withTransaction((client) => storeWrites(client, cleo, some, new Date()));
  expect(await store(writes)).toHaveLength(writes.length);
  await expect(store(writes.slice(0, 1))).rejects.toThrow(OutboxFullError);
});

test("the latest 20 open selections of each user are kept", async () => {
  for (const userId of [ada, bo])
    await db.libraryItem.create({ data: { userId, simklId: MOVIE, status: "completed" } });
  const [first, ...others] = [await select(bo), await select(ada), await select(ada)];
  await db.bulkEdit.update({
    where: { userId_id: { userId: ada, id: others[0] ?? 0n } },
    data: { startedAt: new Date() },
  });
  const later: (bigint | null)[] = [];
  for (let count = 0; count < MAX_OPEN_SELECTIONS; count += 1) later.push(await select(ada));

  const kept = await db.bulkEdit.findMany({ where: { userId: ada }, orderBy: { id: "asc" } });
  expect(kept.map(({ id }) => id)).toEqual([others[0], ...later]);
  expect((await db.bulkEdit.findMany({ where: { userId: bo } })).map(({ id }) => id)).toEqual([first]);
});

function select(userId: number) {
  return saveSelection(userId, { simklIds: [MOVIE], query: "" });
}

async function createUser(simklId: number): Promise<number> {
  const syncState = { create: { phase: "ready" as const, activities: {} } };
  return (await db.user.create({ data: { simklId, name: `Person ${simklId}`, syncState } })).id;
}
