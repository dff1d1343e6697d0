import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { execute, sql } from "@/lib/database/sql";
import type { LocalWindow } from "@/lib/domain/local-window";
import { explainQueries } from "@/tests/app/explain-queries";
import { createTestDatabase, type TestDatabase } from "@/tests/app/test-database";
import { storeLibrary, storeTitles } from "@/tests/fixtures/stored-library";
import { getCalendarRange } from "./calendar-range";
import { type CalendarFilter, listOwnAirings } from "./own-airings";

const EVERYTHING: CalendarFilter = { kind: null, list: null };
const LISTS = ["watching", "plantowatch", "completed", "hold", "dropped"] as const;
const NOVEMBER = getCalendarRange("month", "2026-11-01", "America/New_York");
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await storeTitles([
    ...LISTS.map((_, index) => ({ simklId: index + 1, kind: "tv" as const })),
    { simklId: 6, kind: "anime" },
    { simklId: 7, kind: "movie" },
    { simklId: 8, kind: "movie" },
  ]);
  await air(
    LISTS.map((_, index) => ({ simklId: index + 1, season: 2, number: 1, airsAt: `2026-11-1${index}T02:00:00Z` })),
  );
  await air([
    { simklId: 6, season: 1, number: 4, airsAt: "2026-11-20T15:00:00Z", title: "Four", runtime: 24, finale: "series" },
    { simklId: 6, season: 1, number: 5, airsAt: "2026-11-27T15:00:00Z" },
    { simklId: 7, season: 0, number: 0, airsAt: "2026-11-06T00:00:00Z" },
  ]);
});
afterAll(() => database.stop());

const seen = async (user: number, filter = EVERYTHING, window: LocalWindow = NOVEMBER) =>
  (await listOwnAirings(user, window, filter)).map(({ simklId, number }) => `${simklId}:${number}`);

test("of one's own titles that are watched, planned or completed; what is held or dropped is no news", async () => {
  const user = await storeLibrary({ items: LISTS.map((status, index) => ({ simklId: index + 1, status })) });
  expect(await seen(user)).toEqual(["1:1", "2:1", "3:1"]);
  expect(await seen(user, { kind: null, list: "completed" })).toEqual(["3:1"]);
  expect(await seen(user, { kind: "anime", list: null })).toEqual([]);
});

test("titles on no list, or on another user's, are left out", async () => {
  await storeLibrary({ items: [{ simklId: 6 }, { simklId: 7, status: "plantowatch" }] });
  expect(await seen(await storeLibrary({}))).toEqual([]);
  expect(await seen(await storeLibrary({ items: [{ simklId: 1 }] }))).toEqual(["1:1"]);
});

test("an episode has all its data, and is watched by its own viewing only, first or rewatch", async () => {
  const user = await storeLibrary({
    items: [{ simklId: 6 }, { simklId: 7, status: "plantowatch" }],
    watches: [
      { simklId: 6, season: 1, number: 4, rewatchId: 9 },
      { simklId: 1, season: 1, number: 5 },
    ],
  });
  await storeLibrary({ items: [{ simklId: 6 }], watches: [{ simklId: 6, season: 1, number: 5 }] });
  const [movie, four, five] = await listOwnAirings(user, NOVEMBER, EVERYTHING);
  expect(movie).toMatchObject({ kind: "movie", list: "plantowatch", season: 0, number: 0, isWatched: false });
  expect(four).toMatchObject({
    title: "Title 6",
    episodeTitle: "Four",
    runtime: 24,
    finale: "series",
    isWatched: true,
  });
  expect(four?.url).toMatch(/\/anime\/6$/);
  expect(five).toMatchObject({ number: 5, isWatched: false });
  const done = await storeLibrary({ items: [{ simklId: 7, status: "completed" }] });
  expect(await listOwnAirings(done, NOVEMBER, EVERYTHING)).toMatchObject([{ isWatched: true }]);
});

test.each([
  ["America/New_York", "2026-11-09", ["1:1"]],
  ["UTC", "2026-11-09", []],
  ["UTC", "2026-11-10", ["1:1"]],
  ["Asia/Tokyo", "2026-11-10", ["1:1"]],
  ["Pacific/Kiritimati", "2026-11-10", ["1:1"]],
])("in %s what airs on %s is %j", async (zone, day, expected) => {
  const user = await storeLibrary({ items: [{ simklId: 1 }] });
  expect(await seen(user, EVERYTHING, oneDay(day, zone))).toEqual(expected);
});

test.each(["UTC", "America/New_York", "Asia/Tokyo", "Pacific/Kiritimati"])(
  "a movie is released on its day in %s",
  async (zone) => {
    const user = await storeLibrary({ items: [{ simklId: 7, status: "plantowatch" }] });
    expect(await seen(user, EVERYTHING, oneDay("2026-11-06", zone))).toEqual(["7:0"]);
    expect(await seen(user, EVERYTHING, oneDay("2026-11-05", zone))).toEqual([]);
    expect(await seen(user, EVERYTHING, oneDay("2026-11-07", zone))).toEqual([]);
  },
);

test("no plan reads a table of all people through", async () => {
  await execute(sql`INSERT INTO "Title" ("simklId", "kind", "title", "ids")
    SELECT id, 'tv', 'Title ' || id, '{}' FROM generate_series(1001, 6000) id`);
  await execute(
    sql`INSERT INTO "User" ("simklId", "name") SELECT id, 'User ' || id FROM generate_series(1001, 1040) id`,
  );
  await execute(sql`INSERT INTO "LibraryItem" ("userId", "simklId", "status")
    SELECT u."id", t."simklId", 'watching' FROM "User" u CROSS JOIN "Title" t
    WHERE u."simklId" > 1000 AND t."simklId" > 1000 AND (u."simklId" = 1001 OR t."simklId" % 10 = 0)`);
  await execute(sql`INSERT INTO "Watch" ("userId", "simklId", "season", "number", "dateQuality")
    SELECT i."userId", i."simklId", 1, n, 'unknown' FROM "LibraryItem" i CROSS JOIN generate_series(1, 5) n WHERE i."simklId" > 1000`);
  await execute(sql`INSERT INTO "Airing" ("simklId", "season", "number", "kind", "month", "airsAt")
    SELECT id, 1, n, 'tv', '2026-11-01', timestamptz '2026-08-01' + (id % 30 + n * 30) * interval '1 day'
    FROM generate_series(1000, 9000, 10) id CROSS JOIN generate_series(1, 6) n`);
  await execute(sql`VACUUM ANALYZE`);
  const { id } = await db.user.findUniqueOrThrow({ where: { simklId: 1001 } });
  for (const filter of [EVERYTHING, { kind: "tv", list: "watching" } as const]) {
    const plans = await explainQueries(() => listOwnAirings(id, NOVEMBER, filter));
    expect(plans).toHaveLength(1);
    for (const { lines, ms } of plans) {
      if (process.env.SHOW_PLANS) console.log(`${ms} ms\n${lines.join("\n")}`);
      expect(lines.filter((line) => /Seq Scan on "(Watch|LibraryItem)"/.test(line))).toEqual([]);
    }
  }
}, 60_000);

function oneDay(day: string, zone: string) {
  const { since } = getCalendarRange("agenda", day, zone);
  const { since: until } = getCalendarRange(
    "agenda",
    new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10),
    zone,
  );
  return { firstDay: day, lastDay: day, since, until };
}

async function air(
  airings: {
    simklId: number;
    season: number;
    number: number;
    airsAt: string;
    title?: string;
    runtime?: number;
    finale?: string;
  }[],
) {
  const getKind = (id: number) => (id === 6 ? "anime" : id > 6 ? "movie" : "tv");
  await db.airing.createMany({
    data: airings.map((airing) => ({ ...airing, kind: getKind(airing.simklId), month: new Date("2026-11-01") })),
  });
}
