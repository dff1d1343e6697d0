import type { IdAuditOutcome, Kind } from "@/lib/database/generated/enums";
import { SECOND_LOOK_MS } from "@/lib/sync/policy/rechecks";

const WEEK_MS = 7 * 24 * 60 * 60_000;

export interface IdAudit {
  outcome: IdAuditOutcome;
  counts: IdAuditCounts;
  /** Listed, but not stored: checked once more. */
  suspects: number[];
}

export interface IdAuditCounts {
  listed: Record<Kind, number>;
  /** Listed, but not stored. */
  lacking: number;
  /** Stored, but not listed, without a reported removal. */
  left: number;
}

/** The weekly comparison costs one small call, and shows whether the activities still report everything. */
export function isIdAuditDue({ idAuditAt, idAuditSuspects }: IdAuditState, now: Date): boolean {
  const intervalMs = idAuditSuspects.length > 0 ? SECOND_LOOK_MS : WEEK_MS;
  return idAuditAt === null || now.getTime() - idAuditAt.getTime() >= intervalMs;
}

interface IdAuditState {
  idAuditAt: Date | null;
  idAuditSuspects: readonly number[];
}

interface AuditInput {
  known: ReadonlySet<number>;
  listed: readonly { simklId: number; kind: Kind }[];
  /** The activities reported removals: then titles that are left over prove nothing. */
  hasReportedRemovals: boolean;
  /** Titles that the previous comparison found lacking. */
  suspects: readonly number[];
}

/**
 * Compares the list of ids with the library after this sync's changes. A title may have been added between the two calls, so a
 * lacking one counts only if it was lacking before.
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
