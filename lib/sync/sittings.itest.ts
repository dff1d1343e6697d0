import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { transaction } from "@/lib/database/transaction";
import type { LibraryRow } from "@/lib/simkl/library-row";
import { HOUR, instant } from "@/simulator/world/instant";
import { Random } from "@/simulator/world/random";
import { freshDatabase, type TestDatabase } from "@/tests/database/fresh-database";
import { again, FewTitles } from "@/tests/sync/few-titles";
import { countedAnew, countsOf } from "@/tests/sync/stored-counts";
import { film, show } from "@/tests/sync/told-rows";
import { type Found, storedSittings, walkedSittings } from "@/tests/sync/walked-sittings";
import { removeItems } from "./remove-items";
import { settleCounts } from "./settle-counts";
import { dropRewatches } from "./store-rewatches";
import { storeRows } from "./store-rows";

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.stop());

const NOW = new Date("2026-11-20T12:00:00Z");

test("after random answers the sittings are those of another computation, and of all found anew", async () => {
  let longest = 0;
  for (let seed = 1; seed <= 8; seed += 1) {
    const random = new Random(seed);
    const userId = await person();
    const titles = new FewTitles(random);
    for (let step = 0; step < 25; step += 1) {
      const answer = titles.next();
      if ("removed" in answer) await remove(userId, answer.removed);
      else await store(userId, answer.rows);
      const sittings = await storedSittings(userId);
      expect(sittings, `seed ${seed}, step ${step}`).toEqual(await walkedSittings(userId));
      longest = Math.max(longest, ...sittings.map(({ from, to }) => to.getTime() - from.getTime()));
    }
    expect(await countsOf(userId)).toEqual(await countedAnew(userId));
  }
  expect(longest).toBeGreaterThan(40 * HOUR);
});

describe("a sitting", () => {
  const evening = Date.parse("2026-05-01T19:00:07Z");
  const later = (...hours: number[]) => hours.map((hour) => instant(evening + hour * HOUR));

  test("goes on for as long as no pause is longer than three hours", async () => {
    const userId = await person();
    await store(userId, [
      show(1, [...later(0, 3), instant(evening + 6 * HOUR + 1000), instant(evening + 7 * HOUR + 1000)]),
    ]);
    expect(spans(await storedSittings(userId))).toEqual(["1 0: 2 in 3 h", "1 0: 2 in 1 h"]);
  });

  test("is parted by a film, or by another show, and is one again without it", async () => {
    const userId = await person();
    await store(userId, [show(1, later(0, 1, 2, 3))]);
    await store(userId, [film(3, later(1.5)[0] ?? "")]);
    expect(spans(await storedSittings(userId))).toEqual(["1 0: 2 in 1 h", "1 0: 2 in 1 h"]);
    await remove(userId, 3);
    expect(spans(await storedSittings(userId))).toEqual(["1 0: 4 in 3 h"]);
    await store(userId, [show(2, later(0.5, 2.5))]);
    expect(spans(await storedSittings(userId))).toEqual(["1 0: 2 in 1 h"]);
  });

  test("of a rewatch is another than that of the first watch; copies of the first watch are none", async () => {
    const userId = await person();
    const first = show(1, later(0, 1));
    await store(userId, [first, again(1, 101, later(0, 1, 2, 3))]);
    expect(spans(await storedSittings(userId))).toEqual(["1 0: 2 in 1 h", "1 101: 2 in 1 h"]);
    await transaction(async (client) => {
      const dates = await dropRewatches(client, userId, [{ simklId: 1, rewatchId: 101 }]);
      await settleCounts(client, userId, { simklIds: [1], dates });
    });
    expect(spans(await storedSittings(userId))).toEqual(["1 0: 2 in 1 h"]);
  });

  test("has no episode that was marked together with others, or whose time was filled in", async () => {
    const userId = await person();
    const [second = ""] = later(2);
    await store(userId, [show(1, [...later(0, 1), second])]);
    expect(spans(await storedSittings(userId))).toEqual(["1 0: 3 in 2 h"]);
    await store(userId, [show(1, [...later(0, 1), second, second, second])]);
    expect(spans(await storedSittings(userId))).toEqual(["1 0: 2 in 1 h"]);
    const aired = [1, 8, 15].flatMap((day) => [19, 20].map((hour) => instant(Date.UTC(2026, 5, day, hour))));
    await store(userId, [show(1, aired.slice(0, 4))]);
    expect(spans(await storedSittings(userId))).toEqual(["1 0: 2 in 1 h", "1 0: 2 in 1 h"]);
    await store(userId, [show(1, aired)]);
    expect(await storedSittings(userId)).toEqual([]);
  });

  test("keeps what was said of its length, and how many episodes are as long as their title", async () => {
    const userId = await person();
    await store(userId, [show(1, later(0, 1, 2, 3))]);
    expect(await storedSittings(userId)).toMatchObject([{ episodes: 4, minutes: 100, unsaid: 2 }]);
  });

  test("that nothing was said about is not written again, however near the change is", async () => {
    const userId = await person();
    await store(userId, [show(1, later(0, 1)), show(2, later(5, 6))]);
    const before = await versions(userId);
    await store(userId, [film(3, later(3.5)[0] ?? "")]);
    expect(await versions(userId)).toEqual(before);
  });

  test("stays whole when another one that ends in the second of its beginning is looked at", async () => {
    const userId = await person();
    await store(userId, [show(1, later(0, 1, 2, 3, 4, 5)), show(2, later(5, 5, 6, 7))]);
    const before = await storedSittings(userId);
    expect(spans(before)).toEqual(["1 0: 6 in 5 h", "2 0: 4 in 2 h"]);
    await store(userId, [film(3, later(-1)[0] ?? "")]);
    expect(await storedSittings(userId)).toEqual(before);
  });

  test("is its person's alone", async () => {
    const [one, other] = [await person(), await person()];
    for (const userId of [one, other]) await store(userId, [show(1, later(0, 1))]);
    const before = await versions(other);
    await store(one, [show(1, later(0, 1, 2)), film(3, later(0.5)[0] ?? "")]);
    expect(spans(await storedSittings(one))).toEqual(["1 0: 2 in 1 h"]);
    expect(await versions(other)).toEqual(before);
  });
});

function remove(userId: number, simklId: number): Promise<void> {
  return transaction((client) => removeItems(client, userId, [simklId], NOW));
}

function store(userId: number, rows: LibraryRow[]): Promise<void> {
  return transaction((client) => storeRows(client, userId, rows, "delta", NOW));
}

async function person(): Promise<number> {
  const simklId = (await db.user.count()) + 1;
  return (await db.user.create({ data: { simklId, name: `User ${simklId}` } })).id;
}

function spans(sittings: readonly Found[]): string[] {
  return sittings.map(
    ({ simklId, rewatchId, episodes, from, to }) =>
      `${simklId} ${rewatchId}: ${episodes} in ${(to.getTime() - from.getTime()) / HOUR} h`,
  );
}

/** Where PostgreSQL keeps each row: another place means that the row was written. */
function versions(userId: number): Promise<unknown[]> {
  return db.$queryRaw`SELECT ctid::text, xmin::text FROM "Sitting" WHERE "userId" = ${userId} ORDER BY 1`;
}
