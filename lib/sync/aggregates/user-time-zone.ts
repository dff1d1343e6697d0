/** A `WITH` query that answers the zone of the person `$1` as `zone."name"`. */
export const USER_TIME_ZONE = `zone AS MATERIALIZED (SELECT "timeZone" AS "name" FROM "User" WHERE "id" = $1)`;
