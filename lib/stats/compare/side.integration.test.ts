import { DateTime } from "luxon";
import { afterAll, beforeAll, expect, test } from "vitest";
import { TYPICAL_RUNTIME } from "@/lib/domain/typical-runtime";
import { syncUser } from "@/lib/jobs/sync-user";
import { countDaysSoFar } from "@/lib/stats/shared/count-days";
import { findWatchedSpan } from "@/lib/stats/shared/watched-span";
import { computeTasteStats } from "@/lib/stats/taste/taste-stats";
import { computeTimeStats, type TimeStatsQuery } from "@/lib/stats/time/time-stats";
import type { Account } from "@/simulator/model";
import { createTestApp, type TestApp } from "@/tests/app/test-app";
import { createEdgeAccount } from "@/tests/fixtures/stats/edge-account";
import { computeBinge } from "@/tests/fixtures/stats/expected-binge";
import { getMean, listExpectedRatings } from "@/tests/fixtures/stats/expected-taste";
import {
  computeSteps,
  computeStreaks,
  filterViewings,
  type LocalViewing,
  toZone,
} from "@/tests/fixtures/stats/expected-time";
import { listRawCounts, listRawHistory } from "@/tests/fixtures/stats/raw-history";
import { storeLibrary } from "@/tests/fixtures/stored-library";
import { buildSide, type Side } from "./side";

const ZONES = ["America/New_York", "Pacific/Kiritimati"];
const NOW = new Date("2025-11-20T20:00:00Z");
const TODAY = "2025-11-20";
/** Edges at a leap day, a year and changes of the clock; the last range is under way. */
const RANGES = [
  ["2024-01-01", "2024-12-31"],
  ["2024-02-01", "2024-02-29"],
  ["2023-12-31", "2024-01-01"],
  ["2025-01-01", "2025-12-31"],
] as const;

let testApp: TestApp;
const people: { account: Account; userId: number; zone: string }[] = [];

beforeAll(async () => {
  testApp = await createTestApp();
  for (const [index, zone] of [...ZONES, ...ZONES].entries()) {
    const account = createEdgeAccount(testApp.simulator.world, 910_000 + index, zone, NOW);
    const userId = await testApp.registerAccount(account);
    expect(await syncUser(userId, "sign-in")).toBe("done");
    people.push({ account, userId, zone });
  }
});
afterAll(() => testApp.close());

test("each side of a comparison is that of another computation from the raw history", async () => {
  let counted = 0;
  for (const { account, userId, zone } of people) {
    const history = toZone(listRawHistory(account, testApp.simulator.world), zone);
    const span = await findWatchedSpan(userId);
    const everything = { firstDay: span?.firstDay ?? TODAY, lastDay: TODAY };
    const ranges = [everything, ...RANGES.map(([firstDay, lastDay]) => ({ firstDay, lastDay }))];
    for (const range of ranges)
      for (const watch of [null, "first"] as const) {
        const query = buildQuery(zone, range, range === everything, watch);
        const side = await readSide(userId, query);
        expect(side, JSON.stringify([account.id, range, watch])).toEqual(computeExpectedSide(account, history, query));
        counted += side.total.episodes + side.total.films;
      }
  }
  expect(counted).toBeGreaterThan(100);
});

test("a user without data has nothing to compare, whatever others have", async () => {
  const emptyUser = await storeLibrary({});
  const query = buildQuery("UTC", { firstDay: "2024-01-01", lastDay: "2024-12-31" }, false, null);
  expect(await readSide(emptyUser, query)).toMatchObject({
    days: 366,
    total: { minutes: 0, episodes: 0, films: 0 },
    perDay: { minutes: 0, episodes: 0, films: 0 },
    biggestDay: null,
    rating: null,
    trusted: null,
  });
});

function buildQuery(
  timeZone: string,
  range: TimeStatsQuery["range"],
  isAll: boolean,
  watch: TimeStatsQuery["filter"]["watch"],
): TimeStatsQuery {
  const filter = { kind: null, watch, dates: "exact" } as const;
  return { timeZone, range, isAll, filter, unit: "hours", step: "month", calendar: null, today: TODAY };
}

async function readSide(userId: number, query: TimeStatsQuery): Promise<Side> {
  const { timeZone, filter, range, isAll, today } = query;
  const taste = { timeZone, kind: filter.kind, watch: filter.watch, range: isAll ? null : range };
  const [time, { ratings }] = await Promise.all([
    computeTimeStats(userId, query),
    computeTasteStats(userId, "genre", taste),
  ]);
  return buildSide(time, { ratings }, countDaysSoFar(range, today));
}

/** Computed independently from single viewings. */
function computeExpectedSide(account: Account, history: LocalViewing[], query: TimeStatsQuery) {
  const { range, isAll, filter, timeZone } = query;
  const { world } = testApp.simulator;
  const matchesQuery = ({ rewatchId }: LocalViewing) => filter.watch === null || rewatchId === 0;
  const dated = filterViewings(history, query, "all");
  const undated = isAll ? history.filter((one) => one.quality === "unknown" && matchesQuery(one)) : [];
  const counted = isAll ? listRawCounts(account, world) : [];
  const exact = filterViewings(history, query, "exact");
  const ofCount = counted.reduce((sum, { episodes }) => sum + episodes, 0);
  const minutesOfCount = counted.reduce(
    (sum, { episodes, title, kind }) => sum + episodes * (title.runtime || TYPICAL_RUNTIME[kind]),
    0,
  );
  const whole = amounts([...dated, ...undated]);
  const last = range.lastDay < TODAY ? range.lastDay : TODAY;
  const days = daysBetween(range.firstDay, last);
  const perDay = Object.entries(computeSteps(exact, "day", "hours"));
  const most = Math.max(0, ...perDay.map(([, minutes]) => minutes));
  const biggest = perDay.find(([, minutes]) => minutes === most)?.[0];
  const ofBiggest = exact.filter(({ day }) => day === biggest);
  const given = listExpectedRatings(
    { account, world },
    { timeZone, kind: null, watch: null, range: isAll ? null : range },
  );
  const rating = getMean(given.map((one) => one.rating));
  const viewings = dated.length + undated.length + ofCount;
  const a = amounts(dated);
  return {
    days,
    total: { ...whole, minutes: whole.minutes + minutesOfCount, episodes: whole.episodes + ofCount },
    perDay: { minutes: a.minutes / days, episodes: a.episodes / days, films: a.films / days },
    undated: undated.length + ofCount,
    activeDays: new Set(exact.map(({ day }) => day)).size,
    drawnDays: isAll && exact[0] ? daysBetween(exact[0].day, last) : days,
    streak: computeStreaks(exact, last).longest,
    biggestDay: biggest ? { day: biggest, ...amounts(ofBiggest) } : null,
    binge: computeBinge(history, range, filter)?.episodes ?? 0,
    rating: rating === null ? null : expect.closeTo(rating),
    rated: given.length,
    trusted: viewings === 0 ? null : expect.closeTo((exact.length / viewings) * 100),
  };
}

function daysBetween(first: string, last: string): number {
  return DateTime.fromISO(last).diff(DateTime.fromISO(first), "days").days + 1;
}

function amounts(viewings: readonly LocalViewing[]) {
  const films = viewings.filter(({ isMovie }) => isMovie).length;
  const minutes = viewings.reduce((sum, one) => sum + one.minutes, 0);
  return { minutes, episodes: viewings.length - films, films };
}
