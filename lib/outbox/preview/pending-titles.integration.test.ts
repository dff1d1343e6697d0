import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/database/client";
import type { Prisma } from "@/lib/database/generated/client";
import { NOT_IN_LIBRARY } from "@/lib/outbox/intents/title-state";
import { captureStatements } from "@/tests/app/explain-queries";
import { createTestDatabase, type TestDatabase } from "@/tests/app/test-database";
import { storeLibrary, storeTitles } from "@/tests/fixtures/stored-library";
import { listPendingTitles, readChangedTitles } from "./pending-titles";
import { listPendingWrites } from "./pending-writes";
import { getTitlePreview } from "./title-preview";

const SYNCED_AT = new Date("2026-05-01T12:00:00Z");
const BEFORE = new Date("2026-05-01T11:00:00Z");
const AFTER = new Date("2026-05-01T13:00:00Z");

let database: TestDatabase;
let user: number;
let other: number;

beforeAll(async () => {
  database = await createTestDatabase();
  await storeTitles([1, 2, 3, 4].map((simklId) => ({ simklId, kind: "movie", title: `Title ${simklId}` })));
  const items = [1, 2, 3, 4].map((simklId) => ({ simklId, status: "hold" as const, rating: 5 }));
  user = await storeLibrary({ items });
  other = await storeLibrary({ items });
  await db.syncState.upsert({
    where: { userId: user },
    create: { userId: user, lastSyncedAt: SYNCED_AT },
    update: { lastSyncedAt: SYNCED_AT },
  });
  await storeWrite(1, { kind: "rate", rating: 9, at: "2026-05-01T10:00:00Z" }, { state: "queued" });
  await storeWrite(
    2,
    { kind: "rate", rating: 8, at: "2026-05-01T10:00:00Z" },
    { state: "confirmed", settledAt: AFTER, resolvedStatus: "dropped" },
  );
  await storeWrite(3, { kind: "unrate" }, { state: "confirmed", settledAt: BEFORE });
  await storeWrite(4, { kind: "unrate" }, { state: "refused", settledAt: AFTER, reason: "No." });
});
afterAll(() => database.stop());

test("open writes and those confirmed since the last sync change titles; older and failed ones do not", async () => {
  const titles = await listPendingTitles(user);
  expect([...titles].map(([simklId, { state }]) => [simklId, state.status, state.rating])).toEqual([
    [1, "hold", 9],
    [2, "dropped", 8],
  ]);
  expect([...(await listPendingTitles(user, [2, 3])).keys()]).toEqual([2]);
  expect(await listPendingTitles(other)).toEqual(new Map());
});

test("failed writes are listed on request, and change no title", async () => {
  const writes = await listPendingWrites(user, { withFailed: true });
  expect(writes.map(({ simklId, isOpen, reason }) => [simklId, isOpen, reason])).toEqual([
    [1, true, null],
    [2, false, null],
    [4, false, { code: "text", text: "No." }],
  ]);
  expect([...(await readChangedTitles(user, writes)).keys()]).toEqual([1, 2]);
});

test("a title page has its unresolved writes, and a state only where something changes it", async () => {
  expect(await getTitlePreview(user, 1)).toMatchObject({ state: { rating: 9 }, writes: [{ isOpen: true }] });
  expect(await getTitlePreview(user, 2)).toMatchObject({ state: { status: "dropped" }, writes: [] });
  expect(await getTitlePreview(user, 4)).toMatchObject({
    state: null,
    writes: [{ reason: { code: "text", text: "No." } }],
  });
  expect(await getTitlePreview(user, 99)).toEqual({ state: null, writes: [], rewatches: null });
});

test("a page sends one statement when nothing is pending, two when something is, a title page three", async () => {
  expect(await captureStatements(() => listPendingTitles(other))).toHaveLength(1);
  expect(await captureStatements(() => listPendingTitles(user))).toHaveLength(2);
  expect(await captureStatements(() => getTitlePreview(user, 1))).toHaveLength(3);
});

async function storeWrite(
  simklId: number,
  change: Prisma.InputJsonObject,
  rest: Partial<Prisma.PendingWriteUncheckedCreateInput>,
): Promise<void> {
  await db.pendingWrite.create({
    data: { userId: user, simklId, change, before: NOT_IN_LIBRARY, createdAt: BEFORE, ...rest },
  });
}
