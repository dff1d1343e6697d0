import { getPool } from "@/lib/database/connection";

const SHOWS = 80;

/**
 * A full calendar: 80 shows of somebody's that air every week from a month ago until three months ahead. The simulator's
 * people follow few that still air. Simkl's files count as read, or they would put their own in the place of these.
 */
export async function fillCalendar(userId: number): Promise<void> {
  await getPool().query(
    `INSERT INTO "Airing" ("simklId", "season", "number", "kind", "month", "airsAt", "title", "runtime")
     SELECT "simklId", 99, week, "kind", date_trunc('month', at AT TIME ZONE 'UTC'), at, 'Episode ' || week, 45
     FROM (
       SELECT "simklId", "kind", row_number() OVER (ORDER BY "simklId") AS place
       FROM "LibraryItem" JOIN "Title" USING ("simklId")
       WHERE "userId" = $1 AND "status" IN ('watching', 'completed') AND "kind" <> 'movie' ORDER BY 1 LIMIT $2
     ) show, generate_series(1, 16) week, LATERAL (SELECT now() + (week - 5) * interval '7 days' + place * interval '2 hours' AS at) aired`,
    [userId, SHOWS],
  );
  await getPool().query(
    `INSERT INTO "CalendarFile" ("kind", "month", "readAt", "triedAt")
     SELECT kind, date_trunc('month', now() AT TIME ZONE 'UTC') + month * interval '1 month', now(), now()
     FROM unnest(ARRAY['tv', 'anime', 'movie']::"Kind"[]) kind, generate_series(-2, 4) month`,
  );
}
