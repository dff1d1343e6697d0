import { createHash, randomBytes } from "node:crypto";
import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type Simulator, startSimulator } from "../server";
import { SimulatorClock } from "../state/simulator-clock";
import { demoApp } from "./apps";

const REDIRECT = "http://localhost:3000/api/auth/callback/simkl";
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const PARAMETERS = `client_id=${demoApp.clientId}&app-name=test&app-version=1.0`;

let simulator: Simulator;
let account: number;
const clock = new SimulatorClock();

beforeAll(async () => {
  clock.set("2026-11-20T12:00:00Z");
  simulator = await startSimulator({ clock, strictness: { caps: "note" } });
  account = [...simulator.accounts.keys()][0] ?? 0;
});
afterAll(() => simulator.stop());

describe("consent", () => {
  test("shows the demo accounts and the requested scope", async () => {
    const page = await (await fetch(consentUrl(pkce().challenge))).text();
    expect(page).toContain("Watchfolio would like to use your Simkl account");
    expect(page).toContain("Change your library");
    expect(page).toContain(`value="${account}"`);
  });

  test("redirects consent with a code, the state and the issuer", async () => {
    const back = await decide(consentUrl(pkce().challenge), "allow");
    expect(back.origin + back.pathname).toBe(REDIRECT);
    expect(back.searchParams.get("state")).toBe("kept & echoed");
    expect(back.searchParams.get("iss")).toBe(simulator.url);
    expect(back.searchParams.get("code")).toHaveLength(43);
  });

  test("redirects a denial with access_denied, the state and the issuer", async () => {
    const back = await decide(consentUrl(pkce().challenge), "deny");
    expect(Object.fromEntries(back.searchParams)).toEqual({
      error: "access_denied",
      state: "kept & echoed",
      iss: simulator.url,
    });
  });

  test("sends a request without PKCE back as invalid_request", async () => {
    const response = await fetch(consentUrl("too-short"), { redirect: "manual" });
    const back = new URL(response.headers.get("Location") ?? "");
    expect(back.searchParams.get("error")).toBe("invalid_request");
    expect(back.searchParams.get("iss")).toBe(simulator.url);
  });

  test.each([
    ["another path", "http://localhost:3000/elsewhere"],
    ["another host", "http://evil.example/api/auth/callback/simkl"],
    ["a look-alike host", "http://localhost.evil.example/api/auth/callback/simkl"],
    ["a query", `${REDIRECT}?next=1`],
    ["a fragment", `${REDIRECT}#x`],
    ["another scheme", "javascript:alert(1)"],
  ])("never redirects to %s", async (_, redirectUri) => {
    const response = await fetch(consentUrl(pkce().challenge, { redirect_uri: redirectUri }), { redirect: "manual" });
    expect(response.status).toBe(400);
    expect(response.headers.get("Location")).toBeNull();
  });
});

describe("the code", () => {
  test("is exchanged for a pair of tokens that are never cached", async () => {
    const { verifier, challenge } = pkce();
    const response = await exchange(await obtainCode(challenge), verifier);
    expect(response.status).toBe(200);
    expect(response.headers.get("Cache-Control")).toBe("no-store");
    expect(await response.json()).toEqual({
      access_token: expect.stringMatching(/^simkl_at_.{34}$/),
      token_type: "Bearer",
      expires_in: 604_800,
      refresh_token: expect.stringMatching(/^simkl_rt_.{34}$/),
      scope: "media:read media:write",
    });
  });

  test("works as JSON and with HTTP Basic too", async () => {
    const { verifier, challenge } = pkce();
    const code = await obtainCode(challenge);
    const response = await fetch(`${simulator.url}/oauth2/token`, {
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        Authorization: `Basic ${Buffer.from(`${demoApp.clientId}:${demoApp.secret}`).toString("base64")}`,
      },
      body: JSON.stringify({
        grant_type: "authorization_code",
        code,
        redirect_uri: REDIRECT,
        code_verifier: verifier,
      }),
    });
    expect(response.status).toBe(200);
  });

  test("ends with a failed exchange, but not with a wrong client secret", async () => {
    const { verifier, challenge } = pkce();
    const spared = await obtainCode(challenge);
    expect(await readError(exchange(spared, verifier, { client_secret: "wrong" }))).toEqual([401, "invalid_client"]);
    expect((await exchange(spared, verifier)).status).toBe(200);

    const burnt = await obtainCode(challenge);
    expect(await readError(exchange(burnt, "x".repeat(43)))).toEqual([400, "invalid_grant"]);
    expect(await readError(exchange(burnt, verifier))).toEqual([400, "invalid_grant"]);
  });

  test("is bound to the exact redirect_uri with its port", async () => {
    const { verifier, challenge } = pkce();
    const other = exchange(await obtainCode(challenge), verifier, { redirect_uri: REDIRECT.replace("3000", "3001") });
    expect(await readError(other)).toEqual([400, "invalid_grant"]);
  });

  test("is valid for ten minutes and one use", async () => {
    const { verifier, challenge } = pkce();
    const late = await obtainCode(challenge);
    clock.advance(10 * MINUTE);
    expect(await readError(exchange(late, verifier))).toEqual([400, "invalid_grant"]);

    const code = await obtainCode(challenge);
    expect((await exchange(code, verifier)).status).toBe(200);
    expect(await readError(exchange(code, verifier))).toEqual([400, "invalid_grant"]);
  });

  test("gives read access only when media:write is misspelt", async () => {
    const { verifier, challenge } = pkce();
    const code = await obtainCode(challenge, { scope: "media:read Media:Write" });
    const tokens: { scope: string; access_token: string } = await (await exchange(code, verifier)).json();
    expect(tokens.scope).toBe("media:read");
    expect((await api("/users/settings", tokens.access_token)).status).toBe(200);

    const rejection = await api("/users/settings", tokens.access_token, { method: "POST" });
    expect(rejection.status).toBe(403);
    expect(rejection.headers.get("WWW-Authenticate")).toContain('scope="media:read media:write"');
  });
});

test("a GET with a body needs write access, as Simkl judges by shape", async () => {
  const { accessToken } = simulator.issueToken(account, { scope: "media:read" });
  const status = await new Promise((resolve, reject) => {
    const headers = { Authorization: `Bearer ${accessToken}`, "Content-Length": "2" };
    const call = request(`${simulator.url}/users/settings?${PARAMETERS}`, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    call.on("error", reject).end("{}");
  });
  expect(status).toBe(403);
});

describe("a refresh", () => {
  test("ends the old access token at once and keeps the refresh token", async () => {
    const { accessToken, refreshToken } = simulator.issueToken(account);
    const renewed: { access_token: string; refresh_token: string } = await (await refresh(refreshToken)).json();
    expect(renewed.refresh_token).toBe(refreshToken);
    expect(await readError(api("/users/settings", accessToken))).toEqual([401, "invalid_token"]);
    expect((await api("/users/settings", renewed.access_token)).status).toBe(200);
  });

  test("makes reusing the old token afterwards a violation", async () => {
    const { accessToken, refreshToken } = simulator.issueToken(account);
    await refresh(refreshToken);
    await vi.waitFor(async () => {
      await api("/users/settings", accessToken);
      expect(simulator.violations.found.map(({ rule }) => rule)).toContain("dead-token-reused");
    });
  });

  test("slides a window of 180 days", async () => {
    const { refreshToken } = simulator.issueToken(account);
    clock.advance(179 * DAY);
    expect((await refresh(refreshToken)).status).toBe(200);
    clock.advance(179 * DAY);
    expect((await refresh(refreshToken)).status).toBe(200);
    clock.advance(180 * DAY);
    expect(await readError(refresh(refreshToken))).toEqual([400, "invalid_grant"]);
  });

  test("never widens the scope", async () => {
    const { refreshToken } = simulator.issueToken(account, { scope: "media:read" });
    expect(await readError(refresh(refreshToken, { scope: "media:read media:write" }))).toEqual([400, "invalid_scope"]);
  });
});

describe("a grant", () => {
  test("ends with either token, and revocation always returns an empty 200", async () => {
    const { accessToken, refreshToken } = simulator.issueToken(account);
    const response = await post("/oauth2/revoke", { ...credentials(), token: refreshToken ?? "" });
    expect([response.status, await response.text()]).toEqual([200, ""]);
    expect(await readError(api("/users/settings", accessToken))).toEqual([401, "invalid_token"]);
    expect((await post("/oauth2/revoke", { ...credentials(), token: "unknown" })).status).toBe(200);
  });

  test("expires after seven days and is refreshed", async () => {
    const { accessToken, refreshToken } = simulator.issueToken(account);
    clock.advance(7 * DAY);
    expect(await readError(api("/users/settings", accessToken))).toEqual([401, "invalid_token"]);
    expect((await refresh(refreshToken)).status).toBe(200);
  });
});

test("the discovery document names the requested origin as issuer", async () => {
  const document: unknown = await (await fetch(`${simulator.url}/.well-known/oauth-authorization-server`)).json();
  expect(document).toMatchObject({ issuer: simulator.url, token_endpoint: `${simulator.url}/oauth2/token` });
});

test("the log of requests holds no token, code or secret", async () => {
  const { verifier, challenge } = pkce();
  const code = await obtainCode(challenge);
  const tokens: { access_token: string; refresh_token: string } = await (await exchange(code, verifier)).json();
  await refresh(tokens.refresh_token);
  const log = JSON.stringify(simulator.requests.records);
  for (const secret of [code, verifier, tokens.access_token, tokens.refresh_token, demoApp.secret ?? ""])
    expect(log).not.toContain(secret);
});

function consentUrl(challenge: string, changes: Record<string, string> = {}): string {
  const query = new URLSearchParams({
    client_id: demoApp.clientId,
    redirect_uri: REDIRECT,
    response_type: "code",
    scope: "media:read media:write",
    state: "kept & echoed",
    code_challenge: challenge,
    code_challenge_method: "S256",
    ...changes,
  });
  return `${simulator.url}/oauth2/authorize?${query}`;
}

async function decide(url: string, decision: "allow" | "deny"): Promise<URL> {
  const body = new URLSearchParams({ account: String(account), decision });
  const response = await fetch(url, { method: "POST", body, redirect: "manual" });
  expect(response.status).toBe(303);
  return new URL(response.headers.get("Location") ?? "");
}

async function obtainCode(challenge: string, changes: Record<string, string> = {}): Promise<string> {
  return (await decide(consentUrl(challenge, changes), "allow")).searchParams.get("code") ?? "";
}

function exchange(code: string, verifier: string, changes: Record<string, string> = {}): Promise<Response> {
  const fields = { grant_type: "authorization_code", code, redirect_uri: REDIRECT, code_verifier: verifier };
  return post("/oauth2/token", { ...credentials(), ...fields, ...changes });
}

function refresh(refreshToken: string | null, changes: Record<string, string> = {}): Promise<Response> {
  const fields = { grant_type: "refresh_token", refresh_token: refreshToken ?? "" };
  return post("/oauth2/token", { ...credentials(), ...fields, ...changes });
}

function credentials() {
  return { client_id: demoApp.clientId, client_secret: demoApp.secret ?? "" };
}

function post(path: string, fields: Record<string, string>): Promise<Response> {
  return fetch(simulator.url + path, { method: "POST", body: new URLSearchParams(fields) });
}

function api(path: string, token: string, init: RequestInit = {}): Promise<Response> {
  const headers = { Authorization: `Bearer ${token}`, "User-Agent": "test/1.0" };
  return fetch(`${simulator.url}${path}?${PARAMETERS}`, { ...init, headers });
}

async function readError(response: Promise<Response>): Promise<[number, string]> {
  const { status, ...rest } = await response.then(async (r) => ({ status: r.status, ...(await r.json()) }));
  return [status, rest.error];
}

function pkce() {
  const verifier = randomBytes(32).toString("base64url");
  return { verifier, challenge: createHash("sha256").update(verifier).digest("base64url") };
}
