import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { OtherInstance } from "@/tests/app/other-instance";
import { runSchedule } from "@/tests/convergence/outbox/run-schedule";
import { type Step, schedule } from "@/tests/convergence/outbox/steps";
import { createSyncFixture, type SyncFixture } from "@/tests/fixtures/sync-fixture";

/** `SCHEDULES` and `SEED` choose others: see `scripts/soak.ts`. */
const SCHEDULES = Number(process.env.SCHEDULES ?? 22);
const FIRST_SEED = Number(process.env.SEED ?? 1);
const SHRINKING_MS = 3 * 60_000;

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

test(
  "whatever fails or dies, each wish ends confirmed, refused or unclear, and what is confirmed happened once",
  async () => {
    let intents = 0;
    for (let index = 0; index < SCHEDULES; index += 1) {
      const property = fc.asyncProperty(schedule, async (steps) => {
        intents += await runSchedule(fixture, other, steps);
      });
      // A failure is told at once: to make it smaller takes minutes in silence, and one that hangs on the moment of a kill vanishes over it.
      const endOnFailure = !process.env.SHRINK;
      const options = { seed: FIRST_SEED + index, numRuns: 1, unbiased: true, endOnFailure, reporter: reportFailure };
      await fc.assert(property, options);
    }
    expect(intents).toBeGreaterThan(SCHEDULES * 7);
  },
  SCHEDULES * 20_000 + SHRINKING_MS,
);

/** Says the schedule step by step, what came of it, and how to see it again. */
function reportFailure({ failed, counterexample, errorInstance, seed }: fc.RunDetails<[Step[]]>): void {
  if (!failed || !counterexample) return;
  const error = errorInstance instanceof Error ? errorInstance : new Error(String(errorInstance));
  const lines = counterexample[0].map((step) => JSON.stringify(step));
  error.message += `\n\n${lines.join("\n")}\n\nSEED=${seed} npm run soak -- 1 writes`;
  throw error;
}
