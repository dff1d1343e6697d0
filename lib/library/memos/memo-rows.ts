import "server-only";
import type { ListStatus } from "@/lib/database/generated/enums";
import { joinSql, type Sql, sql } from "@/lib/database/sql";
import type { MemoFilter } from "./memo-query";

/** Titles after all pending changes, by Simkl id; titles without changes are missing. */
export type PendingMemos = ReadonlyMap<
  number,
  { status: ListStatus | null; rating: number | null; memo: { text: string; isPrivate: boolean } | null }
>;

/** FROM clause: memos `m` with pending changes, titles `t`. LATERAL: a join reads the whole catalogue. */
export function buildMemoRows(userId: number, pending: PendingMemos): Sql {
  const pendingRows = [...pending].map(([simklId, { status, rating, memo }]) => ({ simklId, status, rating, ...memo }));
  return sql`(
      SELECT i."simklId", i."status"::text AS "status", i."rating"::int AS "rating", i."memoText" AS "text",
        coalesce(i."memoPrivate", true) AS "isPrivate", false AS "isPending", ${MOVED_AT} AS "movedAt"
      FROM "LibraryItem" i
      WHERE i."userId" = ${userId} AND i."memoText" <> '' AND i."simklId" <> ALL(${[...pending.keys()]}::int[])
      UNION ALL
      SELECT a."simklId", a."status", a."rating", a."text", a."isPrivate",
        (i."memoText", coalesce(i."memoPrivate", false)) IS DISTINCT FROM (a."text", a."isPrivate"), ${MOVED_AT}
      FROM jsonb_to_recordset(${JSON.stringify(pendingRows)}::jsonb)
        AS a("simklId" int, "status" text, "rating" int, "text" text, "isPrivate" boolean)
      LEFT JOIN "LibraryItem" i ON i."userId" = ${userId} AND i."simklId" = a."simklId"
      WHERE a."text" <> ''
    ) m CROSS JOIN LATERAL (SELECT * FROM "Title" WHERE "simklId" = m."simklId" LIMIT 1) t`;
}

/** Simkl dates no memo; before 2000 is no date (docs/simkl-api.md#types-statuses-and-media-objects). */
const MOVED_AT = sql`greatest(CASE WHEN i."lastWatchedAt" >= '2000-01-01Z' THEN i."lastWatchedAt" END, i."ratedAt", i."addedAt")`;

/** `found`: the titles of the search, null without a search. */
export function matchesMemoFilter(filter: Omit<MemoFilter, "search">, found: readonly number[] | null): Sql {
  const { privacy, kind, status, rating, year } = filter;
  const where = [sql`TRUE`];
  if (privacy !== null) where.push(sql`m."isPrivate" = ${privacy === "private"}`);
  if (kind !== null) where.push(sql`t."kind" = ${kind}::"Kind"`);
  if (status !== null) where.push(sql`m."status" = ${status}`);
  if (rating !== null) where.push(matchesColumn(sql`m."rating"`, rating));
  if (year !== null) where.push(matchesColumn(sql`t."year"`, year));
  if (found !== null) where.push(sql`m."simklId" = ANY(${found}::int[])`);
  return joinSql(where, " AND ");
}

function matchesColumn(column: Sql, value: number | "none"): Sql {
  return value === "none" ? sql`${column} IS NULL` : sql`${column} = ${value}::int`;
}
