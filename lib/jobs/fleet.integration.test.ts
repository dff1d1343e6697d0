import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestApp, type TestApp } from "@/tests/app/test-app";
import { runFleet } from "@/tests/convergence/sync/run-fleet";

/** `npm run soak:fleet` runs 500 users for a minute. */
const USERS = Number(process.env.FLEET_USERS ?? 40);
const SECONDS = Number(process.env.FLEET_SECONDS ?? 6);

let app: TestApp;

beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

test(
  "two instances and a cron sync no user twice at once and leave none out, though one is killed",
  async () => {
    const report = await runFleet(app, { users: USERS, seconds: SECONDS });
    console.log(`${USERS} users, ${SECONDS} s: ${JSON.stringify(report)}`);
    expect(report).toMatchObject({ failed: 0, overlapping: 0, leftOut: 0, crons: SECONDS });
    expect(report.done).toBeGreaterThanOrEqual(USERS);
  },
  (SECONDS + 120) * 1000,
);
