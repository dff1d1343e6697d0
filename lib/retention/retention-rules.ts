import { AUDIT_KINDS, type AuditKind, getAuditRule } from "@/lib/audit/audit-kinds";

const DAY = 24 * 60 * 60_000;

/** How long the deletion journal keeps what vanished from a library; its page says so. */
export const REMOVAL_JOURNAL_DAYS = 90;
/** How long the receipt of a click, a bulk edit or an imported file is kept. */
const RECEIPT_MS = 30 * DAY;
/** As long as Simkl keeps a grant that nobody uses: then nothing could be sent again without signing in anyhow. */
const UNRESOLVED_MS = 180 * DAY;

export interface RetentionRule {
  table: string;
  /** SQL for the rows that are over; `$1` is the instant `keptMs` ago. */
  expiredWhere: string;
  retentionMs: number;
  /** What goes of such a row when it does not go whole. */
  clearedColumn?: string;
  /** A row that brings many others down with it goes in small batches. */
  batchSize?: number;
}

/**
 * What is kept for a time only. Everything else stays as long as its person does: libraries, viewings, figures, lists, views, links
 * until they are revoked, and `StatusEvent`, from which title pages and statistics tell the whole past.
 */
export const RETENTION_RULES: readonly RetentionRule[] = [
  { table: "Session", expiredWhere: `"expires" < $1`, retentionMs: 0 },
  { table: "RemovedItem", expiredWhere: `"removedAt" < $1`, retentionMs: REMOVAL_JOURNAL_DAYS * DAY },
  { table: "PendingWrite", expiredWhere: `"settledAt" < $1 AND "state" = 'confirmed'`, retentionMs: RECEIPT_MS },
  {
    table: "PendingWrite",
    expiredWhere: `"settledAt" < $1 AND "state" IN ('refused', 'unclear')`,
    retentionMs: UNRESOLVED_MS,
  },
  // Chosen, and never decided.
  { table: "BulkEdit", expiredWhere: `"createdAt" < $1 AND "startedAt" IS NULL`, retentionMs: DAY, batchSize: 200 },
  {
    table: "BulkEdit",
    expiredWhere: `"startedAt" < $1 AND NOT EXISTS (SELECT FROM "PendingWrite" write
      WHERE write."userId" = "BulkEdit"."userId" AND write."bulkId" = "BulkEdit"."id" AND write."settledAt" IS NULL)`,
    retentionMs: RECEIPT_MS,
    batchSize: 200,
  },
  { table: "FileImport", expiredWhere: `"createdAt" < $1 AND "state" <> 'running'`, retentionMs: RECEIPT_MS, batchSize: 5 },
  { table: "NowWatching", expiredWhere: `"endsAt" < $1`, retentionMs: 7 * DAY },
  { table: "SyncRun", expiredWhere: `"startedAt" < $1`, retentionMs: 30 * DAY },
  // Looks that brought nothing are nearly all of them.
  { table: "SyncRun", expiredWhere: `"startedAt" < $1 AND "outcome" = 'done' AND "changed" = 0`, retentionMs: 3 * DAY },
  { table: "ApiCallCount", expiredWhere: `"day" < $1::date`, retentionMs: 35 * DAY },
  { table: "SchedulerRun", expiredWhere: `"at" < $1`, retentionMs: 2 * DAY },
  { table: "ClientBlock", expiredWhere: `"clearedAt" < $1`, retentionMs: 365 * DAY },
  { table: "UnknownTitle", expiredWhere: `"askedAt" < $1`, retentionMs: DAY },
  { table: "RateLimit", expiredWhere: `"expire" < extract(epoch FROM $1::timestamptz) * 1000`, retentionMs: 0 },
  {
    table: "AuditEvent",
    expiredWhere: `"at" < $1 AND "address" IS NOT NULL`,
    retentionMs: 30 * DAY,
    clearedColumn: "address",
  },
  ...buildAuditRules(),
];

/** Of each length of time the kinds that are kept for it; a kind that no longer exists goes with the longest. */
function buildAuditRules(): RetentionRule[] {
  const kinds = Object.keys(AUDIT_KINDS) as AuditKind[];
  const lengths = [...new Set(kinds.map((kind) => getAuditRule(kind).retentionMs))].sort((one, other) => one - other);
  const longest = lengths.at(-1);
  return lengths.map((retentionMs) => {
    const names = kinds.filter((kind) => getAuditRule(kind).retentionMs === retentionMs).map((kind) => `'${kind}'`);
    const expiredWhere = retentionMs === longest ? `"at" < $1` : `"at" < $1 AND "kind" IN (${names.join(", ")})`;
    return { table: "AuditEvent", expiredWhere, retentionMs };
  });
}
