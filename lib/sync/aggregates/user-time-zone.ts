import { type Sql, sql } from "@/lib/database/sql";

/** A `WITH` query that gives the user's time zone as `zone."name"`. */
export function userTimeZone(userId: number): Sql {
  return sql`zone AS MATERIALIZED (SELECT "timeZone" AS "name" FROM "User" WHERE "id" = ${userId})`;
}
