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
  isFilm: boolean;
  /** Episodes that are out and still to be watched, or all of them again when none is; a film is one. 0 when nothing is out. */
  parts: number;
  /** Whether they were all watched before. */
  isAgain: boolean;
  minutes: number;
  /** Whether nobody says how long one is. */
  isEstimated: boolean;
  /** Whether the backlog has these minutes already. */
  isCounted: boolean;
}

interface Row extends Omit<AddableTitle, "url" | "parts" | "isAgain" | "minutes" | "isCounted"> {
  slug: string | null;
  left: number;
  out: number;
  length: number;
}

/** Titles of a person's library with what each would add to what is still to be watched, planned ones first. */
export async function listAddableTitles(
  userId: number,
  kind: Kind | null,
  today: string,
  simklIds: readonly number[],
  limit: number,
): Promise<AddableTitle[]> {
  const found = await rows<Row>(sql`
    SELECT t."simklId", t."kind", t."title", t."ids"->>'slug' AS "slug", t."year", i."status", ${IS_MOVIE} AS "isFilm",
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
