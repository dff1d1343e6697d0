import "server-only";
import { rows, sql } from "@/lib/database/sql";

/** Minutes; the last bucket has no end. */
const BUCKET_ENDS = [15, 30, 60, 120, 360, 1440];

export interface AgeBucket {
  /** Minutes since the last sync: `from` is included, `to` is not; null has no end. */
  from: number;
  to: number | null;
  users: number;
}

/** Ages of the libraries of users with a visit in the last three days, the youngest first. */
export async function listLibraryAges(now: Date): Promise<AgeBucket[]> {
  const counts = await rows<{ bucket: number; users: number }>(sql`
    SELECT width_bucket(extract(epoch FROM ${now}::timestamptz - state."lastSyncedAt")::float8 / 60, ${BUCKET_ENDS}::float8[]) AS "bucket",
       count(*)::int AS "users"
     FROM "SyncState" state JOIN "User" account_user ON account_user."id" = state."userId"
    WHERE state."lastSyncedAt" IS NOT NULL AND account_user."lastSeenAt" > ${now}::timestamptz - interval '3 days'
    GROUP BY 1`);
  return [0, ...BUCKET_ENDS].map((from, bucket) => ({
    from,
    to: BUCKET_ENDS[bucket] ?? null,
    users: counts.find((row) => row.bucket === bucket)?.users ?? 0,
  }));
}
