import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { db } from "@/lib/database/client";
import { createSeededAccount } from "@/simulator/accounts/seeded-account";
import { captureLog } from "@/tests/app/capture-log";
import { createTestApp, type TestApp } from "@/tests/app/test-app";
import { createAuthOptions } from "./auth-options";

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

test("who signs in again is let in although the grant before cannot be revoked", async () => {
  const lines = captureLog();
  const size = { movies: 0, shows: 0, anime: 0, episodes: 0 };
  const account = createSeededAccount(app.simulator.world, { id: 710_001, seed: 1, now: new Date(), ...size });
  const userId = await app.registerAccount(account);
  const { accessToken: before } = await db.account.findUniqueOrThrow({ where: { userId } });
  app.simulator.faults.add({ match: { path: "/oauth2/revoke" }, kind: "status", status: 503 });

  const onSignedIn = vi.fn(async () => undefined);
  const granted = app.simulator.issueToken(account.id, {});
  const attempt = {
    currentSimklId: null,
    presentedTokenHash: null,
    reject: vi.fn(),
    onError: vi.fn(),
    onSignedOut: vi.fn(),
    signedIn: onSignedIn,
  };
  await createAuthOptions(attempt).events?.signIn?.({
    user: { id: String(userId) },
    isNewUser: false,
    account: {
      provider: "simkl",
      type: "oauth",
      providerAccountId: String(account.id),
      access_token: granted.accessToken,
      refresh_token: granted.refreshToken ?? "",
      expires_at: granted.expiresAt / 1000,
    },
  });
  expect(onSignedIn).toHaveBeenCalledWith(userId);
  expect((await db.account.findUniqueOrThrow({ where: { userId } })).accessToken).not.toBe(before);
  expect(lines).toHaveLength(1);
  expect(lines[0]).not.toMatch(/simkl_[ar]t_/);
});

test("two first sign-ins of one person at once make one person", async () => {
  const size = { movies: 0, shows: 0, anime: 0, episodes: 0 };
  const account = createSeededAccount(app.simulator.world, { id: 710_002, seed: 2, now: new Date(), ...size });
  app.simulator.addAccount(account);
  const userIds = await Promise.all(Array.from({ length: 8 }, () => app.registerAccount(account)));
  expect(new Set(userIds).size).toBe(1);
  expect(await db.syncState.count({ where: { userId: userIds[0] } })).toBe(1);
});
