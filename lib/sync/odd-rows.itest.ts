import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { seededAccount } from "@/simulator/accounts/seeded-account";
import { type House, openHouse } from "@/tests/house";
import { silenceLog } from "@/tests/logged";
import { syncUser } from "./engine";

let house: House;
let nextId = 840_000;

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());
beforeEach(() => {
  house.simulator.faults.clear();
  silenceLog();
});

const FILM = { title: "A film", year: 2011, poster: null, runtime: 90, ids: { simkl: 9_100_001, slug: "a-film" } };
const ROW = { status: "completed", last_watched_at: "2026-04-01T20:00:00Z", movie: FILM };

test.each([
  ["a day that its month does not have", { ...ROW, last_watched_at: "2026-02-30T20:00:00Z" }],
  ["the year nought", { ...ROW, added_to_watchlist_at: "0000-01-01T00:00:00Z" }],
  ["a rating beyond every scale", { ...ROW, user_rating: 99_999 }],
  ["a year beyond every calendar", { ...ROW, movie: { ...FILM, year: 20_260_401_123 } }],
  ["a zero byte in a title", { ...ROW, movie: { ...FILM, title: "A\u0000film" } }],
  ["half a letter at the end of a memo", { ...ROW, memo: { text: "cut \ud83d", is_private: true } }],
])("%s costs no import", async (_, row) => {
  const userId = await importing("movies", row);
  expect(await syncUser(userId, "sign-in")).toBe("done");
  expect(await db.libraryItem.count({ where: { userId } })).toBe(1);
});

test("numbers of an episode that no column holds cost no import", async () => {
  const episode = { number: 1, watched_at: "2026-04-31T20:00:00Z", runtime: 99_999, ids: { tvdb_id: 9_999_999_999 } };
  const show = { title: "A show", year: 2011, poster: null, ids: { simkl: 9_100_002 } };
  const seasons = [{ number: 1, episodes: [episode, { number: 2, watched_at: "2026-04-30T20:00:00Z", runtime: 45 }] }];
  const userId = await importing("shows", { status: "watching", show, seasons });
  expect(await syncUser(userId, "sign-in")).toBe("done");
  const watches = await db.watch.findMany({ where: { userId }, orderBy: { number: "asc" } });
  expect(watches).toMatchObject([
    { number: 1, runtime: null, tvdbId: null },
    { number: 2, runtime: 45, watchedAt: new Date("2026-04-30T20:00:00Z") },
  ]);
});

/** A person whose library, as Simkl tells it, has this row alone in that category. */
async function importing(category: string, row: unknown): Promise<number> {
  nextId += 1;
  const size = { films: 0, shows: 0, anime: 0, episodes: 0 };
  const account = seededAccount(house.simulator.world, { id: nextId, seed: 1, now: new Date(), ...size });
  const userId = await house.moveIn(account);
  const match = { path: `/sync/all-items/${category}`, account: nextId };
  house.simulator.faults.add({ match, kind: "empty", body: { [category]: [row] } });
  return userId;
}
