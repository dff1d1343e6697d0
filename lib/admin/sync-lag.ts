import "server-only";
import { getPool } from "@/lib/database/connection";
import { IS_DUE_SQL } from "./user-state";

/** Seconds; null when there is nobody to measure. */
export interface Percentiles {
  p50: number | null;
  p95: number | null;
  p99: number | null;
}

export interface SyncLag {
  /** How long past due those are who are due. */
  overdue: Percentiles;
  /** How long ago those were synced who were here in the last three days. */
  age: Percentiles;
}

interface Row {
  overdue: (number | null)[] | null;
  age: (number | null)[] | null;
}

/** How far the fleet is behind. */
export async function getSyncLag(now: Date): Promise<SyncLag> {
  const { rows } = await getPool().query<Row>(
    `SELECT ${buildPercentilesSql(`state."nextDueAt"`)} FILTER (WHERE ${IS_DUE_SQL}) AS "overdue",
       ${buildPercentilesSql(`state."lastSyncedAt"`)} FILTER (WHERE state."lastSyncedAt" IS NOT NULL
         AND person."lastSeenAt" > $1::timestamptz - interval '3 days') AS "age"
     FROM "SyncState" state JOIN "User" person ON person."id" = state."userId"
     LEFT JOIN "Account" account USING ("userId")`,
    [now],
  );
  return { overdue: toPercentiles(rows[0]?.overdue), age: toPercentiles(rows[0]?.age) };
}

const buildPercentilesSql = (column: string) =>
  `percentile_cont(ARRAY[0.5, 0.95, 0.99]) WITHIN GROUP (ORDER BY extract(epoch FROM $1::timestamptz - ${column})::float8)`;

function toPercentiles(values: Row["age"] | undefined): Percentiles {
  const [p50 = null, p95 = null, p99 = null] = values ?? [];
  return { p50, p95, p99 };
}
