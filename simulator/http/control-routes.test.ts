import { afterAll, beforeAll, expect, test } from "vitest";
import { type Simulator, startSimulator } from "../server";

const PARAMETERS = "client_id=watchfolio-demo&app-name=test&app-version=1.0";
let simulator: Simulator;

beforeAll(async () => {
  simulator = await startSimulator({ accounts: [] });
});
afterAll(() => simulator.stop());

test("an account of a requested size is created, and gets a valid token", async () => {
  const made = await control("POST", "/accounts", { seed: 7, movies: 20, shows: 5, anime: 2, episodes: 60 });
  expect(made).toMatchObject({ items: 27, plan: "vip" });
  const { accessToken } = await control("POST", `/accounts/${made.id}/tokens`);
  const headers = { Authorization: `Bearer ${accessToken}`, "User-Agent": "test/1.0" };
  expect((await fetch(`${simulator.url}/sync/activities?${PARAMETERS}`, { headers })).status).toBe(200);

  await control("POST", `/accounts/${made.id}/revoke`);
  expect((await fetch(`${simulator.url}/sync/activities?${PARAMETERS}`, { headers })).status).toBe(401);
  const requests: { path: string; accountId: number | null; status: number }[] = await control("GET", "/requests");
  expect(requests.map(({ path, status }) => [path, status])).toEqual([
    ["/sync/activities", 200],
    ["/sync/activities", 401],
  ]);
});

test("a library is changed directly, as by another app", async () => {
  const made = await control("POST", "/accounts", { seed: 8 });
  const [movie] = [...simulator.world.titles.values()].filter(
    ({ kind, status }) => kind === "movie" && status === "ended",
  );
  const body = { movies: [{ ids: { simkl: movie?.simkl } }] };
  expect(await control("POST", `/accounts/${made.id}/act`, { handler: "writeHistory", body })).toMatchObject({
    status: 201,
  });
  expect(simulator.accounts.get(made.id)?.items.get(movie?.simkl ?? 0)?.status).toBe("completed");
});

test("an account follows lists, which a person's own request returns", async () => {
  const made = await control("POST", "/accounts", { seed: 9 });
  await control("POST", `/accounts/${made.id}/followed-lists`, [76_601]);
  const { accessToken } = await control("POST", `/accounts/${made.id}/tokens`);
  const headers = { Authorization: `Bearer ${accessToken}`, "User-Agent": "test/1.0" };
  const response = await fetch(`${simulator.url}/lists/user/${made.id}?followed=true&${PARAMETERS}`, { headers });
  expect(await response.json()).toMatchObject({ lists: [{ id: 76_601, role: "follower", user: { id: 5 } }] });
});

test("the clock is set, advanced and released", async () => {
  expect(await control("POST", "/clock", { set: "2027-01-01T00:00:00Z" })).toEqual({ now: "2027-01-01T00:00:00.000Z" });
  expect(await control("POST", "/clock", { advanceMs: 60_000 })).toEqual({ now: "2027-01-01T00:01:00.000Z" });
  await control("POST", "/clock", { realTime: true });
  expect(Math.abs(simulator.clock.now() - Date.now())).toBeLessThan(60_000);
});

test("faults are added by other processes, and invalid ones are rejected", async () => {
  await control("POST", "/faults", { kind: "status", status: 503, match: { path: "/discover/*" } });
  expect((await fetch(`${simulator.url}/discover/dvd/releases_100.json?${PARAMETERS}`)).status).toBe(503);
  const rejection = await fetch(`${simulator.url}/__simulator/faults`, { method: "POST", body: '{"kind":"explode"}' });
  expect(rejection.status).toBe(400);
});

test("an unknown key is rejected", async () => {
  const rejection = await fetch(`${simulator.url}/__simulator/accounts`, { method: "POST", body: '{"films":3}' });
  expect(rejection.status).toBe(400);
  expect(await rejection.text()).toContain("films");
});

async function control(method: string, path: string, body?: unknown) {
  const response = await fetch(`${simulator.url}/__simulator${path}`, { method, body: JSON.stringify(body) });
  expect(response.status).toBeLessThan(300);
  return response.status === 204 ? null : response.json();
}
