import "server-only";
import { db } from "@/lib/database/client";
import type { Kind } from "@/lib/database/generated/enums";

export interface WatchedTime {
  kind: Kind;
  isRewatch: boolean;
  watches: number;
  minutes: number;
  /** Watches of unknown length: they add nothing to `minutes`. */
  withoutLength: number;
}

/** What was watched, ever, dated or not; a watch is as long as Simkl says of it, or else of its title. */
export function watchedTime(userId: number): Promise<WatchedTime[]> {
  return db.$queryRaw<WatchedTime[]>`
    SELECT t."kind", w."rewatchId" > 0 AS "isRewatch", count(*)::int AS "watches",
      coalesce(sum(coalesce(nullif(w."runtime", 0), t."runtime")), 0)::int AS "minutes",
      count(*) FILTER (WHERE coalesce(nullif(w."runtime", 0), nullif(t."runtime", 0)) IS NULL)::int AS "withoutLength"
    FROM "Watch" w JOIN "Title" t USING ("simklId")
    WHERE w."userId" = ${userId}
    GROUP BY 1, 2`;
}
