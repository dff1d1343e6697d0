import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { db } from "@/lib/database/client";
import { getConnectionString } from "@/lib/database/connection";
import { syncUser } from "@/lib/jobs/sync-user";
import { getImportState } from "@/lib/sync/status/import-state";
import { createSeededAccount } from "@/simulator/accounts/seeded-account";
import { startChild } from "@/tests/app/processes/child-process";
import { createTestApp, type TestApp } from "@/tests/app/test-app";

let app: TestApp;

beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

test("a killed process loses nothing, blocks no one, and no stored part is read again", async () => {
  const account = createSeededAccount(app.simulator.world, {
    ...{ id: 900_001, seed: 1, movies: 20, shows: 10, anime: 5, episodes: 300 },
    now: new Date(),
  });
  const userId = await app.registerAccount(account);
  app.simulator.faults.add({ match: { path: "/sync/all-items/movies" }, kind: "slow", delayMs: 60_000 });
  app.expectViolations(account, "repeated-full-pull", "no process read the response to the killed one");

  const child = startChild("tests/app/processes/sync-process.ts", getConnectionString(), String(userId));
  await vi.waitFor(() => expect(listPaths()).toContain("/sync/all-items/movies"), { timeout: 20_000, interval: 50 });
  expect(await syncUser(userId, "schedule")).toBe("busy");
  process.kill(child.pid, "SIGKILL");
  expect(await child.ended).toBe("SIGKILL");
  for (const rule of ["repeated-full-pull", "all-items-without-activities"] as const)
    app.expectViolations(account, rule, "the answer was under way when its process was killed");

  const left = await getImportState(userId);
  expect(left.parts.map(({ part, state, titles }) => [part, state, titles])).toEqual([
    ["shows", "stored", 10],
    ["movies", "asking", 0],
    ["anime", "waiting", 0],
    ["playback", "waiting", 0],
  ]);

  app.simulator.requests.clear();
  await vi.waitFor(async () => expect(await syncUser(userId, "schedule")).toBe("done"), {
    timeout: 20_000,
    interval: 100,
  });
  expect(listPaths()).toEqual([
    ...["/sync/activities", "/sync/all-items/movies", "/sync/all-items/anime", "/sync/playback"],
    expect.stringMatching(/^\/lists\/user\//),
  ]);
  expect(await db.libraryItem.count({ where: { userId } })).toBe(35);
  expect(await db.watch.count({ where: { userId, number: { gt: 0 } } })).toBe(300);
});

function listPaths(): string[] {
  return app.simulator.requests.records.map((request) => request.path);
}
