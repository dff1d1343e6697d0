import { afterAll, beforeAll, expect, test } from "vitest";
import { createSeededAccount } from "../accounts/seeded-account";
import { demoApp } from "../auth/apps";
import { type Simulator, startSimulator } from "../server";
import { SimulatorClock } from "../state/simulator-clock";
import { createWorld } from "../world/world";

const PARAMETERS = `client_id=${demoApp.clientId}&app-name=test&app-version=1.0`;
const now = new Date("2026-11-20T12:00:00Z");
const clock = new SimulatorClock();
let simulator: Simulator;
let token: string;

beforeAll(async () => {
  clock.set(now);
  const world = createWorld(now);
  const account = createSeededAccount(world, { id: 1, seed: 5, movies: 30, shows: 10, anime: 5, episodes: 200, now });
  simulator = await startSimulator({ clock, world, accounts: [account], strictness: { caps: "note" } });
  token = simulator.issueToken(1).accessToken;
});
afterAll(() => simulator.stop());

test("a library is read by type, and a change is in activities and the delta", async () => {
  const before = await get("/sync/activities");
  expect((await get("/sync/all-items/movies")).movies).toHaveLength(30);
  expect((await get("/sync/all-items/shows")).shows).toHaveLength(10);
  expect((await get("/sync/all-items/anime")).anime).toHaveLength(5);

  clock.advance(60_000);
  const [movie] = [...(simulator.accounts.get(1)?.items.values() ?? [])].filter(
    ({ status }) => status === "plantowatch",
  );
  const body = JSON.stringify({ movies: [{ ids: { simkl: movie?.simkl }, rating: 9 }] });
  expect((await call("/sync/ratings", { method: "POST", body })).status).toBe(201);
  const after = await get("/sync/activities");
  expect(after.all).toBe("2026-11-20T12:01:00Z");
  const delta = await get(`/sync/ratings?date_from=${before.all}&`);
  expect(Object.values(delta).flat()).toMatchObject([{ user_rating: 9 }]);
  expect(simulator.violations.found).toEqual([]);
});

test("the same date_from twice is recorded, unless a received stamp moved or the response failed", async () => {
  const delta = (since: string) => get(`/sync/ratings?date_from=${since}&`);
  const noted = () => simulator.violations.found.filter(({ rule }) => rule === "repeated-date-from").length;
  await get("/sync/activities");
  await delta("2026-01-01T00:00:00Z");
  await delta("2026-01-02T00:00:00Z");
  expect(noted()).toBe(0);
  await delta("2026-01-02T00:00:00Z");
  expect(noted()).toBe(1);

  simulator.faults.add({ kind: "empty", body: {}, match: { path: "/sync/ratings" } });
  await delta("2026-01-02T00:00:00Z");
  await delta("2026-01-02T00:00:00Z");
  expect(noted()).toBe(1);

  clock.advance(60_000);
  const account = simulator.accounts.get(1);
  if (account) account.stamps.tv.rated_at = "2026-11-20T12:02:00Z";
  await get("/sync/activities");
  await delta("2026-01-02T00:00:00Z");
  expect(noted()).toBe(1);
  simulator.violations.clear();
});

test("a fault removes one key of a response", async () => {
  simulator.faults.add({ kind: "missing-key", key: "anime", match: { path: "/sync/all-items" } });
  await get("/sync/activities");
  expect(Object.keys(await get("/sync/all-items?extended=simkl_ids_only&")).sort()).toEqual(["movies", "shows"]);
  simulator.violations.clear();
});

test("activities without a kind count: the same may be requested after them, and missing stamps are not received", async () => {
  const noted = () => simulator.violations.found.filter(({ rule }) => rule !== "too-many-gets");
  const delta = () => get("/sync/all-items?date_from=2026-01-03T00:00:00Z&");
  await get("/sync/activities");
  await delta();
  simulator.faults.add({ kind: "missing-key", key: "anime", match: { path: "/sync/activities" } });
  await get("/sync/activities");
  await delta();
  expect(noted()).toEqual([]);
  await get("/sync/activities");
  await delta();
  expect(noted()).toEqual([]);

  await delta();
  expect(noted()).toMatchObject([
    { rule: "repeated-date-from" },
    {
      rule: "all-items-without-activities",
      detail: "from 2026-01-03T00:00:00Z, last from 2026-01-03T00:00:00Z: no /sync/activities between",
    },
  ]);
  simulator.violations.clear();
});

test("activities and settings accept POST too, as old documents have it", async () => {
  expect((await call("/sync/activities", { method: "POST" })).status).toBe(200);
  expect(await (await call("/users/settings", { method: "POST" })).json()).toMatchObject({
    account: { id: 1, type: "vip" },
  });
});

test("a body that is not JSON is rejected", async () => {
  const response = await call("/sync/history", { method: "POST", body: "{" });
  expect([response.status, (await response.json()).error]).toEqual([400, "json_error"]);
});

test.each([
  ["/users/1/stats", 200],
  ["/users/0/stats", 404],
  ["/users/abc/stats", 404],
  ["/users/424242/stats", 200],
  ["/users/recently-watched-background/1", 200],
  ["/users/recently-watched-background/x", 404],
  ["/sync/playback/nonsense", 404],
  ["/sync/nonsense", 404],
])("%s gets %i", async (path, status) => {
  expect((await call(path)).status).toBe(status);
});

test("deleting an unknown playback reports that it does not exist", async () => {
  const response = await call("/sync/playback/123456", { method: "DELETE" });
  expect([response.status, (await response.json()).error]).toEqual([404, "empty"]);
});

function call(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = { Authorization: `Bearer ${token}`, "User-Agent": "test/1.0" };
  return fetch(`${simulator.url}${path}${path.includes("?") ? "" : "?"}${PARAMETERS}`, { ...init, headers });
}

async function get(path: string) {
  return (await call(path)).json();
}
