import { afterAll, beforeAll, expect, test } from "vitest";
import { syncUser } from "@/lib/sync/engine";
import type { Account } from "@/simulator/model";
import { type House, openHouse } from "@/tests/house";
import { edgeAccount } from "@/tests/stats/edge-account";
import { watchedTitles } from "@/tests/stats/expected-taste";
import { inZone } from "@/tests/stats/expected-time";
import { rawCounted, rawHistory } from "@/tests/stats/raw-history";
import { storeLibrary } from "@/tests/stored-library";
import type { BreakdownQuestion } from "./breakdown";
import { titlesWatched } from "./titles-watched";

const ZONE = "America/New_York";
const NOW = new Date("2025-11-20T20:00:00Z");
/** It begins and ends amid years. */
const ODD = { firstDay: "2019-12-31", lastDay: "2025-03-01" };
const YEAR = { firstDay: "2024-01-01", lastDay: "2024-12-31" };
const QUESTIONS = [null, ODD, YEAR].flatMap((range) =>
  ([null, "first", "rewatch"] as const).flatMap((watch) =>
    ([null, "tv", "anime", "movie"] as const).map((kind) => ({ timeZone: ZONE, range, watch, kind })),
  ),
);

let house: House;
let account: Account;
let userId: number;

beforeAll(async () => {
  house = await openHouse();
  account = edgeAccount(house.simulator.world, 920_000, ZONE, NOW);
  userId = await house.moveIn(account);
  expect(await syncUser(userId, "sign-in")).toBe("done");
});
afterAll(() => house.close());

test.each(QUESTIONS)("the titles of $range, $watch and $kind are those of another computation", async (question) => {
  const titles = await titlesWatched(userId, question, 5);
  const said = titles.map(({ simklId, viewings, minutes }) => ({ simklId, viewings, minutes })).slice(0, 5);
  expect(said).toEqual(expectedTitles(question));
});

test("all that is asked for is somewhere", () => {
  for (const watch of ["first", "rewatch"] as const)
    expect(expectedTitles({ timeZone: ZONE, range: null, watch, kind: null })).toHaveLength(5);
  expect(rawCounted(account, house.simulator.world).length).toBeGreaterThan(0);
});

test("somebody without anything has none, whatever others have", async () => {
  const nobody = await storeLibrary({});
  for (const question of QUESTIONS) expect(await titlesWatched(nobody, question, 5)).toEqual([]);
});

function expectedTitles(question: BreakdownQuestion) {
  const { world } = house.simulator;
  const watched = watchedTitles(inZone(rawHistory(account, world), ZONE), rawCounted(account, world), question);
  return [...watched]
    .map(([simklId, sums]) => ({ simklId, ...sums }))
    .filter(({ simklId }) => (question.kind ?? world.titles.get(simklId)?.kind) === world.titles.get(simklId)?.kind)
    .sort((a, b) => b.minutes - a.minutes || b.viewings - a.viewings || a.simklId - b.simklId)
    .slice(0, 5);
}
