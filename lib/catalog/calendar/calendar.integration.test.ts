import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "@/lib/database/client";
import { execute, sql } from "@/lib/database/sql";
import { listRegularEpisodes } from "@/simulator/catalog/aired";
import { captureLog, silenceLog } from "@/tests/app/capture-log";
import { createTestApp, type TestApp } from "@/tests/app/test-app";
import { getCalendarStatus } from "./calendar-status";
import { ensureCalendar } from "./ensure-calendar";
import { getFileWindow, listMaintainedMonths, toMonth } from "./months";
import { readDueFiles } from "./read-due-files";
import { refreshCalendar } from "./refresh-calendar";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = new Date("2026-11-21T11:00:00Z");
const MONTH = "2026-11";
let app: TestApp;

beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  app.simulator.clock.set(NOW.toISOString());
  app.simulator.faults.clear();
  app.simulator.requests.clear();
  silenceLog();
  await db.user.create({ data: { simklId: 1, name: "User", lastSeenAt: NOW } });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await execute(sql`TRUNCATE "Airing", "CalendarFile", "ClientBlock", "User" CASCADE`);
});

describe("a refresh", () => {
  test("stores what airs in the maintained months as the world has it, without a token", async () => {
    expect(await runRefresh(NOW)).toEqual({ read: 15, unchanged: 0, failed: 0 });
    expect(app.simulator.requests.records.map(({ accountId }) => accountId)).toEqual(Array(15).fill(null));

    const expected = [...app.simulator.world.titles.values()].flatMap((title) => {
      if (title.kind === "movie") {
        const day = title.released;
        return day && listMaintainedMonths(NOW).includes(day.slice(0, 7))
          ? [`${title.simkl} 0:0 ${day}T00:00:00Z`]
          : [];
      }
      return listRegularEpisodes(title).flatMap(({ season, number, airsAt }) =>
        airsAt && listMaintainedMonths(NOW).includes(airsAt.slice(0, 7))
          ? [`${title.simkl} ${title.kind === "anime" ? 1 : season}:${number} ${airsAt}`]
          : [],
      );
    });
    expect(expected.length).toBeGreaterThan(100);
    expect((await listStoredAirings()).sort()).toEqual(expected.sort());
    expect(await db.airing.count({ where: { finale: { not: null } } })).toBeGreaterThan(0);
  });

  test("requests a file at most every five hours, and then conditionally", async () => {
    await runRefresh(NOW);
    app.simulator.requests.clear();
    expect(await runRefresh(addToNow(5 * HOUR - 1))).toEqual({ read: 0, unchanged: 0, failed: 0 });
    expect(listRequestedMonths()).toEqual([]);

    app.simulator.clock.set(addToNow(30 * MINUTE).toISOString());
    expect(await runRefresh(addToNow(5 * HOUR))).toEqual({ read: 0, unchanged: 6, failed: 0 });
    expect(listRequestedMonths()).toEqual(["2026/11", "2026/11", "2026/11", "2026/12", "2026/12", "2026/12"]);
    expect(app.simulator.requests.records.every(({ status }) => status === 304)).toBe(true);

    app.simulator.clock.set(addToNow(DAY).toISOString());
    expect(await runRefresh(addToNow(DAY))).toEqual({ read: 15, unchanged: 0, failed: 0 });
  });

  test("two processes never request the same file", async () => {
    const reports = await Promise.all([runRefresh(NOW), runRefresh(NOW), runRefresh(NOW)]);
    expect(reports.reduce((sum, report) => sum + (report?.read ?? 0), 0)).toBe(15);
    expect(listRequestedMonths()).toHaveLength(15);
  });

  test("does nothing while Simkl blocks the app, and when no user visited for a week", async () => {
    await db.user.updateMany({ data: { lastSeenAt: addToNow(-8 * DAY) } });
    expect(await runRefresh(NOW)).toBeNull();
    await db.user.updateMany({ data: { lastSeenAt: NOW } });
    await db.clientBlock.create({ data: { until: NOW, reason: "412" } });
    expect(await runRefresh(NOW)).toBeNull();
    expect(listRequestedMonths()).toEqual([]);
  });

  test("deletes months that are more than a year old", async () => {
    await runRefresh(NOW);
    const next = addToNow(366 * DAY + 31 * DAY);
    await db.user.updateMany({ data: { lastSeenAt: next } });
    await refreshCalendar({ deadline: 0, now: next });
    const first = new Date(`${getFileWindow(next).first}-01`);
    expect(await db.airing.count({ where: { month: { lt: first } } })).toBe(0);
    expect(await db.calendarFile.count()).toBe(await db.calendarFile.count({ where: { month: { gte: first } } }));
    expect(await db.airing.count()).toBeGreaterThan(0);
  });
});

describe("what was stored stays", () => {
  test.each([
    ["is cut off", { kind: "truncate" }],
    ["is no calendar", { kind: "status", status: 200, body: { calendar: "none" } }],
  ] as const)("when a response %s, which is tried again later", async (_, fault) => {
    await readAsPage(NOW);
    const before = await listStoredAirings();
    const lines = captureLog();
    const tomorrow = addToNow(DAY);
    app.simulator.clock.set(tomorrow.toISOString());
    app.simulator.faults.add({ match: { path: "/calendar/v2/2026/11/tv.json" }, times: 9, ...fault });
    expect(await readAsPage(tomorrow)).toMatchObject({ read: 2, failed: 1 });
    expect(await listStoredAirings()).toEqual(before);
    expect(lines).toHaveLength(1);
    expect(await getCalendarStatus([MONTH], addToNow(DAY + 2 * MINUTE))).toEqual({
      readAt: NOW,
      isFailing: true,
      isDue: true,
    });

    app.simulator.faults.clear();
    app.simulator.requests.clear();
    await readAsPage(addToNow(DAY + 29 * MINUTE));
    expect(listRequestedMonths()).toEqual([]);
    expect(await readAsPage(addToNow(DAY + 30 * MINUTE))).toMatchObject({ read: 1 });
    expect(await getCalendarStatus([MONTH], addToNow(DAY + 32 * MINUTE))).toMatchObject({
      isFailing: false,
      isDue: false,
    });
  });

  test("when a file is suddenly empty", async () => {
    await readAsPage(NOW);
    const before = await listStoredAirings();
    app.simulator.clock.set(addToNow(DAY).toISOString());
    app.simulator.faults.add({
      match: { path: "/calendar/v2/2026/11/tv.json" },
      kind: "status",
      times: 9,
      status: 200,
      body: { calendar: [], metadata: {} },
    });
    expect(await readAsPage(addToNow(DAY))).toMatchObject({ failed: 0 });
    expect(await listStoredAirings()).toEqual(before);
  });
});

test("an episode that moved has one row, wherever it moved to, and one that was cancelled none", async () => {
  const [first, second, third] = await pickThreeEpisodes();
  await readAsPage(NOW, "2026-12");
  const airsAt = first.airsAt;
  first.airsAt = "2026-12-24T20:00:00Z";
  second.airsAt = "2026-11-30T20:00:00Z";
  third.airsAt = null;
  app.simulator.clock.set(addToNow(DAY).toISOString());
  await readAsPage(addToNow(DAY), "2026-12");
  expect((await listShowRows()).map(({ number, airsAt: at }) => [number, at.toISOString()])).toEqual([
    [first.number, "2026-12-24T20:00:00.000Z"],
    [second.number, "2026-11-30T20:00:00.000Z"],
  ]);
  first.airsAt = airsAt;
});

describe("a page", () => {
  test("without stored files waits for them, and later pages request nothing", async () => {
    const { status, after } = await openPage(NOW);
    expect(status).toEqual({ readAt: NOW, isFailing: false, isDue: false });
    expect(after).toHaveLength(1);
    expect(listRequestedMonths()).toEqual(["2026/11", "2026/11", "2026/11"]);
    expect((await openPage(addToNow(4 * HOUR))).after).toEqual([]);
  });

  test("with stored files shows them, and refreshes them afterwards when five hours have passed", async () => {
    await openPage(NOW);
    app.simulator.requests.clear();
    app.simulator.clock.set(addToNow(7 * HOUR).toISOString());
    const { status, after } = await openPage(addToNow(7 * HOUR));
    expect(status).toEqual({ readAt: NOW, isFailing: false, isDue: true });
    expect(listRequestedMonths()).toEqual([]);
    for (const work of after) await work();
    expect(listRequestedMonths()).toHaveLength(3);
    expect(await getCalendarStatus([MONTH], addToNow(7 * HOUR))).toMatchObject({
      readAt: addToNow(7 * HOUR),
      isDue: false,
    });
  });

  test("waits for a limited time, and learns that Simkl fails", async () => {
    app.simulator.faults.add({
      match: { path: "/calendar/v2/2026/11/tv.json" },
      kind: "slow",
      delayMs: 400,
      times: 1,
    });
    const { status, after } = await openPage(NOW, 50);
    expect(status).toMatchObject({ readAt: null, isFailing: false });
    for (const work of after) await work();
    expect((await openPage(addToNow(MINUTE))).status).toMatchObject({ readAt: NOW });

    await execute(sql`TRUNCATE "Airing", "CalendarFile"`);
    app.simulator.faults.add({ match: { path: "/calendar/v2/2026/11/tv.json" }, kind: "truncate", times: 9 });
    await openPage(NOW);
    expect((await openPage(addToNow(2 * MINUTE))).status).toMatchObject({ readAt: null, isFailing: true });
  });
});

function runRefresh(now: Date) {
  return refreshCalendar({ deadline: Date.now() + 30_000, now });
}

function readAsPage(now: Date, ...others: string[]) {
  return readDueFiles([MONTH, ...others], { deadline: Date.now() + 30_000, now, isViewed: true });
}

async function openPage(now: Date, maxWaitMs?: number) {
  const after: (() => Promise<unknown>)[] = [];
  const status = await ensureCalendar([MONTH], {
    now,
    runAfterResponse: (work) => void after.push(work),
    maxWaitMs: maxWaitMs,
  });
  return { status, after };
}

function addToNow(ms: number): Date {
  return new Date(NOW.getTime() + ms);
}

function listRequestedMonths(): string[] {
  return app.simulator.requests.records.flatMap(({ path }) => /^\/calendar\/v2\/(\d+\/\d+)\//.exec(path)?.[1] ?? []);
}

async function listStoredAirings(): Promise<string[]> {
  const rows = await db.airing.findMany({ orderBy: [{ simklId: "asc" }, { season: "asc" }, { number: "asc" }] });
  return rows.map((row) => `${row.simklId} ${row.season}:${row.number} ${row.airsAt.toISOString().slice(0, 19)}Z`);
}

function findShow() {
  const found = [...app.simulator.world.titles.values()].find(
    (title) => title.kind === "tv" && filterMonth(title.episodes).length >= 3,
  );
  if (!found) throw new Error("The world has no such show.");
  return found;
}

function filterMonth<T extends { airsAt: string | null; season: number }>(episodes: T[]): T[] {
  return episodes.filter(({ airsAt, season }) => season > 0 && airsAt !== null && toMonth(new Date(airsAt)) === MONTH);
}

async function pickThreeEpisodes() {
  const [first, second, third] = filterMonth(findShow().episodes);
  if (!first || !second || !third) throw new Error("The show has too few episodes.");
  pickedShow = { simklId: findShow().simkl, numbers: [first.number, second.number, third.number] };
  return [first, second, third] as const;
}

let pickedShow = { simklId: 0, numbers: [0] };

function listShowRows() {
  const { simklId, numbers } = pickedShow;
  return db.airing.findMany({ where: { simklId, number: { in: numbers } }, orderBy: { number: "asc" } });
}
