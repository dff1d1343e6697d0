import { rawSql, type Sql, sql } from "@/lib/database/sql";
import { QUOTA_ZONE } from "@/lib/simkl/client/quota-zone";

/**
 * Counts the calls in `ended` ("userId", "startedAt", "calls"). Rejections by the 20 s write lock count apart from those by the
 * limit per second (docs/simkl-api.md#rate-limits-and-quotas).
 */
export const COUNT_CALLS: Sql = sql`
    INSERT INTO "ApiCallCount" AS total ("userId", "day", "endpoint", "outcome", "calls", "bytes", "ms")
    SELECT ended."userId", (ended."startedAt" AT TIME ZONE ${rawSql(`'${QUOTA_ZONE}'`)})::date, call."endpoint", CASE
        WHEN call."error" = 'rate-limited' AND call."status" = 400 THEN 'write-lock' ELSE coalesce(call."error", 'ok') END,
      count(*), sum(call."bytes"), round(sum(call."ms"))
    FROM ended, jsonb_to_recordset(ended."calls")
      AS call("endpoint" text, "status" int, "error" text, "bytes" bigint, "ms" double precision)
    GROUP BY 1, 2, 3, 4
    ON CONFLICT ("userId", "day", "endpoint", "outcome") DO UPDATE SET "calls" = total."calls" + EXCLUDED."calls",
      "bytes" = total."bytes" + EXCLUDED."bytes", "ms" = total."ms" + EXCLUDED."ms"`;
