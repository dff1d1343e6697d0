import { expect, test } from "vitest";
import type { SimklErrorCode } from "./errors";
import { toError } from "./to-error";

const NOW = Date.parse("2026-10-03T12:00:00Z");

function createError(
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
  endpoint = "GET /sync/activities",
) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return toError(endpoint, { status, headers: new Headers(headers), text, bytes: text.length }, NOW);
}

test.each<[number, string | null, SimklErrorCode]>([
  [400, "wrong_parameter", "refused"],
  [400, "max_items", "refused"],
  [400, "RATE_LIMIT", "rate-limited"],
  [401, "invalid_token", "token-rejected"],
  [401, "user_token_failed", "token-rejected"],
  [401, "user_token_required", "refused"],
  [401, "invalid_client", "refused"],
  [401, null, "token-rejected"],
  [403, "insufficient_scope", "insufficient-scope"],
  [403, "forbidden", "plan-gated"],
  [403, "private_profile", "refused"],
  [404, "id_err", "not-found"],
  [404, null, "not-found"],
  [409, "already_watched", "refused"],
  [412, "client_id_failed", "client-blocked"],
  [429, "rate_limit", "rate-limited"],
  [429, null, "rate-limited"],
  [429, "user_limit_exceeded", "quota-used-up"],
  [429, "app_limit_exceeded", "quota-used-up"],
  [500, "internal", "unavailable"],
  [504, null, "unavailable"],
  [302, null, "unreadable-answer"],
])("%i %s is %s", (status, error, code) => {
  expect(createError(status, error === null ? "plain text" : { error, code: status })).toMatchObject({ code, status });
});

test("a write that met a failing server is a lost response, with the failure as its cause", () => {
  const lost = createError(502, "<html>", {}, "POST /sync/history");
  expect(lost.code).toBe("lost-answer");
  expect(lost.cause).toMatchObject({ code: "unavailable", status: 502 });
});

test("the challenge of a 401 contains the reason when the body does not", () => {
  const headers = { "WWW-Authenticate": 'Bearer realm="api.simkl.com", error="user_token_failed"' };
  expect(createError(401, "", headers).errorId).toBe("user_token_failed");
});

test("Retry-After is read in seconds and as a date", () => {
  expect(createError(503, "", { "Retry-After": "7" }).retryAfterSeconds).toBe(7);
  expect(createError(503, "", { "Retry-After": "Sat, 03 Oct 2026 12:00:30 GMT" }).retryAfterSeconds).toBe(30);
  expect(createError(503, "", { "Retry-After": "later" }).retryAfterSeconds).toBeNull();
  expect(createError(503, "").retryAfterSeconds).toBeNull();
});

test("the message names the call, the status and Simkl's words, and no page of HTML", () => {
  const body = { error: "max_items", code: 400, message: "Too many episodes" };
  expect(createError(400, body).message).toBe(
    "Simkl refused the request: GET /sync/activities (400, max_items, Too many episodes)",
  );
  expect(createError(502, "<html><body>…</body></html>").message).toBe(
    "Simkl is failing: GET /sync/activities (502, an HTML page)",
  );
});
