import "server-only";
import type { Kind, ListStatus } from "@/lib/database/generated/enums";
import { rows, sql } from "@/lib/database/sql";

export interface StatusStep {
  from: ListStatus;
  to: ListStatus;
  titles: number;
}

/** Changes of status that our syncs saw, most frequent first. */
export function listStatusSteps(userId: number, kind: Kind | null): Promise<StatusStep[]> {
  return rows<StatusStep>(sql`
    SELECT e."from", e."to", count(*)::int AS "titles"
    FROM "StatusEvent" e JOIN "Title" t USING ("simklId")
    WHERE e."userId" = ${userId} AND e."from" IS NOT NULL AND e."to" IS NOT NULL
      AND (${kind}::"Kind" IS NULL OR t."kind" = ${kind}::"Kind")
    GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2`);
}
