import { describe, expect, test } from "vitest";
import { readActivities } from "@/lib/simkl/endpoints/activities";
import { readTitle } from "@/lib/simkl/endpoints/catalog";
import { addToList } from "@/lib/simkl/endpoints/lists";
import { refreshGrant } from "@/lib/simkl/endpoints/oauth/oauth";
import { startScriptedServer } from "@/lib/simkl/testing/scripted-server";
import { createTestClient, createTestTokens } from "@/lib/simkl/testing/test-client";

const TOKENS = { access_token: "a", refresh_token: "r", expires_in: 604800, scope: "media:read" };

function findMaxPerSecond(arrivals: number[]): number {
  return Math.max(...arrivals.map((start) => arrivals.filter((at) => at >= start && at < start + 1000).length));
}

describe("one user", () => {
  test("has one request in flight, also over two clients", async () => {
    let inFlight = 0;
    let maxInFlight = 0;
    const server = await startScriptedServer(async () => {
      inFlight += 1;
      maxInFlight = Math.max(maxInFlight, inFlight);
      await new Promise((resolve) => setImmediate(resolve));
      inFlight -= 1;
      return { body: { all: null } };
    });
    const tokens = createTestTokens();
    const users = [
      createTestClient(server.url).simkl.forUser(tokens),
      createTestClient(server.url).simkl.forUser(tokens),
    ];
    await Promise.all([...users, ...users, ...users].map(readActivities));
    expect(server.received).toHaveLength(6);
    expect(maxInFlight).toBe(1);
  });

  test("never sends more than ten reads in a second", async () => {
    const arrivals: number[] = [];
    const server = await startScriptedServer(() => {
      arrivals.push(client.clock.now);
      return { body: { all: null } };
    });
    const client = createTestClient(server.url);
    const user = client.simkl.forUser(createTestTokens());
    await Promise.all(Array.from({ length: 40 }, () => readActivities(user)));
    expect(arrivals).toHaveLength(40);
    expect(findMaxPerSecond(arrivals)).toBeLessThanOrEqual(10);
  });

  test("never sends more than one write in a second", async () => {
    const arrivals: number[] = [];
    const server = await startScriptedServer(() => {
      arrivals.push(client.clock.now);
      return { status: 201, body: { added: {}, not_found: {} } };
    });
    const client = createTestClient(server.url);
    const user = client.simkl.forUser(createTestTokens());
    const item = { kind: "movie", ids: { simkl: 1 }, to: "plantowatch" } as const;
    await Promise.all(Array.from({ length: 5 }, () => addToList(user, [item])));
    expect(findMaxPerSecond(arrivals)).toBe(1);
  });

  test("does not wait for another", async () => {
    const server = await startScriptedServer(({ headers }) =>
      headers.authorization === "Bearer slow" ? "hang" : { body: { all: null } },
    );
    const { simkl } = createTestClient(server.url);
    const caller = new AbortController();
    const slow = { key: "slow-user", getToken: async () => "slow", renew: async () => "slow" };
    const waiting = readActivities(simkl.forUser(slow, { signal: caller.signal }));
    await expect(readActivities(simkl.forUser(createTestTokens()))).resolves.toMatchObject({ all: null });
    caller.abort();
    await expect(waiting).rejects.toThrow();
  });
});

describe("without a user", () => {
  test("catalogue pages are read in parallel, but sent five a second", async () => {
    let open = () => {};
    const allReceived = new Promise<void>((resolve) => {
      open = resolve;
    });
    const server = await startScriptedServer(async (_, count) => {
      if (count === 15) open();
      await allReceived;
      return { body: [] };
    });
    const { simkl, sleeps } = createTestClient(server.url);
    await Promise.all(Array.from({ length: 15 }, (_, id) => readTitle(simkl, "movie", id + 1)));
    expect(server.received).toHaveLength(15);
    expect(sleeps).toEqual([1050, 1050]);
  });

  test("tokens are renewed one at a time, a second apart", async () => {
    const arrivals: number[] = [];
    const server = await startScriptedServer(() => {
      arrivals.push(client.clock.now);
      return { body: TOKENS };
    });
    const client = createTestClient(server.url);
    await Promise.all([refreshGrant(client.simkl, "one"), refreshGrant(client.simkl, "two")]);
    expect(findMaxPerSecond(arrivals)).toBe(1);
  });
});
