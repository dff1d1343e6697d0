import { AUDIT_KINDS, type AuditKind, getAuditRule } from "@/lib/audit/audit-kinds";
import { emptySql, type Sql, sql } from "@/lib/database/sql";
import { DAY_MS } from "@/lib/utils/durations";

/** The page of removed titles names it. */
export const REMOVAL_JOURNAL_DAYS = 90;
/** Of clicks, bulk edits and imported files. */
const RECEIPT_MS = 30 * DAY_MS;
/** As long as Simkl keeps an unused grant: afterwards nothing could be sent again without a sign-in. */
const UNRESOLVED_MS = 180 * DAY_MS;

export interface RetentionRule {
  table: string;
  /** `before` is the instant `retentionMs` ago. */
  expiredWhere: (before: Date) => Sql;
  retentionMs: number;
  /** Clears this column instead of deleting the row. */
  clearedColumn?: string;
  /** Small for rows whose deletion cascades to many others. */
  batchSize?: number;
}

/** Everything else stays as long as its user: for example `StatusEvent`, the source of the whole history of lists. */
export const RETENTION_RULES: readonly RetentionRule[] = [
  { table: "Session", expiredWhere: (before) => sql`"expires" < ${before}`, retentionMs: 0 },
  {
    table: "RemovedItem",
    expiredWhere: (before) => sql`"removedAt" < ${before}`,
    retentionMs: REMOVAL_JOURNAL_DAYS * DAY_MS,
  },
  {
    table: "PendingWrite",
    expiredWhere: (before) => sql`"settledAt" < ${before} AND "state" = 'confirmed'`,
    retentionMs: RECEIPT_MS,
  },
  {
    table: "PendingWrite",
    expiredWhere: (before) => sql`"settledAt" < ${before} AND "state" IN ('refused', 'unclear')`,
    retentionMs: UNRESOLVED_MS,
  },
  // Previewed and never started.
  {
    table: "BulkEdit",
    expiredWhere: (before) => sql`"createdAt" < ${before} AND "startedAt" IS NULL`,
    retentionMs: DAY_MS,
    batchSize: 200,
  },
  {
    table: "BulkEdit",
    expiredWhere: (before) => sql`"startedAt" < ${before} AND NOT EXISTS (SELECT FROM "PendingWrite" write
      WHERE write."userId" = "BulkEdit"."userId" AND write."bulkId" = "BulkEdit"."id" AND write."settledAt" IS NULL)`,
    retentionMs: RECEIPT_MS,
    batchSize: 200,
  },
  {
    table: "FileImport",
    expiredWhere: (before) => sql`"createdAt" < ${before} AND "state" <> 'running'`,
    retentionMs: RECEIPT_MS,
    batchSize: 5,
  },
  { table: "NowWatching", expiredWhere: (before) => sql`"endsAt" < ${before}`, retentionMs: 7 * DAY_MS },
  { table: "SyncRun", expiredWhere: (before) => sql`"startedAt" < ${before}`, retentionMs: 30 * DAY_MS },
  // Nearly all runs are checks without a change.
  {
    table: "SyncRun",
    expiredWhere: (before) => sql`"startedAt" < ${before} AND "outcome" = 'done' AND "changed" = 0`,
    retentionMs: 3 * DAY_MS,
  },
  { table: "ApiCallCount", expiredWhere: (before) => sql`"day" < ${before}::date`, retentionMs: 35 * DAY_MS },
  { table: "SchedulerRun", expiredWhere: (before) => sql`"at" < ${before}`, retentionMs: 2 * DAY_MS },
  { table: "ClientBlock", expiredWhere: (before) => sql`"clearedAt" < ${before}`, retentionMs: 365 * DAY_MS },
  { table: "UnknownTitle", expiredWhere: (before) => sql`"askedAt" < ${before}`, retentionMs: DAY_MS },
  { table: "CatalogSearch", expiredWhere: (before) => sql`"expiresAt" < ${before}`, retentionMs: 0 },
  // Long enough to show something old while Simkl cannot be reached.
  { table: "CatalogList", expiredWhere: (before) => sql`"triedAt" < ${before}`, retentionMs: 7 * DAY_MS },
  {
    table: "RateLimit",
    expiredWhere: (before) => sql`"expire" < extract(epoch FROM ${before}::timestamptz) * 1000`,
    retentionMs: 0,
  },
  {
    table: "AuditEvent",
    expiredWhere: (before) => sql`"at" < ${before} AND "address" IS NOT NULL`,
    retentionMs: 30 * DAY_MS,
    clearedColumn: "address",
  },
  ...buildAuditRules(),
];

/** One rule for each period; kinds of older versions are kept for the longest. */
function buildAuditRules(): RetentionRule[] {
  const kinds = Object.keys(AUDIT_KINDS) as AuditKind[];
  const lengths = [...new Set(kinds.map((kind) => getAuditRule(kind).retentionMs))].sort((one, other) => one - other);
  const longest = lengths.at(-1);
  return lengths.map((retentionMs) => {
    const names = kinds.filter((kind) => getAuditRule(kind).retentionMs === retentionMs);
    const isKind = retentionMs === longest ? emptySql : sql`AND "kind" = ANY(${names})`;
    return { table: "AuditEvent", expiredWhere: (before) => sql`"at" < ${before} ${isKind}`, retentionMs };
  });
}
