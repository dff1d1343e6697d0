import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";
import { queryAppDatabase } from "@/tests/browser/support/app-database";
import { getAppInfo } from "@/tests/browser/support/app-info";
import { test } from "@/tests/browser/support/fixtures";
import { signIn } from "@/tests/browser/support/sign-in";
import { createAccount } from "@/tests/browser/support/simulator";

/** The response of each next-auth route to a visitor, with and without a provider. */
const ROUTES: [method: string, path: string, status: number][] = [
  ["GET", "csrf", 200],
  ["GET", "signin", 302],
  ["GET", "signin/simkl", 302],
  ["GET", "signout", 302],
  ["GET", "error", 302],
  ["GET", "callback/simkl", 302],
  ["POST", "signin/simkl", 302],
  ["POST", "signout", 302],
  ["GET", "providers", 404],
  ["GET", "session", 404],
  ["GET", "verify-request", 404],
  ["GET", "_log", 404],
  ["GET", "callback", 404],
  ["GET", "callback/credentials", 404],
  ["GET", "signin/email", 404],
  ["GET", "csrf/more", 404],
  ["POST", "csrf", 404],
  ["POST", "signin", 404],
  ["POST", "signin/email", 404],
  ["POST", "callback/simkl", 404],
  ["POST", "callback/credentials", 404],
  ["POST", "callback/email", 404],
  ["POST", "session", 404],
  ["POST", "_log", 404],
  ["POST", "providers", 404],
  ["POST", "verify-request", 404],
  ["POST", "error", 404],
  ["PUT", "session", 405],
  ["PATCH", "session", 405],
  ["DELETE", "session", 405],
];

test("of next-auth's routes only those are open that a sign-in needs", async ({ request }) => {
  const source = readFileSync("node_modules/next-auth/core/index.js", "utf8");
  const actions = new Set([...source.matchAll(/case "([^"]+)":/g)].map(([, action]) => action));
  expect(actions.size).toBeGreaterThan(6);
  const listedActions = ROUTES.map(([, path]) => path.split("/")[0]);
  expect([...actions].filter((action) => !listedActions.includes(action))).toEqual([]);

  for (const [method, path, status] of ROUTES) {
    const form = method === "POST" ? { form: { csrfToken: "guessed", level: "error", code: "X" } } : {};
    const answer = await request.fetch(`/api/auth/${path}`, { method, maxRedirects: 0, ...form });
    expect([method, path, answer.status()]).toEqual([method, path, status]);
  }
});

test("a form for a sign-in is read up to a few kilobytes", async ({ request }) => {
  const form = { csrfToken: "x".repeat(200_000) };
  for (const path of ["signin/simkl", "signout"]) {
    const answer = await request.post(`/api/auth/${path}`, { form, maxRedirects: 0 });
    expect([path, answer.status()]).toEqual([path, 413]);
  }
});

test("nothing that a visitor sends begins a line of the log, or is logged at length", async ({ request }) => {
  const seen = readLogLines().length;
  const iss = getAppInfo().simulatorUrl;
  for (const error of ["access_denied", "server_error", "invalid_request"]) {
    const forged = `${error}\r\n{"level":"info","message":"FORGED"}\u001b[2J${"x".repeat(4000)}`;
    const query = new URLSearchParams({
      iss,
      state: "forged",
      error: forged,
      error_description: forged,
      code: "stolen-code",
    });
    await request.get(`/api/auth/callback/simkl?${query}`, { maxRedirects: 0 });
  }
  await request.post("/api/auth/_log", { data: { level: "error", code: "FORGED", message: "x".repeat(200_000) } });
  await request.get(`/title/tv/FORGED%0AFORGED?x=${"x".repeat(2000)}`);

  const lines = readLogLines().slice(seen);
  expect(lines.filter((line) => line.includes("FORGED") && line.includes("Signing in failed."))).toHaveLength(3);
  for (const line of lines) expect(line.length).toBeLessThan(16_000);
  expect(lines.filter((line) => !isJson(line))).toEqual([]);
  expect(lines.filter((line) => JSON.parse(line).message === "FORGED")).toEqual([]);
  expect(lines.join("\n")).not.toContain("stolen-code");
});

test("each answer names its request, and a line of the log has the same name", async ({ request }) => {
  const id = `test-${Date.now()}-${Math.floor(Math.random() * 1e9)}`;
  const named = await request.get("/", { headers: { "X-Request-Id": id } });
  expect(named.headers()["x-request-id"]).toBe(id);
  for (const odd of ["short", "x".repeat(300), 'a"b c d e f g'])
    expect((await request.get("/", { headers: { "X-Request-Id": odd } })).headers()["x-request-id"]).toMatch(
      /^[0-9a-f-]{36}$/,
    );

  const query = new URLSearchParams({ iss: getAppInfo().simulatorUrl, state: "forged", code: "stolen" });
  await request.get(`/api/auth/callback/simkl?${query}`, { maxRedirects: 0, headers: { "X-Request-Id": id } });
  const line = readLogLines().find((text) => text.includes(id)) ?? "{}";
  expect(JSON.parse(line)).toMatchObject({
    level: "warn",
    message: "Signing in failed.",
    requestId: id,
    problem: "attempt",
  });
});

test("a request that fails by our fault is one line, with its path and digest and without its query", async ({
  page,
}) => {
  const person = await createAccount({ movies: 2 });
  await signIn(page, person);
  await queryAppDatabase(
    `INSERT INTO "PendingWrite" ("userId", "simklId", "change", "before", "createdAt", "heldUntil")
     SELECT "userId", item."simklId", '{"kind": "no such change"}', '{}', now(), now() + interval '1 day'
     FROM "LibraryItem" item JOIN "User" person ON person."id" = "userId" WHERE person."simklId" = $1`,
    [person.id],
  );
  const id = `failing-${Date.now()}`;
  const answer = await page.request.get("/library?x=secret-word", { headers: { "X-Request-Id": id } });
  await queryAppDatabase(
    `DELETE FROM "PendingWrite" USING "User" person WHERE person."id" = "userId" AND person."simklId" = $1`,
    [person.id],
  );
  expect(answer.headers()["x-request-id"]).toBe(id);

  await expect.poll(() => readLogLines().filter((text) => text.includes(id)).length).toBeGreaterThan(0);
  const lines = readLogLines().filter((text) => text.includes(id));
  expect(lines).toHaveLength(1);
  const line = JSON.parse(lines[0] ?? "{}");
  expect(line).toMatchObject({
    level: "error",
    message: "A request failed.",
    method: "GET",
    path: "/library",
    requestId: id,
  });
  expect(line.digest).toMatch(/^\d+/);
  expect(lines[0]).not.toContain("secret-word");
});

/** What the app wrote to standard error, without Next's own greeting. */
function readLogLines(): string[] {
  return readFileSync(getAppInfo().appLog, "utf8")
    .split("\n")
    .filter((line) => line !== "");
}

function isJson(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}
