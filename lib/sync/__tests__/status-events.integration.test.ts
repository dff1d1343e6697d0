import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { rows, sql } from "@/lib/database/sql";
import { syncUser } from "@/lib/jobs/sync-user";
import { createSeededAccount } from "@/simulator/accounts/seeded-account";
import type { Account } from "@/simulator/model";
import { silenceLog } from "@/tests/app/capture-log";
import { createTestApp, type TestApp } from "@/tests/app/test-app";
import { waitForNextSecond } from "@/tests/app/wait-for-next-second";

let app: TestApp;
let nextId = 880_000;

beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());
beforeEach(() => {
  silenceLog();
});

test("the first import is no journey: everything would have come in at once", async () => {
  const { userId } = await importAccount();
  expect(await db.statusEvent.count({ where: { userId } })).toBe(0);
  expect(await db.dailyActivity.count({ where: { userId } })).toBeGreaterThan(0);
});

test("a step from list to list, in and out again is kept once each", async () => {
  const { account, userId, show } = await importAccount();
  const from = account.items.get(show)?.status;
  await moveToList(account, show, "dropped");
  await syncOnce(userId);
  await syncOnce(userId);
  const [step, ...others] = await listStatusEvents(userId, show);
  expect(others).toEqual([]);
  expect(step).toMatchObject({ from, to: "dropped" });

  await app.changeAtSimkl(account, "removeHistory", { shows: [{ ids: { simkl: show } }] });
  await syncOnce(userId);
  expect(await listStatusEvents(userId, show)).toMatchObject([{ to: "dropped" }, { from: "dropped", to: null }]);
  expect(await computeHours(userId)).toEqual(await readStoredHours(userId));

  await waitForNextSecond();
  await moveToList(account, show, "plantowatch");
  await syncOnce(userId);
  expect(await listStatusEvents(userId, show)).toMatchObject([
    { to: "dropped" },
    { from: "dropped", to: null },
    { from: null, to: "plantowatch" },
  ]);
});

test("a new title has its event at the time that Simkl says it was added", async () => {
  const { account, userId } = await importAccount();
  const newTitle = [...app.simulator.world.titles.values()].find(
    ({ simkl, kind }) => kind === "movie" && !account.items.has(simkl),
  );
  const simkl = newTitle?.simkl ?? 0;
  await app.changeAtSimkl(account, "addToList", { movies: [{ ids: { simkl }, to: "plantowatch" }] });
  await syncOnce(userId);
  const addedAt = account.items.get(simkl)?.addedAt ?? "";
  expect(await listStatusEvents(userId, simkl)).toEqual([
    { userId, simklId: simkl, at: new Date(addedAt), from: null, to: "plantowatch" },
  ]);
});

test("a title that is filed under another kind is moved: nothing is lost, doubled, or counted under the old one", async () => {
  const { account, userId } = await importAccount({ movies: 0, shows: 0, anime: 1, episodes: 6 });
  const [simkl] = account.items.keys();
  const before = await db.watch.count({ where: { userId } });
  expect(app.simulator.reclassify(simkl ?? 0, "tv")).toBe(true);
  await syncOnce(userId);
  expect((await db.title.findUniqueOrThrow({ where: { simklId: simkl } })).kind).toBe("tv");
  expect(await db.libraryItem.count({ where: { userId } })).toBe(1);
  expect(await db.watch.count({ where: { userId } })).toBe(before);
  expect(await db.removedItem.count({ where: { userId } })).toBe(0);
  expect(await db.dailyActivity.count({ where: { userId, kind: "anime" } })).toBe(0);
  expect(await computeHours(userId)).toEqual(await readStoredHours(userId));
});

test("a new time zone recomputes every day", async () => {
  const { account, userId } = await importAccount({ movies: 10, shows: 4, anime: 0, episodes: 120 });
  const before = await db.dailyActivity.findMany({ where: { userId } });
  account.timeZone = "Pacific/Kiritimati";
  account.stamps.settings = `${new Date().toISOString().slice(0, 19)}Z`;
  await syncOnce(userId);
  expect(await db.dailyActivity.findMany({ where: { userId } })).not.toEqual(before);
  expect(await computeHours(userId)).toEqual(await readStoredHours(userId));

  // A sign-in must not apply the change before the sync does.
  account.timeZone = "America/New_York";
  account.stamps.settings = `${new Date(Date.now() + 1000).toISOString().slice(0, 19)}Z`;
  await app.registerAccount(account);
  await syncOnce(userId);
  expect((await db.user.findUniqueOrThrow({ where: { id: userId } })).timeZone).toBe("America/New_York");
  expect(await computeHours(userId)).toEqual(await readStoredHours(userId));
});

async function importAccount(size = { movies: 4, shows: 3, anime: 1, episodes: 12 }) {
  nextId += 1;
  const account = createSeededAccount(app.simulator.world, { id: nextId, seed: nextId, now: new Date(), ...size });
  const userId = await app.registerAccount(account);
  expect(await syncUser(userId, "sign-in")).toBe("done");
  const shows = [...account.items.values()].filter(({ simkl }) => app.simulator.world.titles.get(simkl)?.kind === "tv");
  return { account, userId, show: shows.find(({ status }) => status !== "dropped")?.simkl ?? 0 };
}

function moveToList(account: Account, simkl: number, to: string): Promise<void> {
  return app.changeAtSimkl(account, "addToList", { shows: [{ ids: { simkl }, to }] });
}

async function syncOnce(userId: number): Promise<void> {
  expect(await syncUser(userId, "schedule")).toBe("done");
}

function listStatusEvents(userId: number, simklId: number) {
  return db.statusEvent.findMany({ where: { userId, simklId }, orderBy: { at: "asc" } });
}

/** Stored viewings by day, kind and hour. */
function readStoredHours(userId: number): Promise<unknown> {
  return rows(sql`
    SELECT to_char("day", 'YYYY-MM-DD') AS day, "kind", (hour - 1)::int AS hour, sum(viewings)::int AS viewings
    FROM "DailyActivity", unnest("hours") WITH ORDINALITY AS hourly(viewings, hour)
    WHERE "userId" = ${userId} AND viewings > 0 GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`);
}

/** The same, from the watches. */
function computeHours(userId: number): Promise<unknown> {
  return rows(sql`
    SELECT to_char("watchedAt" AT TIME ZONE "timeZone", 'YYYY-MM-DD') AS day, title."kind",
      extract(hour FROM "watchedAt" AT TIME ZONE "timeZone")::int AS hour, count(*)::int AS viewings
    FROM "Watch" watch JOIN "Title" title USING ("simklId") JOIN "User" ON "id" = "userId"
    WHERE "userId" = ${userId} AND "dateQuality" <> 'unknown' GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`);
}
