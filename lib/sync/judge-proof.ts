import type { Kind, ProofOutcome } from "@/lib/database/generated/enums";

const WEEK_MS = 7 * 24 * 60 * 60_000;
/** So much later what was lacking is looked for again. */
const SECOND_LOOK_MS = 10 * 60_000;

/** What a comparison of Simkl's whole list of ids with the stored library found. */
export interface Proof {
  outcome: ProofOutcome;
  counts: ProofCounts;
  /** What Simkl lists and we lack, to be looked at once more. */
  suspects: number[];
}

export interface ProofCounts {
  /** How many titles Simkl listed. */
  listed: Record<Kind, number>;
  /** Listed, but not stored. */
  lacking: number;
  /** Stored, but not listed, although nothing had said that they were removed. */
  left: number;
}

/**
 * Whether the weekly comparison is due: it costs one small call, and proves that the activities still tell of everything. What it
 * found lacking is not left lacking for a week.
 */
export function isProofDue({ proofAt, proofSuspects }: ProofState, now: Date): boolean {
  const rest = proofSuspects.length > 0 ? SECOND_LOOK_MS : WEEK_MS;
  return proofAt === null || now.getTime() - proofAt.getTime() >= rest;
}

/** When the last comparison was made, and which titles it found lacking. */
interface ProofState {
  proofAt: Date | null;
  proofSuspects: readonly number[];
}

interface Compared {
  known: ReadonlySet<number>;
  listed: readonly { simklId: number; kind: Kind }[];
  /** Whether the activities had said that something was removed: then what is left over proves nothing. */
  removalsWereTold: boolean;
  /** What the comparison before found lacking. */
  suspects: readonly number[];
}

/**
 * Compares the list of ids with what is stored after this sync's changes. A title may have been added between the two calls, so
 * one that is lacking counts only when it was lacking before.
 */
export function judgeProof({ known, listed, removalsWereTold, suspects }: Compared): Proof {
  const ids = new Set(listed.map(({ simklId }) => simklId));
  const lacking = [...ids].filter((simklId) => !known.has(simklId));
  const left = removalsWereTold ? 0 : [...known].filter((simklId) => !ids.has(simklId)).length;
  const isConfirmed = left > 0 || lacking.some((simklId) => suspects.includes(simklId));
  const isSuspected = lacking.length > 0;
  return {
    outcome: isConfirmed ? "differs" : isSuspected ? "suspected" : "equal",
    counts: { listed: countsOf(listed), lacking: lacking.length, left },
    suspects: lacking,
  };
}

function countsOf(listed: Compared["listed"]): Record<Kind, number> {
  const counts = { movie: 0, tv: 0, anime: 0 };
  for (const { kind } of listed) counts[kind] += 1;
  return counts;
}
