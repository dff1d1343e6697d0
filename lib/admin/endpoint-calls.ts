import "server-only";
import { getPool } from "@/lib/database/connection";

export interface EndpointCalls {
  /** Template such as `GET /sync/activities`. */
  endpoint: string;
  /** `ok`, `write-lock`, or the code of the failure. */
  outcome: string;
  calls: number;
  bytes: number;
  ms: number;
}

/** Everybody's calls on one day of Simkl's quota (`YYYY-MM-DD`, New York), the most frequent first. */
export async function listEndpointCalls(day: string): Promise<EndpointCalls[]> {
  const { rows } = await getPool().query<EndpointCalls>(
    `SELECT "endpoint", "outcome", sum("calls")::int AS "calls", sum("bytes")::float8 AS "bytes", sum("ms")::float8 AS "ms"
     FROM "ApiCallCount" WHERE "day" = $1::date GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2`,
    [day],
  );
  return rows;
}
