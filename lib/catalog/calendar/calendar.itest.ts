import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "@/lib/database/client";
import { regularEpisodes } from "@/simulator/catalog/aired";
import { type House, openHouse } from "@/tests/house";
import { captureLog, silenceLog } from "@/tests/logged";
import { calendarStanding } from "./calendar-standing";
import { keepCalendar } from "./keep-calendar";
import { fileWindow, keptMonths, monthOf } from "./months";
import { readDueFiles } from "./read-due-files";
import { refreshCalendar } from "./refresh-calendar";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = new Date("2026-11-21T11:00:00Z");
const MONTH = "2026-11";
let house: House;

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());
beforeEach(async () => {
  house.simulator.clock.set(NOW.toISOString());
  house.simulator.faults.clear();
  house.simulator.requests.clear();
  silenceLog();
  await db.user.create({ data: { simklId: 1, name: "Somebody", lastSeenAt: NOW } });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await db.$executeRaw`TRUNCATE "Airing", "CalendarFile", "ClientBlock", "User" CASCADE`;
});

describe("a round", () => {
  test("stores what airs in the months it keeps, as the world has it, asking without a token", async () => {
    expect(await round(NOW)).toEqual({ read: 15, unchanged: 0, failed: 0 });
    expect(house.simulator.requests.records.map(({ accountId }) => accountId)).toEqual(Array(15).fill(null));

    const expected = [...house.simulator.world.titles.values()].flatMap((title) => {
      if (title.kind === "movie") {
        const day = title.released;
        return day && keptMonths(NOW).includes(day.slice(0, 7)) ? [`${title.simkl} 0:0 ${day}T00:00:00Z`] : [];
      }
      return regularEpisodes(title).flatMap(({ season, number, airsAt }) =>
        airsAt && keptMonths(NOW).includes(airsAt.slice(0, 7))
          ? [`${title.simkl} ${title.kind === "anime" ? 1 : season}:${number} ${airsAt}`]
          : [],
      );
    });
    expect(expected.length).toBeGreaterThan(100);
    expect((await stored()).sort()).toEqual(expected.sort());
    expect(await db.airing.count({ where: { finale: { not: null } } })).toBeGreaterThan(0);
  });

  test("asks for a file at most every five hours, and then whether it changed", async () => {
    await round(NOW);
    house.simulator.requests.clear();
    expect(await round(later(5 * HOUR - 1))).toEqual({ read: 0, unchanged: 0, failed: 0 });
    expect(asked()).toEqual([]);

    house.simulator.clock.set(later(30 * MINUTE).toISOString());
    expect(await round(later(5 * HOUR))).toEqual({ read: 0, unchanged: 6, failed: 0 });
    expect(asked()).toEqual(["2026/11", "2026/11", "2026/11", "2026/12", "2026/12", "2026/12"]);
    expect(house.simulator.requests.records.every(({ status }) => status === 304)).toBe(true);

    house.simulator.clock.set(later(DAY).toISOString());
    expect(await round(later(DAY))).toEqual({ read: 15, unchanged: 0, failed: 0 });
  });

  test("two processes never ask for the same file", async () => {
    const reports = await Promise.all([round(NOW), round(NOW), round(NOW)]);
    expect(reports.reduce((sum, report) => sum + (report?.read ?? 0), 0)).toBe(15);
    expect(asked()).toHaveLength(15);
  });

  test("rests while Simkl refuses us, and when nobody was here for a week", async () => {
    await db.user.updateMany({ data: { lastSeenAt: later(-8 * DAY) } });
    expect(await round(NOW)).toBeNull();
    await db.user.updateMany({ data: { lastSeenAt: NOW } });
    await db.clientBlock.create({ data: { until: NOW, reason: "412" } });
    expect(await round(NOW)).toBeNull();
    expect(asked()).toEqual([]);
  });

  test("lets months go that lie more than a year back", async () => {
    await round(NOW);
    const next = later(366 * DAY + 31 * DAY);
    await db.user.updateMany({ data: { lastSeenAt: next } });
    await refreshCalendar({ deadline: 0, now: next });
    const first = new Date(`${fileWindow(next).first}-01`);
    expect(await db.airing.count({ where: { month: { lt: first } } })).toBe(0);
    expect(await db.calendarFile.count()).toBe(await db.calendarFile.count({ where: { month: { gte: first } } }));
    expect(await db.airing.count()).toBeGreaterThan(0);
  });
});

describe("what was stored stays", () => {
  test.each([
    ["is cut off", { kind: "truncate" }],
    ["is no calendar", { kind: "status", status: 200, body: { calendar: "none" } }],
  ] as const)("when an answer %s, which is tried again later", async (_, fault) => {
    await look(NOW);
    const before = await stored();
    const lines = captureLog();
    const tomorrow = later(DAY);
    house.simulator.clock.set(tomorrow.toISOString());
    house.simulator.faults.add({ match: { path: "/calendar/v2/2026/11/tv.json" }, times: 9, ...fault });
    expect(await look(tomorrow)).toMatchObject({ read: 2, failed: 1 });
    expect(await stored()).toEqual(before);
    expect(lines).toHaveLength(1);
    expect(await calendarStanding([MONTH], later(DAY + 2 * MINUTE))).toEqual({
      readAt: NOW,
      isFailing: true,
      isDue: true,
    });

    house.simulator.faults.clear();
    house.simulator.requests.clear();
    await look(later(DAY + 29 * MINUTE));
    expect(asked()).toEqual([]);
    expect(await look(later(DAY + 30 * MINUTE))).toMatchObject({ read: 1 });
    expect(await calendarStanding([MONTH], later(DAY + 32 * MINUTE))).toMatchObject({
      isFailing: false,
      isDue: false,
    });
  });

  test("when a file is suddenly empty", async () => {
    await look(NOW);
    const before = await stored();
    house.simulator.clock.set(later(DAY).toISOString());
    house.simulator.faults.add({
      match: { path: "/calendar/v2/2026/11/tv.json" },
      kind: "status",
      times: 9,
      status: 200,
      body: { calendar: [], metadata: {} },
    });
    expect(await look(later(DAY))).toMatchObject({ failed: 0 });
    expect(await stored()).toEqual(before);
  });
});

test("an episode that moved has one row, wherever it moved to, and one that was cancelled none", async () => {
  const [first, second, third] = await threeEpisodes();
  await look(NOW, "2026-12");
  const airsAt = first.airsAt;
  first.airsAt = "2026-12-24T20:00:00Z";
  second.airsAt = "2026-11-30T20:00:00Z";
  third.airsAt = null;
  house.simulator.clock.set(later(DAY).toISOString());
  await look(later(DAY), "2026-12");
  expect((await rowsOfShow()).map(({ number, airsAt: at }) => [number, at.toISOString()])).toEqual([
    [first.number, "2026-12-24T20:00:00.000Z"],
    [second.number, "2026-11-30T20:00:00.000Z"],
  ]);
  first.airsAt = airsAt;
});

describe("a page", () => {
  test("that has nothing to show waits for the files, and later ones do not ask", async () => {
    const { standing, after } = await visit(NOW);
    expect(standing).toEqual({ readAt: NOW, isFailing: false, isDue: false });
    expect(after).toHaveLength(1);
    expect(asked()).toEqual(["2026/11", "2026/11", "2026/11"]);
    expect((await visit(later(4 * HOUR))).after).toEqual([]);
  });

  test("that has something shows it, and has it read anew afterwards when five hours have passed", async () => {
    await visit(NOW);
    house.simulator.requests.clear();
    house.simulator.clock.set(later(7 * HOUR).toISOString());
    const { standing, after } = await visit(later(7 * HOUR));
    expect(standing).toEqual({ readAt: NOW, isFailing: false, isDue: true });
    expect(asked()).toEqual([]);
    for (const work of after) await work();
    expect(asked()).toHaveLength(3);
    expect(await calendarStanding([MONTH], later(7 * HOUR))).toMatchObject({ readAt: later(7 * HOUR), isDue: false });
  });

  test("does not wait for ever, and hears when Simkl fails", async () => {
    house.simulator.faults.add({
      match: { path: "/calendar/v2/2026/11/tv.json" },
      kind: "slow",
      delayMs: 400,
      times: 1,
    });
    const { standing, after } = await visit(NOW, 50);
    expect(standing).toMatchObject({ readAt: null, isFailing: false });
    for (const work of after) await work();
    expect((await visit(later(MINUTE))).standing).toMatchObject({ readAt: NOW });

    await db.$executeRaw`TRUNCATE "Airing", "CalendarFile"`;
    house.simulator.faults.add({ match: { path: "/calendar/v2/2026/11/tv.json" }, kind: "truncate", times: 9 });
    await visit(NOW);
    expect((await visit(later(2 * MINUTE))).standing).toMatchObject({ readAt: null, isFailing: true });
  });
});

function round(now: Date) {
  return refreshCalendar({ deadline: Date.now() + 30_000, now });
}

function look(now: Date, ...others: string[]) {
  return readDueFiles([MONTH, ...others], { deadline: Date.now() + 30_000, now, isLookedAt: true });
}

async function visit(now: Date, patienceMs?: number) {
  const after: (() => Promise<unknown>)[] = [];
  const standing = await keepCalendar([MONTH], { now, later: (work) => void after.push(work), patienceMs });
  return { standing, after };
}

function later(ms: number): Date {
  return new Date(NOW.getTime() + ms);
}

/** The months whose files were asked for. */
function asked(): string[] {
  return house.simulator.requests.records.flatMap(({ path }) => /^\/calendar\/v2\/(\d+\/\d+)\//.exec(path)?.[1] ?? []);
}

async function stored(): Promise<string[]> {
  const rows = await db.airing.findMany({ orderBy: [{ simklId: "asc" }, { season: "asc" }, { number: "asc" }] });
  return rows.map((row) => `${row.simklId} ${row.season}:${row.number} ${row.airsAt.toISOString().slice(0, 19)}Z`);
}

function show() {
  const found = [...house.simulator.world.titles.values()].find(
    (title) => title.kind === "tv" && ofMonth(title.episodes).length >= 3,
  );
  if (!found) throw new Error("The world has no such show.");
  return found;
}

function ofMonth<T extends { airsAt: string | null; season: number }>(episodes: T[]): T[] {
  return episodes.filter(({ airsAt, season }) => season > 0 && airsAt !== null && monthOf(new Date(airsAt)) === MONTH);
}

async function threeEpisodes() {
  const [first, second, third] = ofMonth(show().episodes);
  if (!first || !second || !third) throw new Error("The show has too few episodes.");
  shown = { simklId: show().simkl, numbers: [first.number, second.number, third.number] };
  return [first, second, third] as const;
}

let shown = { simklId: 0, numbers: [0] };

function rowsOfShow() {
  const { simklId, numbers } = shown;
  return db.airing.findMany({ where: { simklId, number: { in: numbers } }, orderBy: { number: "asc" } });
}
