import type { IdAuditOutcome, Kind } from "@/lib/database/generated/enums";

const WEEK_MS = 7 * 24 * 60 * 60_000;
/** So much later what was lacking is looked for again. */
const SECOND_LOOK_MS = 10 * 60_000;

/** What a comparison of Simkl's whole list of ids with the stored library found. */
export interface IdAudit {
  outcome: IdAuditOutcome;
  counts: IdAuditCounts;
  /** What Simkl lists and we lack, to be looked at once more. */
  suspects: number[];
}

export interface IdAuditCounts {
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
export function isIdAuditDue({ idAuditAt, idAuditSuspects }: IdAuditState, now: Date): boolean {
  const intervalMs = idAuditSuspects.length > 0 ? SECOND_LOOK_MS : WEEK_MS;
  return idAuditAt === null || now.getTime() - idAuditAt.getTime() >= intervalMs;
}

/** When the last comparison was made, and which titles it found lacking. */
interface IdAuditState {
  idAuditAt: Date | null;
  idAuditSuspects: readonly number[];
}

interface AuditInput {
  known: ReadonlySet<number>;
  listed: readonly { simklId: number; kind: Kind }[];
  /** Whether the activities had said that something was removed: then what is left over proves nothing. */
  hasReportedRemovals: boolean;
  /** What the comparison before found lacking. */
  suspects: readonly number[];
}

/**
 * Compares the list of ids with what is stored after this sync's changes. A title may have been added between the two calls, so
 * one that is lacking counts only when it was lacking before.
 */
export function auditIds({ known, listed, hasReportedRemovals, suspects }: AuditInput): IdAudit {
  const ids = new Set(listed.map(({ simklId }) => simklId));
  const lacking = [...ids].filter((simklId) => !known.has(simklId));
  const left = hasReportedRemovals ? 0 : [...known].filter((simklId) => !ids.has(simklId)).length;
  const isConfirmed = left > 0 || lacking.some((simklId) => suspects.includes(simklId));
  const isSuspected = lacking.length > 0;
  return {
    outcome: isConfirmed ? "differs" : isSuspected ? "suspected" : "equal",
    counts: { listed: countByKind(listed), lacking: lacking.length, left },
    suspects: lacking,
  };
}

function countByKind(listed: AuditInput["listed"]): Record<Kind, number> {
  const counts = { movie: 0, tv: 0, anime: 0 };
  for (const { kind } of listed) counts[kind] += 1;
  return counts;
}
