import { AUDIT_KINDS, type AuditKind, auditRule } from "@/lib/audit/audit-kinds";

const DAY = 24 * 60 * 60_000;

/** How long the deletion journal keeps what vanished from a library; its page says so. */
export const JOURNAL_DAYS = 90;
/** How long the receipt of a click, a bulk edit or an imported file is kept. */
const RECEIPT = 30 * DAY;
/** As long as Simkl keeps a grant that nobody uses: then nothing could be sent again without signing in anyhow. */
const UNRESOLVED = 180 * DAY;

export interface RetentionRule {
  table: string;
  /** SQL for the rows that are over; `$1` is the instant `keptMs` ago. */
  isOver: string;
  keptMs: number;
  /** What goes of such a row when it does not go whole. */
  clears?: string;
  /** A row that brings many others down with it goes in small batches. */
  batch?: number;
}

/**
 * What is kept for a time only. Everything else stays as long as its person does: libraries, viewings, figures, lists, views, links
 * until they are revoked, and `StatusEvent`, from which title pages and statistics tell the whole past.
 */
export const RETENTION_RULES: readonly RetentionRule[] = [
  { table: "Session", isOver: `"expires" < $1`, keptMs: 0 },
  { table: "RemovedItem", isOver: `"removedAt" < $1`, keptMs: JOURNAL_DAYS * DAY },
  { table: "PendingWrite", isOver: `"settledAt" < $1 AND "state" = 'confirmed'`, keptMs: RECEIPT },
  { table: "PendingWrite", isOver: `"settledAt" < $1 AND "state" IN ('refused', 'unclear')`, keptMs: UNRESOLVED },
  // Chosen, and never decided.
  { table: "BulkEdit", isOver: `"createdAt" < $1 AND "startedAt" IS NULL`, keptMs: DAY, batch: 200 },
  {
    table: "BulkEdit",
    isOver: `"startedAt" < $1 AND NOT EXISTS (SELECT FROM "PendingWrite" write
      WHERE write."userId" = "BulkEdit"."userId" AND write."bulkId" = "BulkEdit"."id" AND write."settledAt" IS NULL)`,
    keptMs: RECEIPT,
    batch: 200,
  },
  { table: "Backup", isOver: `"createdAt" < $1 AND "state" <> 'running'`, keptMs: RECEIPT, batch: 5 },
  { table: "NowWatching", isOver: `"endsAt" < $1`, keptMs: 7 * DAY },
  { table: "SyncRun", isOver: `"startedAt" < $1`, keptMs: 30 * DAY },
  // Looks that brought nothing are nearly all of them.
  { table: "SyncRun", isOver: `"startedAt" < $1 AND "outcome" = 'done' AND "changed" = 0`, keptMs: 3 * DAY },
  { table: "CallTally", isOver: `"day" < $1::date`, keptMs: 35 * DAY },
  { table: "CronBeat", isOver: `"at" < $1`, keptMs: 2 * DAY },
  { table: "ClientBlock", isOver: `"clearedAt" < $1`, keptMs: 365 * DAY },
  { table: "UnknownTitle", isOver: `"askedAt" < $1`, keptMs: DAY },
  { table: "RateLimit", isOver: `"expire" < extract(epoch FROM $1::timestamptz) * 1000`, keptMs: 0 },
  { table: "AuditEvent", isOver: `"at" < $1 AND "address" IS NOT NULL`, keptMs: 30 * DAY, clears: "address" },
  ...auditRules(),
];

/** Of each length of time the kinds that are kept for it; a kind that no longer exists goes with the longest. */
function auditRules(): RetentionRule[] {
  const kinds = Object.keys(AUDIT_KINDS) as AuditKind[];
  const lengths = [...new Set(kinds.map((kind) => auditRule(kind).keptMs))].sort((one, other) => one - other);
  const longest = lengths.at(-1);
  return lengths.map((keptMs) => {
    const names = kinds.filter((kind) => auditRule(kind).keptMs === keptMs).map((kind) => `'${kind}'`);
    const isOver = keptMs === longest ? `"at" < $1` : `"at" < $1 AND "kind" IN (${names.join(", ")})`;
    return { table: "AuditEvent", isOver, keptMs };
  });
}
