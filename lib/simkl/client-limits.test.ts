import { describe, expect, test } from "vitest";
import { readActivities } from "./activities";
import { readTitle } from "./catalog";
import { addToList } from "./lists";
import { refreshGrant } from "./oauth";
import { scriptedServer } from "./testing/scripted-server";
import { testClient, testTokens } from "./testing/test-client";

const TOKENS = { access_token: "a", refresh_token: "r", expires_in: 604800, scope: "media:read" };

/** The most arrivals within any one second. */
function busiestSecond(arrivals: number[]): number {
  return Math.max(...arrivals.map((start) => arrivals.filter((at) => at >= start && at < start + 1000).length));
}

describe("one person", () => {
  test("has one request in flight, also over two clients", async () => {
    let inFlight = 0;
    let most = 0;
    const server = await scriptedServer(async () => {
      inFlight += 1;
      most = Math.max(most, inFlight);
      await new Promise((resolve) => setImmediate(resolve));
      inFlight -= 1;
      return { body: { all: null } };
    });
    const tokens = testTokens();
    const users = [testClient(server.url).simkl.as(tokens), testClient(server.url).simkl.as(tokens)];
    await Promise.all([...users, ...users, ...users].map(readActivities));
    expect(server.received).toHaveLength(6);
    expect(most).toBe(1);
  });

  test("never sends more than ten reads in a second", async () => {
    const arrivals: number[] = [];
    const server = await scriptedServer(() => {
      arrivals.push(client.clock.now);
      return { body: { all: null } };
    });
    const client = testClient(server.url);
    const user = client.simkl.as(testTokens());
    await Promise.all(Array.from({ length: 40 }, () => readActivities(user)));
    expect(arrivals).toHaveLength(40);
    expect(busiestSecond(arrivals)).toBeLessThanOrEqual(10);
  });

  test("never sends more than one write in a second", async () => {
    const arrivals: number[] = [];
    const server = await scriptedServer(() => {
      arrivals.push(client.clock.now);
      return { status: 201, body: { added: {}, not_found: {} } };
    });
    const client = testClient(server.url);
    const user = client.simkl.as(testTokens());
    const item = { kind: "movie", ids: { simkl: 1 }, to: "plantowatch" } as const;
    await Promise.all(Array.from({ length: 5 }, () => addToList(user, [item])));
    expect(busiestSecond(arrivals)).toBe(1);
  });

  test("does not wait for another", async () => {
    const server = await scriptedServer(({ headers }) =>
      headers.authorization === "Bearer slow" ? "hang" : { body: { all: null } },
    );
    const { simkl } = testClient(server.url);
    const caller = new AbortController();
    const slow = { key: "somebody slow", current: async () => "slow", renew: async () => "slow" };
    const waiting = readActivities(simkl.as(slow, { signal: caller.signal }));
    await expect(readActivities(simkl.as(testTokens()))).resolves.toMatchObject({ all: null });
    caller.abort();
    await expect(waiting).rejects.toThrow();
  });
});

describe("without a person", () => {
  test("pages of the catalogue are read side by side, but sent seven a second", async () => {
    let open = () => {};
    const allHere = new Promise<void>((resolve) => {
      open = resolve;
    });
    const server = await scriptedServer(async (_, count) => {
      if (count === 15) open();
      await allHere;
      return { body: [] };
    });
    const { simkl, sleeps } = testClient(server.url);
    await Promise.all(Array.from({ length: 15 }, (_, id) => readTitle(simkl, "movie", id + 1)));
    expect(server.received).toHaveLength(15);
    expect(sleeps).toEqual([1050, 1050]);
  });

  test("tokens are renewed one at a time, a second apart", async () => {
    const arrivals: number[] = [];
    const server = await scriptedServer(() => {
      arrivals.push(client.clock.now);
      return { body: TOKENS };
    });
    const client = testClient(server.url);
    await Promise.all([refreshGrant(client.simkl, "one"), refreshGrant(client.simkl, "two")]);
    expect(busiestSecond(arrivals)).toBe(1);
  });
});
