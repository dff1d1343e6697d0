import { inspect } from "node:util";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { z } from "zod";
import { createSimkl } from "@/lib/simkl/client/client";
import { getSimklConfig, replaceSimkl, requireNoConnection } from "@/lib/simkl/instance";
import { silenceLog } from "@/tests/app/capture-log";
import { OtherInstance } from "@/tests/app/other-instance";
import { createTestApp } from "@/tests/app/test-app";
import { freezeTime, getRealNow } from "@/tests/app/virtual-time";
import { SHARE_LINE } from "@/tests/convergence/share-line";
import { type ConvergenceFixture, runSchedule } from "./run-schedule";
import { type Schedule, schedule } from "./steps";

/** Over all shares together. `SCHEDULES` and `SEED` choose others: see `scripts/soak.ts`. */
const SCHEDULES = Number(process.env.SCHEDULES ?? 300);
const SHRINKING_MS = 10 * 60_000;
const FIRST_SEED = Number(process.env.SEED ?? 1);
const SEEDS =
  process.env.SEEDS?.split(",").map(Number) ?? Array.from({ length: SCHEDULES }, (_, index) => FIRST_SEED + index);
const MAX_SHOWN_FAILURES = 3;

/** Why a schedule failed, step by step, and how to replay it; null when it passed. Only a single one is shrunk, which takes minutes. */
async function findFailure(fixture: ConvergenceFixture, seed: number): Promise<string | null> {
  const property = fc.asyncProperty(schedule, (one) => runSchedule(fixture, one));
  const run = { seed, numRuns: 1, unbiased: true, endOnFailure: SEEDS.length > 1 };
  const { failed, counterexample, errorInstance } = await fc.check<[Schedule]>(property, run);
  if (!failed) return null;
  const { steps = [], ...setting } = counterexample?.[0] ?? {};
  const error = errorInstance instanceof Error ? (errorInstance.stack ?? errorInstance.message) : String(errorInstance);
  const { actual } = z.looseObject({ actual: z.unknown() }).catch({ actual: undefined }).parse(errorInstance);
  // The message has "Array(3)" for a long list.
  const found = inspect(actual, { depth: 4, maxArrayLength: 12, breakLength: 160 });
  const lines = [setting, ...steps].map((each) => JSON.stringify(each));
  return [error, found, ...lines, `SEED=${seed} npm run soak -- 1`].join("\n");
}

/** Tries every `shareCount`-th schedule from the `share`-th on. Each has its own seed, which replays it alone. */
export function testSchedules(share: number, shareCount: number): void {
  let fixture: ConvergenceFixture;

  beforeAll(async () => {
    const time = freezeTime(getRealNow());
    const app = await createTestApp({ strictness: { parameters: "refuse", networkMs: 1 } });
    const sleep = async (ms: number) => time.advance(ms);
    replaceSimkl(createSimkl(getSimklConfig(), { sleep, random: () => 0.5, beforeSending: requireNoConnection }));
    fixture = { app, time, other: new OtherInstance(time) };
    silenceLog();
  });
  afterAll(async () => {
    vi.restoreAllMocks();
    await fixture.other.stop();
    await fixture.app.close();
  });

  test(
    `whatever happens on either side, a sync without faults makes the library equal to Simkl's (${share} of ${shareCount})`,
    async () => {
      const failures = new Map<number, string>();
      let tried = 0;
      for (const seed of SEEDS.filter((_, index) => index % shareCount === share - 1)) {
        const failure = await findFailure(fixture, seed);
        if (failure) failures.set(seed, failure);
        tried += 1;
      }
      // For `scripts/soak.ts`, which adds the shares up.
      process.stdout.write(`${SHARE_LINE}${JSON.stringify({ tried, failed: [...failures.keys()] })}\n`);
      expect([...failures.values()].slice(0, MAX_SHOWN_FAILURES).join("\n\n")).toBe("");
    },
    SEEDS.length * 20_000 + SHRINKING_MS,
  );
}
