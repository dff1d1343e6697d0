import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { readActivities } from "@/lib/simkl/endpoints/activities";
import { readAllItems } from "@/lib/simkl/endpoints/all-items";
import { readTitle } from "@/lib/simkl/endpoints/catalog";
import { addToHistory } from "@/lib/simkl/endpoints/history";
import { refreshGrant } from "@/lib/simkl/endpoints/oauth/oauth";
import { readTrending } from "@/lib/simkl/endpoints/trending";
import { startScriptedServer } from "@/lib/simkl/testing/scripted-server";
import { createTestClient, createTestTokens } from "@/lib/simkl/testing/test-client";

const FRESH = { all: null };

describe("what is sent", () => {
  test("a person's read carries the three parameters, the User-Agent and the token, and no body", async () => {
    const server = await startScriptedServer(() => ({ body: FRESH }));
    const { simkl } = createTestClient(server.url);
    await readActivities(simkl.forUser(createTestTokens()));

    const [request] = server.received;
    expect(request?.url.pathname).toBe("/sync/activities");
    expect(Object.fromEntries(request?.url.searchParams ?? [])).toEqual({
      client_id: simkl.config.clientId,
      "app-name": "watchfolio",
      "app-version": "1.2",
    });
    expect(request?.headers["user-agent"]).toBe("watchfolio/1.2");
    expect(request?.headers.authorization).toBe("Bearer token-1");
    expect(request?.headers["content-type"]).toBeUndefined();
    expect(request?.body).toBe("");
  });

  test("cached catalogue pages and data files are requested without a token", async () => {
    const server = await startScriptedServer(() => ({ body: [] }));
    const { simkl } = createTestClient(server.url);
    await readTitle(simkl, "tv", 17465);
    await readTrending(simkl, { kind: "movie", period: "today", size: 100 });

    expect(server.received.map(({ url }) => url.pathname)).toEqual([
      "/tv/17465",
      "/discover/trending/movies/today_100.json",
    ]);
    for (const { headers, url } of server.received) {
      expect(headers.authorization).toBeUndefined();
      expect(headers["user-agent"]).toBe("watchfolio/1.2");
      expect(url.searchParams.get("client_id")).toBe(simkl.config.clientId);
    }
  });

  test("a write is JSON, with anime among the shows", async () => {
    const server = await startScriptedServer(() => ({ status: 201, body: { added: {}, not_found: {} } }));
    const { simkl } = createTestClient(server.url);
    await addToHistory(
      simkl.forUser(createTestTokens()),
      [
        { kind: "movie", ids: { simkl: 1 }, watchedAt: "2026-05-01T20:00:00Z" },
        { kind: "anime", ids: { simkl: 2 }, seasons: [{ number: 1, episodes: [{ number: 3 }] }], rewatchId: 7482 },
      ],
      { allowRewatch: true },
    );

    const [request] = server.received;
    expect(request?.method).toBe("POST");
    expect(request?.headers["content-type"]).toBe("application/json");
    expect(request?.url.searchParams.get("allow_rewatch")).toBe("yes");
    expect(JSON.parse(request?.body ?? "")).toEqual({
      movies: [{ ids: { simkl: 1 }, watched_at: "2026-05-01T20:00:00Z" }],
      shows: [{ ids: { simkl: 2 }, rewatch_id: 7482, seasons: [{ number: 1, episodes: [{ number: 3 }] }] }],
    });
  });

  test("all-items spells every flag as Simkl does and leaves out unset ones", async () => {
    const server = await startScriptedServer(() => ({ body: {} }));
    const { simkl } = createTestClient(server.url);
    const user = simkl.forUser(createTestTokens());
    await readAllItems(user, {
      kind: "shows",
      status: "watching",
      dateFrom: "2026-10-02T06:50:38Z",
      extended: "full",
      includeAllEpisodes: "original",
      episodeWatchedAt: true,
      memos: true,
      nextWatchInfo: false,
    });
    await readAllItems(user, { dateFrom: null });

    const [first, second] = server.received.map(({ url }) => url);
    const sentQuery = Object.fromEntries(first?.searchParams ?? []);
    expect(first?.pathname).toBe("/sync/all-items/shows/watching");
    expect(sentQuery).toMatchObject({
      date_from: "2026-10-02T06:50:38Z",
      extended: "full",
      include_all_episodes: "original",
      episode_watched_at: "yes",
      memos: "yes",
    });
    expect(sentQuery).not.toHaveProperty("next_watch_info");
    expect([...(second?.searchParams.keys() ?? [])]).toEqual(["client_id", "app-name", "app-version"]);
  });
});

describe("what observers see", () => {
  test("each attempt with its status, size, rows and quota", async () => {
    const body = JSON.stringify({ movies: [{ status: "completed", movie: { title: "Ä", ids: { simkl: 1 } } }] });
    const headers = { "X-RateLimit-Limit": "500", "X-RateLimit-Remaining": "499" };
    const server = await startScriptedServer((_, count) => (count === 1 ? { status: 502 } : { headers, body }));
    const { simkl, calls } = createTestClient(server.url);
    const ownCalls: unknown[] = [];
    await readAllItems(simkl.forUser(createTestTokens(), { onCall: (call) => ownCalls.push(call) }), {
      kind: "movies",
    });

    const endpoint = "GET /sync/all-items/movies";
    expect(calls).toEqual([
      { endpoint, status: 502, ms: 0, bytes: 0, rows: null, attempt: 1, error: "unavailable", quota: null },
      {
        endpoint,
        status: 200,
        ms: 0,
        bytes: Buffer.byteLength(body),
        rows: 1,
        attempt: 2,
        error: null,
        quota: { limit: 500, remaining: 499 },
      },
    ]);
    expect(ownCalls).toEqual(calls);
  });

  test("a template instead of the id of a title", async () => {
    const server = await startScriptedServer(() => ({ body: [] }));
    const { simkl, calls } = createTestClient(server.url);
    await readTitle(simkl, "anime", 39687);
    expect(calls.map(({ endpoint }) => endpoint)).toEqual(["GET /anime/{id}"]);
  });

  test("no token, no secret and no app id, neither in records nor in errors", async () => {
    const response = '{"access_token":"simkl_at_new","refresh_token":"simkl_rt_secret",';
    const server = await startScriptedServer(({ url }) =>
      url.pathname === "/oauth2/token" ? { body: response } : "reset",
    );
    const { simkl, calls } = createTestClient(server.url);
    const failures = [
      await refreshGrant(simkl, "simkl_rt_secret").catch((error: unknown) => error),
      await readActivities(simkl.forUser(createTestTokens())).catch((error: unknown) => error),
    ];

    const printed = inspect([failures, calls], { depth: 12 });
    for (const secret of ["simkl_at_new", "simkl_rt_secret", "client-secret", "token-1", simkl.config.clientId]) {
      expect(printed).not.toContain(secret);
    }
    expect(printed).toContain("POST /oauth2/token");
  });
});
