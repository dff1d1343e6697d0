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
  "under any faults and kills each intent ends confirmed, refused or unclear, and confirmed ones happened once",
  async () => {
    let intents = 0;
    for (let index = 0; index < SCHEDULES; index += 1) {
      const property = fc.asyncProperty(schedule, async (steps) => {
        intents += await runSchedule(fixture, other, steps);
      });
      // Shrinking takes minutes, and a failure that depends on the moment of a kill would be lost.
      const endOnFailure = !process.env.SHRINK;
      const options = { seed: FIRST_SEED + index, numRuns: 1, unbiased: true, endOnFailure, reporter: reportFailure };
      await fc.assert(property, options);
    }
    expect(intents).toBeGreaterThan(SCHEDULES * 7);
  },
  SCHEDULES * 20_000 + SHRINKING_MS,
);

/** Lists the steps, the failure, and the command that repeats it. */
function reportFailure({ failed, counterexample, errorInstance, seed }: fc.RunDetails<[Step[]]>): void {
  if (!failed || !counterexample) return;
  const error = errorInstance instanceof Error ? errorInstance : new Error(String(errorInstance));
  const lines = counterexample[0].map((step) => JSON.stringify(step));
  error.message += `\n\n${lines.join("\n")}\n\nSEED=${seed} npm run soak -- 1 outbox`;
  throw error;
}
