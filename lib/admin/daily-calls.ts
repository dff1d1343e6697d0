import "server-only";
import { rows, sql } from "@/lib/database/sql";

export interface DailyCalls {
  /** `YYYY-MM-DD` in New York. */
  day: string;
  ok: number;
  /** Simkl answered 429: too fast, or another write was running. */
  slowed: number;
  failed: number;
}

/** The calls of all users on each of the 13 days before `day`, oldest first. */
export async function listDailyCalls(day: string): Promise<DailyCalls[]> {
  return rows(sql`
    SELECT to_char(slot, 'YYYY-MM-DD') AS "day",
       coalesce(sum("calls") FILTER (WHERE "outcome" = 'ok'), 0)::int AS "ok",
       coalesce(sum("calls") FILTER (WHERE "outcome" IN ('rate-limited', 'write-lock')), 0)::int AS "slowed",
       coalesce(sum("calls") FILTER (WHERE "outcome" NOT IN ('ok', 'rate-limited', 'write-lock')), 0)::int AS "failed"
     FROM generate_series(${day}::date - 13, ${day}::date - 1, interval '1 day') AS slot
     LEFT JOIN "ApiCallCount" ON "day" = slot::date
     GROUP BY slot ORDER BY slot`);
}
