import { execute, sql } from "@/lib/database/sql";

const SHOWS = 80;

/** Weekly episodes of 80 shows, a month back and three ahead. Files count as read, or they would replace this. */
export async function fillCalendar(userId: number): Promise<void> {
  await execute(sql`
    INSERT INTO "Airing" ("simklId", "season", "number", "kind", "month", "airsAt", "title", "runtime")
     SELECT "simklId", 99, week, "kind", date_trunc('month', at AT TIME ZONE 'UTC'), at, 'Episode ' || week, 45
     FROM (
       SELECT "simklId", "kind", row_number() OVER (ORDER BY "simklId") AS place
       FROM "LibraryItem" JOIN "Title" USING ("simklId")
       WHERE "userId" = ${userId} AND "status" IN ('watching', 'completed') AND "kind" <> 'movie' ORDER BY 1 LIMIT ${SHOWS}
     ) show, generate_series(1, 16) week, LATERAL (SELECT now() + (week - 5) * interval '7 days' + place * interval '2 hours' AS at) aired`);
  await execute(sql`
    INSERT INTO "CalendarFile" ("kind", "month", "readAt", "triedAt")
     SELECT kind, date_trunc('month', now() AT TIME ZONE 'UTC') + month * interval '1 month', now(), now()
     FROM unnest(ARRAY['tv', 'anime', 'movie']::"Kind"[]) kind, generate_series(-2, 4) month`);
}
