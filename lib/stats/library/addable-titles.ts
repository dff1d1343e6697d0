import "server-only";
import type { Kind, ListStatus } from "@/lib/database/generated/enums";
import { rows, sql } from "@/lib/database/sql";
import { withTitleUrl } from "@/lib/library/title/with-title-url";
import { TYPICAL_MINUTES } from "@/lib/stats/shared/viewing-minutes";
import { BACKLOG_LISTS, IS_MOVIE, LEFT } from "./backlog";

export interface AddableTitle {
  simklId: number;
  kind: Kind;
  title: string;
  url: string;
  year: number | null;
  status: ListStatus;
  isMovie: boolean;
  /** Aired episodes left to watch, or all aired episodes when none is left; a movie is one. 0 when nothing is out. */
  parts: number;
  /** True when all of them were watched before. */
  isAgain: boolean;
  minutes: number;
  /** True when the length is unknown. */
  isEstimated: boolean;
  /** True when the backlog contains these minutes. */
  isCounted: boolean;
}

interface Row extends Omit<AddableTitle, "url" | "parts" | "isAgain" | "minutes" | "isCounted"> {
  slug: string | null;
  left: number;
  out: number;
  length: number;
}

/** Titles with the time that each would add to the backlog, planned ones first. */
export async function listAddableTitles(
  userId: number,
  kind: Kind | null,
  today: string,
  simklIds: readonly number[],
  limit: number,
): Promise<AddableTitle[]> {
  const found = await rows<Row>(sql`
    SELECT t."simklId", t."kind", t."title", t."ids"->>'slug' AS "slug", t."year", i."status", ${IS_MOVIE} AS "isMovie",
      ${LEFT} AS "left",
      CASE WHEN ${IS_MOVIE} THEN (t."releasedOn" IS NULL OR t."releasedOn" <= today."day")::int
        ELSE greatest(i."totalEpisodes" - i."notAiredEpisodes", 0) END AS "out",
      coalesce(nullif(t."runtime", 0), ${TYPICAL_MINUTES}) AS "length", coalesce(t."runtime", 0) = 0 AS "isEstimated"
    FROM "LibraryItem" i JOIN "Title" t USING ("simklId"), (SELECT ${today}::date AS "day") today
    WHERE i."userId" = ${userId} AND i."simklId" = ANY(${simklIds}::int[])
      AND (${kind}::"Kind" IS NULL OR t."kind" = ${kind}::"Kind")
    ORDER BY i."status" <> 'plantowatch', t."sortTitle", 1 LIMIT ${limit}`);
  return found.map(toAddableTitle);
}

function toAddableTitle({ left, out, length, ...row }: Row): AddableTitle {
  const parts = left > 0 ? left : out;
  const isListed = BACKLOG_LISTS.some((list) => list === row.status);
  const amounts = { parts, isAgain: left === 0 && out > 0, minutes: parts * length, isCounted: left > 0 && isListed };
  return { ...withTitleUrl(row), ...amounts };
}
