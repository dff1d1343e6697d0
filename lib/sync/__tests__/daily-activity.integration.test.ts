import { DateTime } from "luxon";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { rawSql, rows, sql } from "@/lib/database/sql";
import { withTransaction } from "@/lib/database/transaction";
import { TYPICAL_RUNTIME } from "@/lib/domain/typical-runtime";
import type { LibraryRow } from "@/lib/simkl/schemas/library-row";
import { rebuildDateAggregates } from "@/lib/sync/aggregates/rebuild-date-aggregates";
import { removeItems } from "@/lib/sync/removals/remove-items";
import { type Extent, storeRows } from "@/lib/sync/store/store-rows";
import { Random } from "@/simulator/world/random";
import { createTestDatabase, type TestDatabase } from "@/tests/app/test-database";
import { buildMovie, buildShow } from "@/tests/fixtures/library-rows";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.stop());

const NOW = new Date("2026-11-20T12:00:00Z");

/** Near these instants days begin and end, or have 23 or 25 hours, in some zone; the last is the end of a leap day. */
const EDGES = [
  "2026-03-08T05:00:00Z",
  "2026-03-08T07:00:00Z",
  "2026-11-01T04:00:00Z",
  "2026-11-01T06:00:00Z",
  "2026-11-02T05:00:00Z",
  "2026-03-29T01:00:00Z",
  "2025-12-31T10:00:00Z",
  "2026-01-01T00:00:00Z",
  "2026-05-31T15:00:00Z",
  "2024-03-01T00:00:00Z",
  "2026-03-08T05:30:00Z",
];

const ZONES = ["UTC", "America/New_York", "Asia/Tokyo", "Pacific/Kiritimati", "America/Havana", "Europe/Lisbon"];

describe.each(ZONES)("in %s", (zone) => {
  test("after random answers the days and years are those of a full rebuild, and those of another computation", async () => {
    for (let round = 0; round < 6; round += 1) {
      const random = new Random(1000 * ZONES.indexOf(zone) + round);
      const userId = await createUser(zone);
      for (let step = 0; step < 8; step += 1) {
        await applyRandomChange(userId, random);
        expect(await readStoredDays(userId), `seed ${zone} ${round}, step ${step}`).toEqual(
          await computeDays(userId, zone),
        );
      }
      const refreshed = [await readStoredDays(userId), await readStoredYears(userId)];
      await withTransaction((client) => rebuildDateAggregates(client, userId));
      expect([await readStoredDays(userId), await readStoredYears(userId)]).toEqual(refreshed);
    }
  });
});

test("the same answer twice touches no row of any table", async () => {
  const userId = await createUser("America/New_York");
  const rows = Array.from({ length: 8 }, (_, index) => buildRow(index + 1, new Random(index)));
  await storeAnswer(userId, rows, "delta");
  const before = await readRowVersions(userId);
  await storeAnswer(userId, rows, "delta");
  await storeAnswer(userId, rows.slice(2, 5), "delta");
  expect(await readRowVersions(userId)).toEqual(before);
});

test("one episode changes only the rows of its day", async () => {
  const userId = await createUser("Asia/Tokyo");
  const row = buildShow(7, ["2026-05-01T10:00:00Z", "2026-05-02T10:00:00Z", "2026-05-03T10:00:00Z"]);
  await storeAnswer(userId, [row], "delta");
  const before = await readDayVersions(userId);
  await storeAnswer(
    userId,
    [buildShow(7, [...row.episodes.map(({ watchedAt }) => watchedAt ?? ""), "2026-05-03T12:00:00Z"])],
    "delta",
  );
  const after = await readDayVersions(userId);
  expect([...after].filter(([day, version]) => before.get(day) !== version).map(([day]) => day)).toEqual([
    "2026-05-03",
  ]);
});

test("an episode that moves to another day touches both days", async () => {
  const userId = await createUser("UTC");
  await storeAnswer(
    userId,
    [buildShow(7, ["2026-05-01T10:00:00Z", "2026-05-02T10:00:00Z", "2026-05-03T10:00:00Z"])],
    "delta",
  );
  await storeAnswer(
    userId,
    [buildShow(7, ["2026-05-01T10:00:00Z", "2026-05-02T10:00:00Z", "2026-05-05T10:00:00Z"])],
    "delta",
  );
  expect([...(await readDayVersions(userId)).keys()]).toEqual(["2026-05-01", "2026-05-02", "2026-05-05"]);
});

test("movies of one second become bulk together, the one stored before too, and are exact again when the others are deleted", async () => {
  const userId = await createUser("UTC");
  const second = "2026-05-01T20:15:00Z";
  await storeAnswer(userId, [buildMovie(11, second)], "delta");
  expect(await listQualities(userId)).toEqual(["exact"]);
  await storeAnswer(userId, [buildMovie(12, second), buildMovie(13, second)], "delta");
  expect(await listQualities(userId)).toEqual(["bulk", "bulk", "bulk"]);
  expect(await readStoredDays(userId)).toEqual(await computeDays(userId, "UTC"));
  await storeAnswer(userId, [buildMovie(12, "2026-05-02T20:15:00Z")], "delta");
  expect(await listQualities(userId)).toEqual(["exact", "exact", "exact"]);
  expect(await readStoredDays(userId)).toEqual(await computeDays(userId, "UTC"));
});

test("a title that is filed under another kind, or gets another length, changes its days and doubles nothing", async () => {
  const userId = await createUser("UTC");
  const received = buildShow(21, ["2026-05-01T10:00:00Z", "2026-06-01T10:00:00Z"]);
  const row = { ...received, episodes: received.episodes.map((episode) => ({ ...episode, runtime: null })) };
  await storeAnswer(userId, [{ ...row, kind: "tv", animeType: null }, buildMovie(22, "2026-05-01T12:00:00Z")], "delta");
  await storeAnswer(userId, [{ ...row, kind: "anime", runtime: 24 }], "delta");
  const days = await readStoredDays(userId);
  expect(days).toEqual(await computeDays(userId, "UTC"));
  expect(days.map(({ day, kind, minutes }) => `${day} ${kind} ${minutes}`)).toEqual([
    "2026-05-01 anime 24",
    "2026-05-01 movie 90",
    "2026-06-01 anime 24",
  ]);
});

test("what has no runtime counts with the typical one, as an estimate", async () => {
  const userId = await createUser("UTC");
  await storeAnswer(userId, [{ ...buildShow(31, ["2026-05-01T10:00:00Z"]), runtime: null }], "delta");
  expect(await readStoredDays(userId)).toMatchObject([{ episodes: 1, minutes: 45, estimatedMinutes: 45 }]);
});

/** One random answer, or a removal. */
async function applyRandomChange(userId: number, random: Random): Promise<void> {
  const simklIds = Array.from({ length: 4 }, () => random.integer(1, 9));
  if (random.chance(0.2)) return withTransaction((client) => removeItems(client, userId, simklIds.slice(0, 1), NOW));
  const rows = simklIds.flatMap((simklId) => {
    const row = buildRow(simklId, random);
    return random.chance(0.4) ? [row, buildRewatch(row, random)] : [row];
  });
  await storeAnswer(userId, rows, random.chance(0.3) ? "whole" : "delta");
}

function storeAnswer(userId: number, rows: LibraryRow[], extent: Extent): Promise<void> {
  return withTransaction((client) => storeRows(client, userId, rows, extent, NOW));
}

/** A title of the kind that goes with its number, now and then of another length or kind. */
function buildRow(simklId: number, random: Random): LibraryRow {
  const dates = Array.from({ length: random.integer(0, 6) }, () => pickDate(random));
  if (simklId % 3 === 0) return { ...buildMovie(simklId, dates[0] ?? null), runtime: random.chance(0.5) ? 100 : null };
  const kind = random.chance(0.1) ? "anime" : (["movie", "tv", "anime"] as const)[simklId % 3];
  return { ...buildShow(simklId, dates), kind: kind ?? "tv", runtime: random.pick([null, 0, 30, 45]) };
}

function buildRewatch(row: LibraryRow, random: Random): LibraryRow {
  // simkl.com fills a session with what was watched before it.
  const copiedCount = random.chance(0.4) ? random.integer(1, 6) : 0;
  const dates = row.episodes.map((episode, index) =>
    index < copiedCount ? episode : { ...episode, watchedAt: pickDate(random) },
  );
  const id = 100 * row.simklId + random.integer(1, 2);
  const lastWatchedAt = row.lastWatchedAt === null ? null : pickDate(random);
  return { ...row, isRewatch: true, rewatchId: id, rewatchStatus: "closed", episodes: dates, lastWatchedAt };
}

function pickDate(random: Random): string {
  if (random.chance(0.1)) return "1970-01-01T00:00:01Z";
  const edge = Date.parse(random.pick(EDGES));
  const shift = random.pick([-3_600_000, -1800_000, -1000, 0, 1000, 1800_000, 3_600_000, 5_400_000, 12 * 3_600_000]);
  return `${new Date(edge + shift).toISOString().slice(0, 19)}Z`;
}

async function createUser(timeZone: string): Promise<number> {
  const simklId = (await db.user.count()) + 1;
  // Titles are shared: a runtime from another user's answers does not change this user's days yet.
  await db.dailyActivity.deleteMany();
  await db.libraryItem.deleteMany();
  await db.title.deleteMany();
  return (await db.user.create({ data: { simklId, name: `User ${simklId}`, timeZone } })).id;
}

interface Day {
  day: string;
  kind: string;
  isRewatch: boolean;
  dateQuality: string;
  episodes: number;
  films: number;
  minutes: number;
  estimatedMinutes: number;
  hours: number[];
}

async function readStoredDays(userId: number): Promise<Day[]> {
  const rows = await db.dailyActivity.findMany({ where: { userId }, omit: { userId: true } });
  return rows.map((row) => ({ ...row, day: row.day.toISOString().slice(0, 10) })).sort(compareByKey);
}

function readStoredYears(userId: number) {
  return db.titleYear.findMany({
    where: { userId },
    orderBy: [{ simklId: "asc" }, { year: "asc" }, { isRewatch: "asc" }],
  });
}

/** The same from the stored viewings, with another calendar than PostgreSQL's and another search for copies of first watches. */
async function computeDays(userId: number, zone: string): Promise<Day[]> {
  const watches = await db.watch.findMany({
    where: { userId, watchedAt: { not: null }, NOT: { dateQuality: "unknown" } },
  });
  const firstDates = new Set(watches.filter(({ rewatchId }) => rewatchId === 0).map(toWatchKey));
  const titles = new Map((await db.title.findMany()).map((title) => [title.simklId, title]));
  const days = new Map<string, Day>();
  for (const watch of watches) {
    const { simklId, rewatchId, season, number, watchedAt, dateQuality, runtime } = watch;
    if (rewatchId > 0 && firstDates.has(toWatchKey(watch))) continue;
    const title = titles.get(simklId);
    if (!title || !watchedAt) throw new Error("A viewing without a title or a date.");
    const local = DateTime.fromJSDate(watchedAt, { zone });
    const key = { day: local.toISODate() ?? "", kind: title.kind, isRewatch: rewatchId > 0, dateQuality };
    const name = JSON.stringify(key);
    const none = { episodes: 0, films: 0, minutes: 0, estimatedMinutes: 0, hours: Array<number>(24).fill(0) };
    const day = days.get(name) ?? { ...key, ...none };
    const known = runtime || title.runtime || 0;
    if (season === 0 && number === 0) day.films += 1;
    else day.episodes += 1;
    day.minutes += known || TYPICAL_RUNTIME[title.kind];
    day.estimatedMinutes += known ? 0 : TYPICAL_RUNTIME[title.kind];
    day.hours[local.hour] = (day.hours[local.hour] ?? 0) + 1;
    days.set(name, day);
  }
  return [...days.values()].sort(compareByKey);
}

function toWatchKey(watch: { simklId: number; season: number; number: number; watchedAt: Date | null }): string {
  return `${watch.simklId} ${watch.season}:${watch.number} ${watch.watchedAt?.getTime()}`;
}

function compareByKey(one: Day, other: Day): number {
  return toKey(one).localeCompare(toKey(other));
}

function toKey({ day, kind, isRewatch, dateQuality }: Day): string {
  return `${day} ${kind} ${isRewatch} ${dateQuality}`;
}

async function listQualities(userId: number): Promise<string[]> {
  return (await db.watch.findMany({ where: { userId } })).map(({ dateQuality }) => dateQuality);
}

/** The place of each row: it changes when the row is written. */
async function readRowVersions(userId: number): Promise<unknown[]> {
  const versions = [];
  for (const table of [
    "Watch",
    "LibraryItem",
    "RewatchSession",
    "DailyActivity",
    "TitleYear",
    "ViewingSession",
    "StatusEvent",
  ]) {
    const found = await rows(
      sql`SELECT ${table} AS "table", ctid::text, xmin::text, xmax::text
       FROM ${rawSql(`"${table}"`)} WHERE "userId" = ${userId} ORDER BY ctid`,
    );
    expect(found.length, table).toBeGreaterThanOrEqual(["RewatchSession", "ViewingSession"].includes(table) ? 0 : 1);
    versions.push(...found);
  }
  versions.push(await rows(sql`SELECT ctid::text, xmin::text FROM "Title" ORDER BY ctid`));
  return versions;
}

async function readDayVersions(userId: number): Promise<Map<string, string>> {
  const versions = await rows<{ day: string; version: string }>(sql`
    SELECT to_char("day", 'YYYY-MM-DD') AS day, string_agg(ctid::text || xmin::text, ',') AS version
    FROM "DailyActivity" WHERE "userId" = ${userId} GROUP BY 1 ORDER BY 1`);
  return new Map(versions.map(({ day, version }) => [day, version]));
}
