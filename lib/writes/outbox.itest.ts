import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { OtherInstance } from "@/tests/sync/other-instance";
import { runSchedule } from "@/tests/writes/run-schedule";
import { openStage, type Stage } from "@/tests/writes/stage";
import { schedule } from "@/tests/writes/steps";

/** `WRITE_SCHEDULES` and `SEED` choose others. */
const RUNS = Number(process.env.WRITE_SCHEDULES ?? 22);
const SEED = Number(process.env.SEED ?? 1);

let stage: Stage;
let other: OtherInstance;

beforeAll(async () => {
  stage = await openStage();
  other = new OtherInstance(stage.time);
});
afterAll(async () => {
  await other.stop();
  await stage.close();
});

test("whatever fails or dies, each wish ends confirmed, refused or unclear, and what is confirmed happened once", async () => {
  let wishes = 0;
  const property = fc.asyncProperty(schedule, async (steps) => {
    wishes += await runSchedule(stage, other, steps);
  });
  await fc.assert(property, {
    numRuns: RUNS,
    seed: SEED,
    unbiased: true,
    interruptAfterTimeLimit: 600_000,
    endOnFailure: Boolean(process.env.END),
  });
  expect(wishes).toBeGreaterThan(RUNS * 7);
}, 900_000);
