import "server-only";
import type { Kind } from "@/lib/database/generated/enums";
import { joinSql, rows, type Sql, sql } from "@/lib/database/sql";
import { withTitleUrl } from "@/lib/library/title/with-title-url";
import { isOnDays } from "./day-conditions";
import type { DayRange, StatsFilter } from "./stats-filter";
import { TYPICAL_MINUTES } from "./viewing-minutes";

export interface Binge {
  simklId: number;
  kind: Kind;
  title: string;
  url: string;
  poster: string | null;
  episodes: number;
  minutes: number;
  from: Date;
  to: Date;
}

const FEWEST_EPISODES = 3;

/** The viewing session with most episodes that begins in the range, of exact dates only; the first of equal ones. */
export async function findLongestBinge(
  userId: number,
  timeZone: string,
  range: DayRange,
  filter: StatsFilter,
): Promise<Binge | null> {
  const days = isOnDays(sql`s."from"`, sql`${range.firstDay}::date`, sql`${range.lastDay}::date`, timeZone);
  const [found] = await rows<Omit<Binge, "url"> & { slug: string | null }>(sql`
    SELECT t."simklId", t."kind", t."title", t."ids"->>'slug' AS "slug", t."poster", longest."episodes",
      (longest."minutes" + longest."unsaid" * coalesce(nullif(t."runtime", 0), ${TYPICAL_MINUTES}))::int AS "minutes",
      longest."from", longest."to"
    FROM (
      SELECT * FROM "ViewingSession" s WHERE s."userId" = ${userId} AND s."episodes" >= ${FEWEST_EPISODES} AND ${days} AND ${matchesSessionFilter(filter)}
      ORDER BY s."episodes" DESC, s."from", s."simklId", s."rewatchId" LIMIT 1
    ) longest JOIN "Title" t USING ("simklId")`);
  return found ? withTitleUrl(found) : null;
}

function matchesSessionFilter({ kind, watch }: StatsFilter): Sql {
  const conditions = [sql`TRUE`];
  if (kind)
    conditions.push(sql`EXISTS (SELECT FROM "Title" t WHERE t."simklId" = s."simklId" AND t."kind" = ${kind}::"Kind")`);
  if (watch) conditions.push(sql`(s."rewatchId" > 0) = ${watch === "rewatch"}`);
  return joinSql(conditions, " AND ");
}
