import { describe, expect, test } from "vitest";
import { readActivities } from "@/lib/simkl/endpoints/activities";
import { readAllItems } from "@/lib/simkl/endpoints/all-items";
import { addToHistory } from "@/lib/simkl/endpoints/history";
import { refreshGrant, SimklInvalidGrant } from "@/lib/simkl/endpoints/oauth/oauth";
import { deletePlayback } from "@/lib/simkl/endpoints/playback";
import { type Reply, startScriptedServer } from "@/lib/simkl/testing/scripted-server";
import { createTestClient, createTestTokens } from "@/lib/simkl/testing/test-client";
import {
  SimklClientBlocked,
  SimklLostResponse,
  SimklNotFound,
  SimklRejected,
  SimklTokenRejected,
  SimklUnavailable,
  SimklUnreachable,
  SimklUnreadableResponse,
} from "./errors";

const FRESH: Reply = { body: { all: null } };
const EXPIRED: Reply = { status: 401, body: { error: "invalid_token", code: 401 } };
const ADDED: Reply = { status: 201, body: { added: {}, not_found: {} } };
const MOVIE = [{ kind: "movie" as const, ids: { simkl: 53536 } }];

/** A user and a server that sends these replies in turn, the last one for ever. */
async function createConversation(...replies: Reply[]) {
  const server = await startScriptedServer((_, count) => replies[Math.min(count, replies.length) - 1] ?? "reset");
  const client = createTestClient(server.url);
  const tokens = createTestTokens();
  return { ...client, tokens, user: client.simkl.forUser(tokens), received: server.received };
}

/** Shorter sleeps only keep to the rate limits. */
const listLongSleeps = (sleeps: number[]) => sleeps.filter((ms) => ms >= 1000);

describe("a read", () => {
  test.each<[string, Reply]>([
    ["a failing server", { status: 500, body: { error: "internal", code: 500 } }],
    ["a plain-text 504", { status: 504, body: "error code: 504" }],
    ["an HTML 502", { status: 502, body: "<html><body>Bad Gateway</body></html>" }],
    ["a broken connection", "reset"],
    ["a body cut off in the middle", "cut"],
  ])("is repeated after %s", async (_, reply) => {
    const { user, sleeps, received } = await createConversation(reply, FRESH);
    await expect(readActivities(user)).resolves.toMatchObject({ all: null });
    expect(received).toHaveLength(2);
    expect(listLongSleeps(sleeps)).toEqual([1000]);
  });

  test("is repeated five times in 31 seconds, then fails", async () => {
    const { user, sleeps, received } = await createConversation({ status: 503 });
    await expect(readActivities(user)).rejects.toBeInstanceOf(SimklUnavailable);
    expect(listLongSleeps(sleeps)).toEqual([1000, 2000, 4000, 8000, 16000]);
    expect(received).toHaveLength(6);
  });

  test("that passes its deadline is tried once more", async () => {
    const { user, received } = await createConversation("hang");
    const pending = user.send({ method: "GET", path: "/slow", deadlineMs: 500, read: () => null });
    await expect(pending).rejects.toMatchObject({ code: "unreachable", timedOut: true });
    expect(received).toHaveLength(2);
  });

  test("with an unreadable body is no empty library and is not repeated", async () => {
    for (const body of ['{"shows":[{"status":"watching"', "<html>", "", '"text"', '{"error":"odd"}', '{"shows":7}']) {
      const { user, received } = await createConversation({ body });
      await expect(readAllItems(user, {}), body).rejects.toBeInstanceOf(SimklUnreadableResponse);
      expect(received).toHaveLength(1);
    }
  });

  test("is never repeated after 404 in plain text, after max_items, or after 412", async () => {
    const cases: [Reply, unknown][] = [
      [{ status: 404, body: "Not Found" }, SimklNotFound],
      [{ status: 400, body: { error: "max_items", code: 400, message: "Too many episodes" } }, SimklRejected],
      [{ status: 412, body: { error: "client_id_failed", code: 412 } }, SimklClientBlocked],
    ];
    for (const [reply, kind] of cases) {
      const { user, received } = await createConversation(reply);
      await expect(readAllItems(user, {})).rejects.toBeInstanceOf(kind);
      expect(received).toHaveLength(1);
    }
  });

  test("ends with the caller's reason when the caller gives up", async () => {
    const { simkl, tokens } = await createConversation("hang");
    const caller = new AbortController();
    const reading = readActivities(simkl.forUser(tokens, { signal: caller.signal }));
    caller.abort(new Error("the tab was closed"));
    await expect(reading).rejects.toThrow("the tab was closed");
  });
});

describe("limits", () => {
  test("a 429 per second waits a second, regardless of Retry-After", async () => {
    const limited = { status: 429, headers: { "Retry-After": "3600" }, body: { error: "rate_limit", code: 429 } };
    const { user, sleeps } = await createConversation(limited, FRESH);
    await readActivities(user);
    expect(listLongSleeps(sleeps)).toEqual([1000]);
  });

  test.each(["user_limit_exceeded", "app_limit_exceeded"])(
    "%s is thrown with its time and never repeated",
    async (error) => {
      const { user, received } = await createConversation({
        status: 429,
        headers: { "Retry-After": "5400" },
        body: { error, code: 429 },
      });
      const failure = { code: "quota-used-up", retryAfterSeconds: 5400, isWholeApp: error === "app_limit_exceeded" };
      await expect(readActivities(user)).rejects.toMatchObject(failure);
      expect(received).toHaveLength(1);
    },
  );

  test.each(["RATE_LIMIT", "rate_limit"])("a write that met the lock (%s) is sent once more", async (error) => {
    const locked = { status: 400, body: { error, code: 400 } };
    const { user, received } = await createConversation(locked, ADDED);
    await addToHistory(user, MOVIE);
    expect(received).toHaveLength(2);

    const stuck = await createConversation(locked);
    await expect(addToHistory(stuck.user, MOVIE)).rejects.toMatchObject({ code: "rate-limited", isWriteLock: true });
    expect(stuck.received).toHaveLength(2);
  });
});

describe("a token", () => {
  test("that expired is renewed once and the request repeated with the new one", async () => {
    const { user, tokens, received } = await createConversation(EXPIRED, FRESH);
    await readActivities(user);
    expect(tokens.renewals).toEqual(["token-1"]);
    expect(received.map(({ headers }) => headers.authorization)).toEqual(["Bearer token-1", "Bearer token-2"]);
  });

  test("that is rejected again after its renewal fails", async () => {
    const { user, tokens, received } = await createConversation(EXPIRED);
    await expect(readActivities(user)).rejects.toBeInstanceOf(SimklTokenRejected);
    expect(tokens.renewals).toEqual(["token-1"]);
    expect(received).toHaveLength(2);
  });

  test("is renewed for a write too, since a rejected write was not applied", async () => {
    const { user, received } = await createConversation(EXPIRED, ADDED);
    await addToHistory(user, MOVIE);
    expect(received).toHaveLength(2);
  });

  test("is not renewed when Simkl says that it was missing", async () => {
    const { user, tokens } = await createConversation({
      status: 401,
      body: { error: "user_token_required", code: 401 },
    });
    await expect(readActivities(user)).rejects.toMatchObject({ code: "refused", errorId: "user_token_required" });
    expect(tokens.renewals).toEqual([]);
  });

  test("whose grant has ended is distinguished from other rejections", async () => {
    const { simkl } = await createConversation({
      status: 400,
      body: { error: "invalid_grant", error_description: "Revoked" },
    });
    await expect(refreshGrant(simkl, "simkl_rt_1")).rejects.toBeInstanceOf(SimklInvalidGrant);
    const wrong = await createConversation({ status: 401, body: { error: "invalid_client" } });
    await expect(refreshGrant(wrong.simkl, "simkl_rt_1")).rejects.toMatchObject({ code: "refused" });
  });
});

describe("a write", () => {
  test.each<[string, Reply]>([
    ["the connection breaks", "reset"],
    ["the response is cut off", "cut"],
    ["the server fails", { status: 503, headers: { "Retry-After": "1" } }],
    ["the response is no JSON", { status: 201, body: "<html>" }],
    ["the response has another shape", { status: 201, body: { result: "ok" } }],
  ])("is never repeated when %s: its outcome is unknown", async (_, reply) => {
    const { user, received } = await createConversation(reply);
    await expect(addToHistory(user, MOVIE)).rejects.toBeInstanceOf(SimklLostResponse);
    expect(received).toHaveLength(1);
  });

  test("that passes its deadline is lost as well", async () => {
    const { user, received } = await createConversation("hang");
    const sent = user.send({ method: "POST", path: "/sync/history", deadlineMs: 500, body: {}, read: () => null });
    await expect(sent).rejects.toBeInstanceOf(SimklLostResponse);
    expect(received).toHaveLength(1);
  });

  test("that was not sent is not lost", async () => {
    const { simkl, calls } = createTestClient("http://127.0.0.1:1");
    await expect(addToHistory(simkl.forUser(createTestTokens()), MOVIE)).rejects.toBeInstanceOf(SimklUnreachable);
    expect(calls[0]).toMatchObject({ status: null, error: "unreachable" });
  });

  test("that deletes a missing playback is rejected", async () => {
    const missing = await createConversation({ status: 404, body: { error: "empty", code: 404 } });
    await expect(deletePlayback(missing.user, "9007199254740993")).rejects.toMatchObject({ errorId: "empty" });
    expect(missing.received[0]?.url.pathname).toBe("/sync/playback/9007199254740993");
    const { user } = await createConversation({ status: 204 });
    await expect(deletePlayback(user, "1")).resolves.toBeUndefined();
  });
});
