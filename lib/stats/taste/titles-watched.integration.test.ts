import { afterAll, beforeAll, expect, test } from "vitest";
import { syncUser } from "@/lib/jobs/sync-user";
import type { Account } from "@/simulator/model";
import { createTestApp, type TestApp } from "@/tests/app/test-app";
import { createEdgeAccount } from "@/tests/fixtures/stats/edge-account";
import { sumWatchedTitles } from "@/tests/fixtures/stats/expected-taste";
import { toZone } from "@/tests/fixtures/stats/expected-time";
import { listRawCounts, listRawHistory } from "@/tests/fixtures/stats/raw-history";
import { storeLibrary } from "@/tests/fixtures/stored-library";
import type { BreakdownQuery } from "./breakdown";
import { listTitlesWatched } from "./titles-watched";

const ZONE = "America/New_York";
const NOW = new Date("2025-11-20T20:00:00Z");
/** Begins and ends within a year. */
const ODD = { firstDay: "2019-12-31", lastDay: "2025-03-01" };
const YEAR = { firstDay: "2024-01-01", lastDay: "2024-12-31" };
const QUERIES = [null, ODD, YEAR].flatMap((range) =>
  ([null, "first", "rewatch"] as const).flatMap((watch) =>
    ([null, "tv", "anime", "movie"] as const).map((kind) => ({ timeZone: ZONE, range, watch, kind })),
  ),
);

let testApp: TestApp;
let account: Account;
let userId: number;

beforeAll(async () => {
  testApp = await createTestApp();
  account = createEdgeAccount(testApp.simulator.world, 920_000, ZONE, NOW);
  userId = await testApp.registerAccount(account);
  expect(await syncUser(userId, "sign-in")).toBe("done");
});
afterAll(() => testApp.close());

test.each(QUERIES)("the titles of $range, $watch and $kind are those of another computation", async (query) => {
  const titles = await listTitlesWatched(userId, query, 5);
  const actual = titles.map(({ simklId, viewings, minutes }) => ({ simklId, viewings, minutes })).slice(0, 5);
  expect(actual).toEqual(listExpectedTitles(query));
});

test("every title is somewhere", () => {
  for (const watch of ["first", "rewatch"] as const)
    expect(listExpectedTitles({ timeZone: ZONE, range: null, watch, kind: null })).toHaveLength(5);
  expect(listRawCounts(account, testApp.simulator.world).length).toBeGreaterThan(0);
});

test("a user without data has none, whatever others have", async () => {
  const emptyUser = await storeLibrary({});
  for (const query of QUERIES) expect(await listTitlesWatched(emptyUser, query, 5)).toEqual([]);
});

function listExpectedTitles(query: BreakdownQuery) {
  const { world } = testApp.simulator;
  const watched = sumWatchedTitles(toZone(listRawHistory(account, world), ZONE), listRawCounts(account, world), query);
  return [...watched]
    .map(([simklId, sums]) => ({ simklId, ...sums }))
    .filter(({ simklId }) => (query.kind ?? world.titles.get(simklId)?.kind) === world.titles.get(simklId)?.kind)
    .sort((a, b) => b.minutes - a.minutes || b.viewings - a.viewings || a.simklId - b.simklId)
    .slice(0, 5);
}
