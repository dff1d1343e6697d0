import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createAccount } from "@/simulator/accounts/create-account";
import { type Simulator, startSimulator } from "../server";
import { SimulatorClock } from "../state/simulator-clock";
import { type App, demoApp } from "./apps";

const legacyApp: App = { ...demoApp, clientId: "legacy", generation: "v1" };
const REDIRECT = "http://localhost:3000/api/auth/callback/simkl";
const clock = new SimulatorClock();
let simulator: Simulator;

beforeAll(async () => {
  clock.set("2026-11-20T12:00:00Z");
  const joinedAt = "2020-01-01T00:00:00Z";
  const person = createAccount({ id: 1, name: "Jane", description: "", plan: "vip", timeZone: "UTC", joinedAt });
  simulator = await startSimulator({ clock, accounts: [person], apps: [demoApp, legacyApp] });
});
afterAll(() => simulator.stop());

describe("a device of V2", () => {
  test("waits until a person has entered its code in any spelling, then gets its tokens once", async () => {
    const { device_code: code, user_code: shown } = await startDevice();
    expect(shown).toMatch(/^[A-Z]{4}-[A-Z]{4}$/);
    expect(await poll(code)).toMatchObject({ error: "authorization_pending" });
    expect(await typeCode(shown.toLowerCase().replace("-", " "), "allow")).toContain("You are connected");
    clock.advance(5000);
    expect(await poll(code)).toMatchObject({ token_type: "Bearer", scope: "media:read media:write" });
    expect(await poll(code)).toMatchObject({ error: "invalid_grant" });
  });

  test("that polls too fast waits five seconds more, from that poll on", async () => {
    const { device_code: code } = await startDevice();
    await poll(code);
    clock.advance(4000);
    expect(await poll(code)).toMatchObject({ error: "slow_down" });
    clock.advance(9000);
    expect(await poll(code)).toMatchObject({ error: "slow_down" });
    clock.advance(15_000);
    expect(await poll(code)).toMatchObject({ error: "authorization_pending" });
  });

  test("never learns of a denial, only of the end of its code", async () => {
    const { device_code: code, user_code: shown } = await startDevice();
    await typeCode(shown, "deny");
    clock.advance(899_000);
    expect(await poll(code)).toMatchObject({ error: "authorization_pending" });
    clock.advance(1000);
    expect(await poll(code)).toMatchObject({ error: "expired_token" });
  });
});

describe("a V1 app", () => {
  test("polls its PIN until it has a token, then gets a new code", async () => {
    const { user_code: shown = "", device_code: placeholder } = await v1("/oauth/pin");
    expect([shown, placeholder]).toEqual([expect.stringMatching(/^[A-Z]{5}$/), "DEVICE_CODE"]);
    expect(await v1(`/oauth/pin/${shown}`)).toEqual({ result: "KO", message: "Authorization pending" });
    await typeCode(shown, "allow");
    expect(await v1(`/oauth/pin/${shown}`)).toEqual({ result: "KO", message: "Slow down" });
    clock.advance(5_000);
    const { access_token: token } = await v1(`/oauth/pin/${shown}`);
    expect(token).toMatch(/^[0-9a-f]{64}$/);
    expect(await v1(`/oauth/pin/${shown}`)).toMatchObject({ device_code: "DEVICE_CODE" });
  });

  test("gets the same token for the same person every time", async () => {
    const tokens = [await obtainToken(), await obtainToken()];
    expect(tokens[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(tokens[1]).toBe(tokens[0]);
  });

  test("and a V2 app cannot use each other's endpoints", async () => {
    const crossed = await form("/oauth2/token", { client_id: "legacy", grant_type: "refresh_token" });
    expect(crossed).toEqual({
      error: "invalid_client",
      error_description: "This client_id is not enabled for OAuth 2.0",
    });
    expect(await form("/oauth/token", { client_id: demoApp.clientId })).toMatchObject({
      error: "unauthorized_client",
      code: 400,
    });
  });
});

function startDevice() {
  return form("/oauth2/device", { client_id: demoApp.clientId, scope: "media:read media:write" });
}

function poll(code: string) {
  const grantType = "urn:ietf:params:oauth:grant-type:device_code";
  const client = { client_id: demoApp.clientId, client_secret: demoApp.secret ?? "" };
  return form("/oauth2/token", { ...client, grant_type: grantType, device_code: code });
}

async function typeCode(code: string, decision: "allow" | "deny"): Promise<string> {
  const body = new URLSearchParams({ user_code: code, account: "1", decision });
  return (await fetch(`${simulator.url}/pin`, { method: "POST", body })).text();
}

async function obtainToken(): Promise<string | undefined> {
  const query = new URLSearchParams({ client_id: "legacy", redirect_uri: REDIRECT, response_type: "code" });
  const body = new URLSearchParams({ account: "1", decision: "allow" });
  const url = `${simulator.url}/oauth/authorize?${query}`;
  const back = (await fetch(url, { method: "POST", body, redirect: "manual" })).headers.get("Location") ?? "";
  const code = new URL(back).searchParams.get("code") ?? "";
  const client = { client_id: "legacy", client_secret: demoApp.secret ?? "" };
  return (await form("/oauth/token", { ...client, grant_type: "authorization_code", code, redirect_uri: REDIRECT }))
    .access_token;
}

async function v1(path: string): Promise<Record<string, string>> {
  return (await fetch(`${simulator.url}${path}?client_id=legacy`)).json();
}

async function form(
  path: string,
  fields: Record<string, string>,
): Promise<{ device_code: string; user_code: string; access_token?: string }> {
  return (await fetch(simulator.url + path, { method: "POST", body: new URLSearchParams(fields) })).json();
}
