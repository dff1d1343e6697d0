import "server-only";
import { rows, type Sql, sql } from "@/lib/database/sql";
import { buildIsDueSql } from "./user-state";

/** Seconds; null without a user to measure. */
export interface Percentiles {
  p50: number | null;
  p95: number | null;
  p99: number | null;
}

export interface SyncLag {
  /** How long due libraries wait. */
  overdue: Percentiles;
  /** How long ago the libraries of users with a visit in the last three days were synced. */
  age: Percentiles;
}

interface Row {
  overdue: (number | null)[] | null;
  age: (number | null)[] | null;
}

export async function getSyncLag(now: Date): Promise<SyncLag> {
  const [lag] = await rows<Row>(sql`
    SELECT ${buildPercentilesSql(sql`state."nextDueAt"`, now)} FILTER (WHERE ${buildIsDueSql(now)}) AS "overdue",
      ${buildPercentilesSql(sql`state."lastSyncedAt"`, now)} FILTER (WHERE state."lastSyncedAt" IS NOT NULL
        AND account_user."lastSeenAt" > ${now}::timestamptz - interval '3 days') AS "age"
    FROM "SyncState" state JOIN "User" account_user ON account_user."id" = state."userId"
    LEFT JOIN "Account" account USING ("userId")`);
  return { overdue: toPercentiles(lag?.overdue), age: toPercentiles(lag?.age) };
}

function buildPercentilesSql(column: Sql, now: Date): Sql {
  return sql`percentile_cont(ARRAY[0.5, 0.95, 0.99])
    WITHIN GROUP (ORDER BY extract(epoch FROM ${now}::timestamptz - ${column})::float8)`;
}

function toPercentiles(values: Row["age"] | undefined): Percentiles {
  const [p50 = null, p95 = null, p99 = null] = values ?? [];
  return { p50, p95, p99 };
}
