import { pool } from "@/lib/database/connection";
import type { Claim } from "@/lib/sync/claim";
import { isRewatchChange } from "../change";
import type { OpenWrite } from "../open-writes";
import type { Verdict } from "../settle-write";
import type { TitleFacts } from "../title-facts";
import { type Finding, judgeRewatch } from "./judge-rewatch";
import { readRewatchFacts } from "./read-rewatch-facts";

interface Read {
  titles: ReadonlyMap<number, TitleFacts>;
  /** The library may lag behind Simkl's. */
  isDoubted: boolean;
}

/** What came of rewatches, by the sessions of a library that was just read. */
export async function judgeRewatches(
  { userId }: Claim,
  writes: readonly OpenWrite[],
  { titles, isDoubted }: Read,
  now: Date,
): Promise<Verdict[]> {
  if (writes.length === 0) return [];
  const facts = await readRewatchFacts(pool(), userId, [...new Set(writes.map(({ simklId }) => simklId))]);
  return writes.flatMap((write) => {
    const { change, before, rewatchId } = write;
    const state = titles.get(write.simklId)?.state;
    if (!isRewatchChange(change) || !state) return [];
    const sessions = facts.get(write.simklId)?.sessions ?? [];
    const finding = judgeRewatch({ change, before, rewatchId }, sessions, state);
    return finding.is !== "done" && isDoubted ? [] : verdictOn(write, finding, now);
  });
}

function verdictOn({ id, state }: OpenWrite, finding: Finding, now: Date): Verdict[] {
  const settled = { id, settledAt: now };
  switch (finding.is) {
    case "done":
      // What its answer said of a confirmed one stays.
      if (state !== "unclear" && finding.note === null) return [];
      return [{ ...settled, state: "confirmed", reason: finding.note }];
    case "not-done":
      return [{ ...settled, state: "refused", reason: finding.reason }];
    case "absent":
      return [{ ...settled, state: "unclear", reason: state === "unclear" ? LOST : NOT_THERE }];
  }
}

const LOST = "Simkl gave no clear answer, and your library on Simkl does not have this. You can send it again.";
const NOT_THERE = "Simkl said that it did this, but your library on Simkl does not have it.";
