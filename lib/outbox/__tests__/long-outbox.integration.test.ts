import { afterAll, beforeAll, expect, test } from "vitest";
import { OtherInstance } from "@/tests/app/other-instance";
import { runLongOutbox } from "@/tests/convergence/outbox/run-long-outbox";
import { createSyncFixture, type SyncFixture } from "@/tests/fixtures/sync-fixture";

/** `LONG_SCHEDULES` and `SEED` choose others: see `scripts/soak.ts`. */
const SCHEDULES = Number(process.env.LONG_SCHEDULES ?? 1);
const FIRST_SEED = Number(process.env.SEED ?? 1);
const INTENTS = 200;

let fixture: SyncFixture;
let other: OtherInstance;

beforeAll(async () => {
  fixture = await createSyncFixture();
  other = new OtherInstance(fixture.time);
});
afterAll(async () => {
  await other.stop();
  await fixture.close();
});

test.each(Array.from({ length: SCHEDULES }, (_, index) => FIRST_SEED + index))(
  "200 intents under faults on most calls and two kills end confirmed, refused or unclear, each once at Simkl (seed %i)",
  async (seed) => {
    const report = await runLongOutbox(fixture, other, INTENTS, seed);
    if (process.env.LONG_SCHEDULES) console.log(JSON.stringify({ seed, ...report }));
    expect(report.enqueued).toBeGreaterThanOrEqual(INTENTS);
    expect(report.kills).toBe(2);
    expect(report.faults / report.requests).toBeGreaterThan(0.25);
  },
  180_000,
);
