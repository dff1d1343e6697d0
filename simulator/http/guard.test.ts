import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createAccount } from "@/simulator/accounts/create-account";
import { demoApp } from "@/simulator/auth/apps";
import type { Plan } from "@/simulator/model";
import { type Simulator, startSimulator } from "@/simulator/server";
import { SimulatorClock } from "@/simulator/state/simulator-clock";
import { createWorld } from "@/simulator/world/world";

const PARAMETERS = `client_id=${demoApp.clientId}&app-name=test&app-version=1.0`;
const legacyApp = { ...demoApp, clientId: "legacy", generation: "v1" as const };
const FREE = 1;
const VIP = 2;

let simulator: Simulator;
const clock = new SimulatorClock();
const world = createWorld(new Date("2026-11-20T12:00:00Z"));

beforeEach(async () => {
  clock.set("2026-11-20T12:00:00Z");
  simulator = await startSimulator({
    clock,
    world,
    apps: [demoApp, legacyApp],
    accounts: [createTestAccount(FREE, "free"), createTestAccount(VIP, "vip")],
    strictness: { writeLockMs: 300, blockMs: 300 },
  });
});
afterEach(() => simulator.stop());

describe("access", () => {
  test("requires a known client_id", async () => {
    expect(await getOutcome("/sync/activities", null, { parameters: "client_id=other" })).toEqual([
      412,
      "client_id_failed",
    ]);
  });

  test("requires a token of V2 apps", async () => {
    const response = await call("/sync/activities", null);
    expect(response.headers.get("WWW-Authenticate")).toBe('Bearer realm="api.simkl.com", error="user_token_required"');
    expect(await response.json()).toEqual({
      code: 401,
      error: "user_token_required",
      message: "This client_id requires a user access token on every request",
    });
  });

  test("rejects the token of another app", async () => {
    const { accessToken } = simulator.issueToken(FREE, { clientId: "legacy" });
    expect(await getOutcome("/sync/activities", accessToken)).toEqual([401, "invalid_token"]);
  });

  test("rejects V1 tokens for custom lists", async () => {
    const { accessToken } = simulator.issueToken(FREE, { clientId: "legacy" });
    const parameters = "client_id=legacy&app-name=test&app-version=1";
    expect(await getOutcome("/lists/user/1", accessToken, { parameters })).toEqual([403, "oauth2_token_required"]);
  });

  test("without a token allows details to every app, the search to V1 apps only", async () => {
    const [title] = world.titles.values();
    const section = title?.kind === "movie" ? "movies" : title?.kind;
    expect((await call(`/${section}/${title?.simkl}`, null)).status).toBe(200);
    expect((await call("/search/movie?q=the&", null, { parameters: "client_id=legacy" })).status).toBe(200);
    expect(await getOutcome("/search/movie?q=the&", null)).toEqual([401, "user_token_required"]);
  });

  test("records a request without app-name, or rejects it when configured so", async () => {
    const { accessToken } = simulator.issueToken(FREE);
    expect((await call("/sync/activities", accessToken, { parameters: `client_id=${demoApp.clientId}` })).status).toBe(
      200,
    );
    expect(simulator.violations.found).toMatchObject([{ rule: "missing-parameter", detail: "app-name, app-version" }]);
  });
});

describe("the daily quota", () => {
  test("is missing in the first response to a token, then counts down per person", async () => {
    const { accessToken } = simulator.issueToken(FREE);
    expect((await call("/users/settings", accessToken)).headers.get("X-RateLimit-Remaining")).toBeNull();
    const second = await call("/users/settings", accessToken);
    expect(second.headers.get("X-RateLimit-Limit")).toBe("500");
    expect(second.headers.get("X-RateLimit-Remaining")).toBe("498");
  });

  test("reaches 0 on a successful request, then ends until midnight in New York", async () => {
    const { accessToken } = simulator.issueToken(VIP);
    await call("/users/settings", accessToken);
    simulator.quotas.setUsed(VIP, 9_999, clock.now());
    expect((await call("/users/settings", accessToken)).headers.get("X-RateLimit-Remaining")).toBe("0");
    const rejection = await call("/users/settings", accessToken);
    expect([rejection.status, rejection.headers.get("Retry-After")]).toEqual([429, String(17 * 3600)]);

    clock.advance(17 * 3_600_000);
    expect((await call("/users/settings", accessToken)).headers.get("X-RateLimit-Remaining")).toBe("9999");
  });

  test("counts searches and lists, but not the edge, redirects and data files", async () => {
    const { accessToken } = simulator.issueToken(FREE);
    const count = async (path: string) => {
      const before = simulator.quotas.getUsed(FREE, clock.now());
      await call(path, accessToken, { redirect: "manual" });
      return simulator.quotas.getUsed(FREE, clock.now()) - before;
    };
    for (const path of [
      "/tv/17465",
      "/tv/episodes/17465",
      "/redirect?imdb=tt0944947&",
      "/calendar/v2/tv.json",
      "/discover/dvd/releases_100.json",
    ])
      expect([path, await count(path)]).toEqual([path, 0]);
    for (const path of ["/search/tv?q=a&", "/tv/best/all", "/anime/genres/drama", "/ratings?simkl=17465&"])
      expect([path, await count(path)]).toEqual([path, 1]);
  });

  test("can be simulated without being used", async () => {
    const { accessToken } = simulator.issueToken(FREE);
    const response = await call("/users/settings?debug_limit=user&", accessToken);
    expect(response.status).toBe(429);
    expect(response.headers.get("X-RateLimit-Remaining")).toBe("0");
    expect(simulator.quotas.getUsed(FREE, clock.now())).toBe(0);
  });
});

describe("the caps per second", () => {
  test("reject a burst of GETs and record a violation", async () => {
    const { accessToken } = simulator.issueToken(VIP);
    const burst = Array.from({ length: 40 }, () => getOutcome("/users/settings", accessToken));
    expect(await Promise.all(burst)).toContainEqual([429, "rate_limit"]);
    expect(listViolatedRules()).toContain("too-many-gets");
  });

  test("block a token that writes twice at once", async () => {
    const { accessToken } = simulator.issueToken(FREE);
    const bodies = ["{}", '{"movies":[]}', '{"shows":[]}'];
    const writes = bodies.map((body) => getOutcome("/sync/history", accessToken, { method: "POST", body }));
    expect(await Promise.all(writes)).toContainEqual([412, "client_id_failed"]);
    expect(listViolatedRules()).toContain("too-many-posts");
  });
});

describe("the rules of a good client", () => {
  test("a first import in order breaks none", async () => {
    const { accessToken } = simulator.issueToken(VIP);
    for (const path of ["/sync/activities", "/sync/all-items/shows", "/sync/all-items/movies", "/sync/all-items/anime"])
      await call(path, accessToken);
    await call("/sync/activities", accessToken);
    await call("/sync/all-items?date_from=2026-11-20T12:00:00Z&", accessToken);
    await call("/sync/all-items?extended=simkl_ids_only&", accessToken);
    expect(listViolatedRules()).toEqual([]);
  });

  test("all-items needs activities before it, and no second full read", async () => {
    const { accessToken } = simulator.issueToken(VIP);
    await call("/sync/all-items/shows", accessToken);
    await call("/sync/activities", accessToken);
    await call("/sync/all-items/shows", accessToken);
    expect(listViolatedRules()).toEqual(["all-items-without-activities", "repeated-full-pull"]);
  });

  test("calls of one token come one after the other", async () => {
    const { accessToken } = simulator.issueToken(VIP);
    simulator.faults.add({ kind: "slow", delayMs: 200 });
    await Promise.all([call("/sync/activities", accessToken), call("/users/settings", accessToken)]);
    expect(listViolatedRules()).toEqual(["parallel-calls"]);
  });

  test("an aborted call is no longer in flight", async () => {
    const { accessToken } = simulator.issueToken(VIP);
    simulator.faults.add({ kind: "slow", delayMs: 300 });
    await expect(call("/sync/activities", accessToken, { signal: AbortSignal.timeout(80) })).rejects.toThrow();
    await call("/users/settings", accessToken);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(listViolatedRules()).toEqual([]);
  });

  test("cached surfaces need no token", async () => {
    const { accessToken } = simulator.issueToken(VIP);
    await call("/movies/1", accessToken);
    expect(listViolatedRules()).toEqual(["authorization-on-cached-surface"]);
  });

  test("the same write is not sent twice, and rewatch writes are listed", async () => {
    await simulator.stop();
    simulator = await startSimulator({
      clock,
      world,
      accounts: [createTestAccount(VIP, "vip")],
      strictness: { caps: "note" },
    });
    const { accessToken } = simulator.issueToken(VIP);
    for (let n = 0; n < 2; n++)
      await call("/sync/history?allow_rewatch=yes&", accessToken, { method: "POST", body: '{"movies":[]}' });
    expect(listViolatedRules()).toContain("repeated-post-body");
    expect(simulator.rewatchWrites).toHaveLength(2);
  });
});

describe("faults", () => {
  test.each(["lost", "reset", "html"] as const)(
    "after a write that was %s, sending it again is a violation",
    async (kind) => {
      await simulator.stop();
      simulator = await startSimulator({
        clock,
        world,
        accounts: [createTestAccount(VIP, "vip")],
        strictness: { caps: "note" },
      });
      const { accessToken } = simulator.issueToken(VIP);
      simulator.faults.add({ kind });
      const write = () => call("/sync/history", accessToken, { method: "POST", body: '{"movies":[]}' });
      await write().catch(() => null);
      await write();
      expect(listViolatedRules()).toContain("repeated-post-body");
    },
  );

  test.each([
    ["a status", { kind: "status", status: 503 } as const, [503, '{"error":"internal","code":503}']],
    ["an empty object", { kind: "empty" } as const, [200, "{}"]],
    ["null", { kind: "empty", body: null } as const, [200, "null"]],
    ["401 in a burst", { kind: "burst401" } as const, [401, '{"error":"user_token_failed","code":401}']],
  ])("respond with %s, as often as requested", async (_, fault, expected) => {
    const { accessToken } = simulator.issueToken(VIP);
    simulator.faults.add({ ...fault, match: { path: "/users/*" } });
    const struck = await call("/users/settings", accessToken);
    expect([struck.status, await struck.text()]).toEqual(expected);
    expect((await call("/users/settings", accessToken)).status).toBe(200);
  });

  test("cut a response's JSON in half", async () => {
    const { accessToken } = simulator.issueToken(VIP);
    simulator.faults.add({ kind: "truncate" });
    const text = await (await call("/users/settings", accessToken)).text();
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
    expect(text.length).toBeGreaterThan(10);
  });

  test("close the connection before anything is done, or after a write was applied", async () => {
    const { accessToken } = simulator.issueToken(VIP);
    simulator.faults.add({ kind: "reset" });
    await expect(call("/sync/activities", accessToken)).rejects.toThrow();

    const [movie] = [...world.titles.values()].filter(({ kind, status }) => kind === "movie" && status === "ended");
    simulator.faults.add({ kind: "lost", match: { method: "post" } });
    const body = JSON.stringify({ movies: [{ ids: { simkl: movie?.simkl } }] });
    await expect(call("/sync/history", accessToken, { method: "POST", body })).rejects.toThrow();
    expect(simulator.accounts.get(VIP)?.items.size).toBe(1);
    expect(simulator.requests.records.map(({ fault, status }) => [fault, status])).toEqual([
      ["reset", null],
      ["lost", null],
    ]);
  });
});

test("a write waits for the previous one, for a limited time", async () => {
  await simulator.stop();
  const strictness = { caps: "note", writeLockMs: 200 } as const;
  simulator = await startSimulator({ clock, world, accounts: [createTestAccount(VIP, "vip")], strictness });
  const { accessToken } = simulator.issueToken(VIP);
  simulator.faults.add({ kind: "slow", delayMs: 600 });
  const write = (body: string) => call("/sync/history", accessToken, { method: "POST", body });
  const [first, second] = await Promise.all([write('{"movies":[]}'), write('{"shows":[]}')]);
  expect([first.status, second.status].sort()).toEqual([201, 400]);
});

test("browsers of any origin may call, and read the quota", async () => {
  const preflight = await fetch(`${simulator.url}/sync/activities`, {
    method: "OPTIONS",
    headers: {
      Origin: "https://app.example",
      "Access-Control-Request-Method": "GET",
      "Access-Control-Request-Headers": "Authorization",
    },
  });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get("Access-Control-Max-Age")).toBe("86400");
  expect(preflight.headers.get("Access-Control-Allow-Headers")).toContain("Authorization");
  const rejection = await call("/sync/activities", null);
  expect(rejection.headers.get("Access-Control-Allow-Origin")).toBe("*");
  expect(rejection.headers.get("Access-Control-Expose-Headers")).toContain("X-RateLimit-Remaining");
});

function createTestAccount(id: number, plan: Plan) {
  const joinedAt = "2020-01-01T00:00:00Z";
  return createAccount({ id, name: `Person ${id}`, description: "", plan, timeZone: "UTC", joinedAt });
}

function call(path: string, token: string | null, init: RequestInit & { parameters?: string } = {}): Promise<Response> {
  const { parameters = PARAMETERS, ...rest } = init;
  const headers = {
    "User-Agent": "test/1.0",
    ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
    ...(init.body ? { "Content-Type": "application/json" } : {}),
  };
  return fetch(`${simulator.url}${path}${path.includes("?") ? "" : "?"}${parameters}`, { ...rest, headers });
}

async function getOutcome(...request: Parameters<typeof call>): Promise<[number, string]> {
  const response = await call(...request);
  const { error }: { error: string } = await response.json();
  return [response.status, error];
}

function listViolatedRules(): string[] {
  return simulator.violations.found.map(({ rule }) => rule);
}
