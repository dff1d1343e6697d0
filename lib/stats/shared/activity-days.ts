import "server-only";
import type { Kind } from "@/lib/database/generated/enums";
import { rows, sql } from "@/lib/database/sql";
import { matchesDayFilter } from "./filter-conditions";
import type { DayRange, StatsFilter } from "./stats-filter";

export interface ActivityDay {
  /** Local day, `YYYY-MM-DD`. */
  day: string;
  kind: Kind;
  isRewatch: boolean;
  episodes: number;
  films: number;
  minutes: number;
}

/** Per day, kind and rewatch, oldest first; days without viewings are left out. */
export function listActivityDays(userId: number, range: DayRange, filter: StatsFilter): Promise<ActivityDay[]> {
  return rows<ActivityDay>(sql`
    SELECT "day"::text AS "day", "kind", "isRewatch", sum("episodes")::int AS "episodes", sum("films")::int AS "films",
      sum("minutes")::int AS "minutes"
    FROM "DailyActivity"
    WHERE ${matchesDayFilter(userId, range, filter)}
    GROUP BY "DailyActivity"."day", 2, 3 ORDER BY "DailyActivity"."day", 2, 3`);
}
