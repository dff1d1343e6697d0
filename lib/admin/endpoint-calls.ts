import "server-only";
import { rows, sql } from "@/lib/database/sql";

export interface EndpointCalls {
  /** Template such as `GET /sync/activities`. */
  endpoint: string;
  /** `ok`, `write-lock`, or the code of the failure. */
  outcome: string;
  calls: number;
  bytes: number;
  ms: number;
}

/** The calls of all users on one day of Simkl's quota (`YYYY-MM-DD`, New York), the most frequent first. */
export async function listEndpointCalls(day: string): Promise<EndpointCalls[]> {
  return rows(sql`
    SELECT "endpoint", "outcome", sum("calls")::int AS "calls", sum("bytes")::float8 AS "bytes", sum("ms")::float8 AS "ms"
    FROM "ApiCallCount" WHERE "day" = ${day}::date GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2`);
}
