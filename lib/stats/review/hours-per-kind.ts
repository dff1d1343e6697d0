import "server-only";
import type { Kind } from "@/lib/database/generated/enums";
import { rows, sql } from "@/lib/database/sql";
import { matchesDayFilter } from "@/lib/stats/shared/filter-conditions";
import { HOUR_SUMS } from "@/lib/stats/shared/hours-of-week";
import type { DayRange } from "@/lib/stats/shared/stats-filter";

export interface KindHours {
  kind: Kind;
  /** 0 is Monday. */
  weekday: number;
  /** Viewings in each of 24 local hours. */
  hours: number[];
}

/** Of viewings with an exact date. */
export function listHoursPerKind(userId: number, range: DayRange): Promise<KindHours[]> {
  return rows<KindHours>(sql`
    SELECT "kind", extract(isodow FROM "day")::int - 1 AS "weekday", ARRAY[${HOUR_SUMS}] AS "hours"
    FROM "DailyActivity"
    WHERE ${matchesDayFilter(userId, range, { kind: null, watch: null, dates: "exact" })}
    GROUP BY 1, 2`);
}
