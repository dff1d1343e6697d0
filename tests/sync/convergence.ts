import fc from "fast-check";
import { afterAll, beforeAll, test, vi } from "vitest";
import { createSimkl } from "@/lib/simkl/client";
import { replaceSimkl, simklConfig } from "@/lib/simkl-client";
import { openHouse } from "@/tests/house";
import { silenceLog } from "@/tests/logged";
import { OtherInstance } from "./other-instance";
import { runSchedule, type Theatre } from "./run-schedule";
import { type Schedule, schedule } from "./steps";
import { realNow, standStill } from "./virtual-time";

/** Over all shares together. `SCHEDULES` and `SEED` choose others: see `scripts/soak.ts`. */
const SCHEDULES = Number(process.env.SCHEDULES ?? 300);
const SHRINKING_MS = 3 * 60_000;
const FIRST_SEED = Number(process.env.SEED ?? 1);

/** Says the schedule step by step, what came of it, and how to see it again. */
function reporter({ failed, counterexample, errorInstance, seed }: fc.RunDetails<[Schedule]>): void {
  if (!failed || !counterexample) return;
  const { steps, ...setting } = counterexample[0];
  const lines = [setting, ...steps].map((each) => JSON.stringify(each));
  const error = errorInstance instanceof Error ? errorInstance : new Error(String(errorInstance));
  error.message += `\n\n${lines.join("\n")}\n\nSEED=${seed} npm run soak -- 1`;
  throw error;
}

/** Tries every `of`-th schedule from the `share`-th on. Each has a seed of its own that replays it alone. */
export function triesSchedules(share: number, of: number): void {
  let theatre: Theatre;

  beforeAll(async () => {
    const time = standStill(realNow());
    const house = await openHouse({ strictness: { parameters: "refuse", networkMs: 1 } });
    const sleep = async (ms: number) => time.advance(ms);
    replaceSimkl(createSimkl(simklConfig(), { sleep, random: () => 0.5 }));
    theatre = { house, time, other: new OtherInstance(time) };
    silenceLog();
  });
  afterAll(async () => {
    vi.restoreAllMocks();
    await theatre.other.stop();
    await theatre.house.close();
  });

  test(
    `whatever happens on either side, a clean sync makes the library equal to Simkl's (${share} of ${of})`,
    async () => {
      for (let index = share - 1; index < SCHEDULES; index += of) {
        const property = fc.asyncProperty(schedule, (one) => runSchedule(theatre, one));
        await fc.assert(property, { seed: FIRST_SEED + index, numRuns: 1, unbiased: true, reporter });
      }
    },
    SCHEDULES * 20_000 + SHRINKING_MS,
  );
}
