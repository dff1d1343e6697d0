import type { TimeBucket } from "@/lib/stats/shared/time-buckets";
import type { Compared } from "./comparison";

export interface CompareStep {
  /** Null where its range has ended. */
  a: SideStep | null;
  b: SideStep | null;
}

interface SideStep {
  start: string;
  amount: number;
  /** Everything up to and including it; null for one that is still to come. */
  reached: number | null;
}

/** The steps of both ranges beside each other: the first with the first, the second with the second. */
export function pairTimeSteps(a: Compared, b: Compared): CompareStep[] {
  const [ofA, ofB] = [listSideSteps(a), listSideSteps(b)];
  return Array.from({ length: Math.max(ofA.length, ofB.length) }, (_, index) => ({
    a: ofA[index] ?? null,
    b: ofB[index] ?? null,
  }));
}

function listSideSteps({ time, query }: Compared): SideStep[] {
  let sum = 0;
  return time.buckets.map(({ start, total }: TimeBucket) => {
    sum += total;
    return { start, amount: total, reached: start > query.today ? null : sum };
  });
}
