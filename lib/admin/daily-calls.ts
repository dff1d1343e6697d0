import "server-only";
import { getPool } from "@/lib/database/connection";

export interface DailyCalls {
  /** `YYYY-MM-DD` in New York. */
  day: string;
  ok: number;
  /** Refused for the sake of Simkl's pace: too fast, or the write lock was held. */
  slowed: number;
  failed: number;
}

/** Everybody's calls on each of the 13 days before a day of Simkl's quota, oldest first. */
export async function listDailyCalls(day: string): Promise<DailyCalls[]> {
  const { rows } = await getPool().query<DailyCalls>(
    `SELECT to_char(slot, 'YYYY-MM-DD') AS "day",
       coalesce(sum("calls") FILTER (WHERE "outcome" = 'ok'), 0)::int AS "ok",
       coalesce(sum("calls") FILTER (WHERE "outcome" IN ('rate-limited', 'write-lock')), 0)::int AS "slowed",
       coalesce(sum("calls") FILTER (WHERE "outcome" NOT IN ('ok', 'rate-limited', 'write-lock')), 0)::int AS "failed"
     FROM generate_series($1::date - 13, $1::date - 1, interval '1 day') AS slot
     LEFT JOIN "ApiCallCount" ON "day" = slot::date
     GROUP BY slot ORDER BY slot`,
    [day],
  );
  return rows;
}
