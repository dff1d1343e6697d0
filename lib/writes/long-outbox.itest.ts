import { afterAll, beforeAll, expect, test } from "vitest";
import { OtherInstance } from "@/tests/sync/other-instance";
import { runLong } from "@/tests/writes/run-long";
import { openStage, type Stage } from "@/tests/writes/stage";

/** `LONG_SCHEDULES` and `SEED` choose others: see `scripts/soak.ts`. */
const SCHEDULES = Number(process.env.LONG_SCHEDULES ?? 1);
const FIRST_SEED = Number(process.env.SEED ?? 1);
const WISHES = 200;

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

test.each(Array.from({ length: SCHEDULES }, (_, index) => FIRST_SEED + index))(
  "200 wishes under faults on most calls and two kills end confirmed, refused or unclear, each once at Simkl (seed %i)",
  async (seed) => {
    const report = await runLong(stage, other, WISHES, seed);
    if (process.env.LONG_SCHEDULES) console.log(JSON.stringify({ seed, ...report }));
    expect(report.kept).toBeGreaterThanOrEqual(WISHES);
    expect(report.kills).toBe(2);
    expect(report.faults / report.requests).toBeGreaterThan(0.25);
  },
  180_000,
);
