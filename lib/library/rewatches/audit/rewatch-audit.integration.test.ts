import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/tests/app/test-database";
import { storeLibrary, storeTitles } from "@/tests/fixtures/stored-library";
import { auditRewatches } from "./rewatch-audit";
import { listSelectedRewatches } from "./selected-rewatches";

const at = (day: string) => new Date(`${day}T20:00:00Z`);

let database: TestDatabase;
let reader: number;
let otherUser: number;

beforeAll(async () => {
  database = await createTestDatabase();
  await storeTitles([
    { simklId: 1, kind: "tv", title: "A show", runtime: 40 },
    { simklId: 2, kind: "movie", title: "A film" },
  ]);
  const episodes = (rewatchId: number, day: string) =>
    [1, 2, 3].map((number) => ({
      simklId: 1,
      season: 1,
      number,
      rewatchId,
      watchedAt: at(day),
      dateQuality: "bulk" as const,
    }));
  reader = await storeLibrary({
    items: [{ simklId: 1 }, { simklId: 2 }],
    watches: [
      ...[...episodes(0, "2024-01-01"), ...episodes(11, "2024-01-01"), ...episodes(12, "2026-01-01")],
      { simklId: 2, watchedAt: at("1970-01-01"), dateQuality: "unknown" },
      { simklId: 2, rewatchId: 21, watchedAt: at("1970-01-01"), dateQuality: "unknown" },
    ],
    rewatches: [
      { simklId: 1, rewatchId: 11, startedAt: at("2024-01-01"), lastWatchedAt: at("2024-01-01") },
      { simklId: 1, rewatchId: 12, startedAt: at("2026-01-01"), lastWatchedAt: at("2026-01-01"), state: "completed" },
      { simklId: 2, rewatchId: 21, lastWatchedAt: at("1970-01-01"), state: "completed" },
    ],
  });
  otherUser = await storeLibrary({
    items: [{ simklId: 2 }],
    watches: [
      { simklId: 2, watchedAt: at("2026-01-01") },
      { simklId: 2, rewatchId: 12, watchedAt: at("2026-01-02") },
    ],
    rewatches: [{ simklId: 2, rewatchId: 12, startedAt: at("2026-01-02"), state: "completed" }],
  });
});
afterAll(() => database.stop());

test("rewatches are audited by their own dates; copied and undated ones are not reported", async () => {
  const audit = await auditRewatches(reader);
  expect(audit.rewatches).toBe(3);
  expect(audit.suspects).toMatchObject([
    { rewatchId: 12, turn: 2, title: "A show", reasons: [{ kind: "one-second", episodes: 3, at: at("2026-01-01") }] },
  ]);
  expect(await auditRewatches(otherUser)).toMatchObject({
    rewatches: 1,
    suspects: [{ rewatchId: 12, simklId: 2, reasons: [{ kind: "soon-after", turn: 0 }] }],
  });
});

test("of the rewatches that were chosen a person is shown their own, with what goes and how many stay", async () => {
  expect(await listSelectedRewatches(reader, [12, 21, 999])).toMatchObject([
    { rewatchId: 21, simklId: 2, viewings: 1, others: 0 },
    { rewatchId: 12, simklId: 1, viewings: 3, others: 1 },
  ]);
  expect(await listSelectedRewatches(otherUser, [11, 12, 21])).toMatchObject([
    { rewatchId: 12, simklId: 2, viewings: 1 },
  ]);
  expect(await listSelectedRewatches(otherUser, [])).toEqual([]);
});
