import { QUOTA_ZONE } from "@/lib/simkl/client/quota-zone";

/**
 * SQL that counts the calls in `ended` ("userId", "startedAt", "calls"). Refused calls of the 20 s write lock
 * (docs/simkl-api.md#rate-limits-and-quotas) are told apart from the per-second cap.
 */
export const COUNT_CALLS = `
    INSERT INTO "ApiCallCount" AS tally ("userId", "day", "endpoint", "outcome", "calls", "bytes", "ms")
    SELECT ended."userId", (ended."startedAt" AT TIME ZONE '${QUOTA_ZONE}')::date, call."endpoint", CASE
        WHEN call."error" = 'rate-limited' AND call."status" = 400 THEN 'write-lock' ELSE coalesce(call."error", 'ok') END,
      count(*), sum(call."bytes"), round(sum(call."ms"))
    FROM ended, jsonb_to_recordset(ended."calls")
      AS call("endpoint" text, "status" int, "error" text, "bytes" bigint, "ms" double precision)
    GROUP BY 1, 2, 3, 4
    ON CONFLICT ("userId", "day", "endpoint", "outcome") DO UPDATE SET "calls" = tally."calls" + EXCLUDED."calls",
      "bytes" = tally."bytes" + EXCLUDED."bytes", "ms" = tally."ms" + EXCLUDED."ms"`;
