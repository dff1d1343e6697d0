import { getPool } from "@/lib/database/connection";
import { isRewatchChange } from "@/lib/outbox/intents/change";
import type { TitleFacts } from "@/lib/outbox/intents/title-facts";
import type { OpenWrite } from "@/lib/outbox/store/open-writes";
import type { WriteOutcome } from "@/lib/outbox/store/record-outcomes";
import type { WriteReason } from "@/lib/outbox/write-reason";
import type { Claim } from "@/lib/sync/state/claim";
import { readRewatchFacts } from "./read-rewatch-facts";
import { type Finding, verifyRewatch } from "./verify-rewatch";

interface ReadLibrary {
  titles: ReadonlyMap<number, TitleFacts>;
  /** The library may be older than Simkl's. */
  isStale: boolean;
}

/** Compares sent rewatches with the sessions of a library that was just read. */
export async function verifyRewatches(
  { userId }: Claim,
  writes: readonly OpenWrite[],
  { titles, isStale }: ReadLibrary,
  now: Date,
): Promise<WriteOutcome[]> {
  if (writes.length === 0) return [];
  const facts = await readRewatchFacts(getPool(), userId, [...new Set(writes.map(({ simklId }) => simklId))]);
  return writes.flatMap((write) => {
    const { change, before, rewatchId } = write;
    const state = titles.get(write.simklId)?.state;
    if (!isRewatchChange(change) || !state) return [];
    const sessions = facts.get(write.simklId)?.sessions ?? [];
    const finding = verifyRewatch({ change, before, rewatchId }, sessions, state);
    return finding.status !== "done" && isStale ? [] : toOutcomes(write, finding, now);
  });
}

function toOutcomes({ id, state }: OpenWrite, finding: Finding, now: Date): WriteOutcome[] {
  const settled = { id, settledAt: now };
  switch (finding.status) {
    case "done":
      // A confirmed write keeps the reason from its response.
      if (state !== "unclear" && finding.note === null) return [];
      return [{ ...settled, state: "confirmed", reason: finding.note }];
    case "not-done":
      return [{ ...settled, state: "refused", reason: finding.reason }];
    case "absent":
      return [{ ...settled, state: "unclear", reason: state === "unclear" ? LOST : NOT_THERE }];
  }
}

const LOST: WriteReason = { code: "rewatch-lost" };
const NOT_THERE: WriteReason = { code: "rewatch-missing" };
