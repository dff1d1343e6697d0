import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { syncUser } from "@/lib/jobs/sync-user";
import { createSeededAccount } from "@/simulator/accounts/seeded-account";
import { createTestApp, type TestApp } from "@/tests/app/test-app";

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

test("a new plan reads the library once more, and what is removed at Simkl before that is noticed afterwards", async () => {
  const size = { movies: 6, shows: 0, anime: 0, episodes: 0 };
  const account = createSeededAccount(app.simulator.world, {
    id: 850_001,
    seed: 1,
    now: new Date(),
    ...size,
    plan: "free",
  });
  const userId = await app.registerAccount(account);
  await syncUser(userId, "sign-in");

  app.expectViolations(account, "repeated-full-pull", "what the new plan shows is in no delta");
  account.plan = "vip";
  account.stamps.settings = toStamp(subtractHours(2));
  expect(await syncUser(userId, "schedule")).toBe("done");
  expect(await db.syncState.findUnique({ where: { userId } })).toMatchObject({ phase: "importing", progress: null });

  const [movieId] = account.items.keys();
  await app.changeAtSimkl(account, "removeHistory", { movies: [{ ids: { simkl: movieId } }] });
  account.stamps.movie.removed_from_list = toStamp(subtractHours(1));
  expect(await syncUser(userId, "schedule")).toBe("done");
  expect(await syncUser(userId, "schedule")).toBe("done");
  expect(await db.syncState.findUnique({ where: { userId } })).toMatchObject({ phase: "ready" });
  expect(await db.libraryItem.count({ where: { userId } })).toBe(5);
});

test("a run that its process left open is closed by the next one", async () => {
  const size = { movies: 1, shows: 0, anime: 0, episodes: 0 };
  const account = createSeededAccount(app.simulator.world, { id: 850_002, seed: 2, now: new Date(), ...size });
  const userId = await app.registerAccount(account);
  await db.syncRun.create({ data: { userId, trigger: "cron" } });
  await db.syncState.update({ where: { userId }, data: { claimedBy: DEAD_PROCESS } });
  await syncUser(userId, "schedule");
  const runs = await db.syncRun.findMany({ where: { userId }, orderBy: { id: "asc" } });
  expect(runs.map(({ outcome }) => outcome)).toEqual(["failed", "done"]);
  expect(runs[0]?.endedAt).not.toBeNull();
});

/** No process of this test has that number. */
const DEAD_PROCESS = 0;

function subtractHours(hours: number): Date {
  return new Date(Date.now() - hours * 60 * 60_000);
}

/** In Simkl's format; newer stamps would be rechecked in any case. */
function toStamp(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}
