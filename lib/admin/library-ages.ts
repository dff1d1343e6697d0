import "server-only";
import { getPool } from "@/lib/database/connection";

/** Upper ends in minutes; the last bucket has none. */
const BUCKET_ENDS = [15, 30, 60, 120, 360, 1440];

export interface AgeBucket {
  /** Minutes since the last sync: from, included, to, not included; null for without end. */
  from: number;
  to: number | null;
  users: number;
}

/** How long ago the libraries were synced of those who were here in the last three days, from the youngest bucket to the oldest. */
export async function listLibraryAges(now: Date): Promise<AgeBucket[]> {
  const { rows } = await getPool().query<{ bucket: number; users: number }>(
    `SELECT width_bucket(extract(epoch FROM $1::timestamptz - state."lastSyncedAt")::float8 / 60, $2::float8[]) AS "bucket",
       count(*)::int AS "users"
     FROM "SyncState" state JOIN "User" person ON person."id" = state."userId"
     WHERE state."lastSyncedAt" IS NOT NULL AND person."lastSeenAt" > $1::timestamptz - interval '3 days'
     GROUP BY 1`,
    [now, BUCKET_ENDS],
  );
  return [0, ...BUCKET_ENDS].map((from, bucket) => ({
    from,
    to: BUCKET_ENDS[bucket] ?? null,
    users: rows.find((row) => row.bucket === bucket)?.users ?? 0,
  }));
}
