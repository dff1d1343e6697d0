import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { createSeededAccount } from "@/simulator/accounts/seeded-account";
import { createTestApp, type TestApp } from "@/tests/app/test-app";
import { ReconnectNeededError } from "./reconnect-needed-error";
import { createTokenSource } from "./token-source";

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

test("a grant that Simkl no longer accepts is one event of the audit log, however often it is asked for", async () => {
  const size = { movies: 0, shows: 0, anime: 0, episodes: 0 };
  const account = createSeededAccount(app.simulator.world, { id: 710_101, seed: 1, now: new Date(), ...size });
  const userId = await app.registerAccount(account);
  const stale = await createTokenSource(userId).getToken();
  app.simulator.faults.add({
    match: { path: "/oauth2/token" },
    kind: "status",
    status: 400,
    body: { error: "invalid_grant" },
  });
  await expect(createTokenSource(userId).renew(stale)).rejects.toThrow(ReconnectNeededError);
  await expect(createTokenSource(userId).getToken()).rejects.toThrow(ReconnectNeededError);
  expect(await db.auditEvent.findMany({ where: { userId } })).toMatchObject([{ kind: "grant-died", detail: {} }]);
});
