import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { rows, sql } from "@/lib/database/sql";
import { withTransaction } from "@/lib/database/transaction";
import type { LibraryRow } from "@/lib/simkl/schemas/library-row";
import { updateAggregates } from "@/lib/sync/aggregates/update-aggregates";
import { removeItems } from "@/lib/sync/removals/remove-items";
import { deleteRewatches } from "@/lib/sync/store/store-rewatches";
import { storeRows } from "@/lib/sync/store/store-rows";
import { formatInstant, HOUR } from "@/simulator/world/instant";
import { Random } from "@/simulator/world/random";
import { createTestDatabase, type TestDatabase } from "@/tests/app/test-database";
import { computeSessions, listStoredSessions, type StoredSession } from "@/tests/convergence/sync/compute-sessions";
import { readAggregates, recomputeAggregates } from "@/tests/convergence/sync/recompute-aggregates";
import { buildMovie, buildShow } from "@/tests/fixtures/library-rows";
import { buildRewatch, RandomAnswers } from "@/tests/fixtures/random-answers";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.stop());

const NOW = new Date("2026-11-20T12:00:00Z");

test("after random answers the viewing sessions equal an independent computation and a rebuild", async () => {
  let longest = 0;
  for (let seed = 1; seed <= 8; seed += 1) {
    const random = new Random(seed);
    const userId = await createUser();
    const titles = new RandomAnswers(random);
    for (let step = 0; step < 25; step += 1) {
      const answer = titles.next();
      if ("removed" in answer) await removeTitle(userId, answer.removed);
      else await storeAnswer(userId, answer.rows);
      const sessions = await listStoredSessions(userId);
      expect(sessions, `seed ${seed}, step ${step}`).toEqual(await computeSessions(userId));
      longest = Math.max(longest, ...sessions.map(({ from, to }) => to.getTime() - from.getTime()));
    }
    expect(await readAggregates(userId)).toEqual(await recomputeAggregates(userId));
  }
  expect(longest).toBeGreaterThan(40 * HOUR);
});

describe("a viewing session", () => {
  const startMs = Date.parse("2026-05-01T19:00:07Z");
  const buildInstants = (...hours: number[]) => hours.map((hour) => formatInstant(startMs + hour * HOUR));

  test("goes on for as long as no pause is longer than three hours", async () => {
    const userId = await createUser();
    await storeAnswer(userId, [
      buildShow(1, [
        ...buildInstants(0, 3),
        formatInstant(startMs + 6 * HOUR + 1000),
        formatInstant(startMs + 7 * HOUR + 1000),
      ]),
    ]);
    expect(formatSpans(await listStoredSessions(userId))).toEqual(["1 0: 2 in 3 h", "1 0: 2 in 1 h"]);
  });

  test("is split by a movie, or by another show, and is one again without it", async () => {
    const userId = await createUser();
    await storeAnswer(userId, [buildShow(1, buildInstants(0, 1, 2, 3))]);
    await storeAnswer(userId, [buildMovie(3, buildInstants(1.5)[0] ?? "")]);
    expect(formatSpans(await listStoredSessions(userId))).toEqual(["1 0: 2 in 1 h", "1 0: 2 in 1 h"]);
    await removeTitle(userId, 3);
    expect(formatSpans(await listStoredSessions(userId))).toEqual(["1 0: 4 in 3 h"]);
    await storeAnswer(userId, [buildShow(2, buildInstants(0.5, 2.5))]);
    expect(formatSpans(await listStoredSessions(userId))).toEqual(["1 0: 2 in 1 h"]);
  });

  test("of a rewatch is another than that of the first watch; copies of the first watch are none", async () => {
    const userId = await createUser();
    const first = buildShow(1, buildInstants(0, 1));
    await storeAnswer(userId, [first, buildRewatch(1, 101, buildInstants(0, 1, 2, 3))]);
    expect(formatSpans(await listStoredSessions(userId))).toEqual(["1 0: 2 in 1 h", "1 101: 2 in 1 h"]);
    await withTransaction(async (client) => {
      const dates = await deleteRewatches(client, userId, [{ simklId: 1, rewatchId: 101 }]);
      await updateAggregates(client, userId, { simklIds: [1], dates });
    });
    expect(formatSpans(await listStoredSessions(userId))).toEqual(["1 0: 2 in 1 h"]);
  });

  test("has no episode that was marked together with others, or whose time was filled in", async () => {
    const userId = await createUser();
    const [second = ""] = buildInstants(2);
    await storeAnswer(userId, [buildShow(1, [...buildInstants(0, 1), second])]);
    expect(formatSpans(await listStoredSessions(userId))).toEqual(["1 0: 3 in 2 h"]);
    await storeAnswer(userId, [buildShow(1, [...buildInstants(0, 1), second, second, second])]);
    expect(formatSpans(await listStoredSessions(userId))).toEqual(["1 0: 2 in 1 h"]);
    const aired = [1, 8, 15].flatMap((day) => [19, 20].map((hour) => formatInstant(Date.UTC(2026, 5, day, hour))));
    await storeAnswer(userId, [buildShow(1, aired.slice(0, 4))]);
    expect(formatSpans(await listStoredSessions(userId))).toEqual(["1 0: 2 in 1 h", "1 0: 2 in 1 h"]);
    await storeAnswer(userId, [buildShow(1, aired)]);
    expect(await listStoredSessions(userId)).toEqual([]);
  });

  test("keeps its known minutes, and how many episodes use the title's runtime", async () => {
    const userId = await createUser();
    await storeAnswer(userId, [buildShow(1, buildInstants(0, 1, 2, 3))]);
    expect(await listStoredSessions(userId)).toMatchObject([{ episodes: 4, minutes: 100, unsaid: 2 }]);
  });

  test("that did not change is not written again, however near the change is", async () => {
    const userId = await createUser();
    await storeAnswer(userId, [buildShow(1, buildInstants(0, 1)), buildShow(2, buildInstants(5, 6))]);
    const before = await readRowVersions(userId);
    await storeAnswer(userId, [buildMovie(3, buildInstants(3.5)[0] ?? "")]);
    expect(await readRowVersions(userId)).toEqual(before);
  });

  test("stays whole when another one that ends in the second of its start changes", async () => {
    const userId = await createUser();
    await storeAnswer(userId, [buildShow(1, buildInstants(0, 1, 2, 3, 4, 5)), buildShow(2, buildInstants(5, 5, 6, 7))]);
    const before = await listStoredSessions(userId);
    expect(formatSpans(before)).toEqual(["1 0: 6 in 5 h", "2 0: 4 in 2 h"]);
    await storeAnswer(userId, [buildMovie(3, buildInstants(-1)[0] ?? "")]);
    expect(await listStoredSessions(userId)).toEqual(before);
  });

  test("is its person's alone", async () => {
    const [one, other] = [await createUser(), await createUser()];
    for (const userId of [one, other]) await storeAnswer(userId, [buildShow(1, buildInstants(0, 1))]);
    const before = await readRowVersions(other);
    await storeAnswer(one, [buildShow(1, buildInstants(0, 1, 2)), buildMovie(3, buildInstants(0.5)[0] ?? "")]);
    expect(formatSpans(await listStoredSessions(one))).toEqual(["1 0: 2 in 1 h"]);
    expect(await readRowVersions(other)).toEqual(before);
  });
});

function removeTitle(userId: number, simklId: number): Promise<void> {
  return withTransaction((client) => removeItems(client, userId, [simklId], NOW));
}

function storeAnswer(userId: number, rows: LibraryRow[]): Promise<void> {
  return withTransaction((client) => storeRows(client, userId, rows, "delta", NOW));
}

async function createUser(): Promise<number> {
  const simklId = (await db.user.count()) + 1;
  return (await db.user.create({ data: { simklId, name: `User ${simklId}` } })).id;
}

function formatSpans(sessions: readonly StoredSession[]): string[] {
  return sessions.map(
    ({ simklId, rewatchId, episodes, from, to }) =>
      `${simklId} ${rewatchId}: ${episodes} in ${(to.getTime() - from.getTime()) / HOUR} h`,
  );
}

/** The place of each row: it changes when the row is written. */
function readRowVersions(userId: number): Promise<unknown[]> {
  return rows(sql`SELECT ctid::text, xmin::text FROM "ViewingSession" WHERE "userId" = ${userId} ORDER BY 1`);
}
