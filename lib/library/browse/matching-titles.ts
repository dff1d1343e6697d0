import "server-only";
import { cache } from "react";
import { db } from "@/lib/database/client";

export interface MatchingTitles {
  simklIds: number[];
  /** Nothing has these words in one of its names: these are the titles whose names come nearest. */
  isGuess: boolean;
}

/** Below this, names have little more in common than an ending. */
const MIN_RESEMBLANCE = 0.4;
/** How near to the nearest name another has to come. */
const NEAR_THE_BEST = 0.8;
/** Characters of the names that are compared when the words may be mistyped: it costs in proportion. */
const COMPARED = 60;

/**
 * The titles of a library that have all these words in one of their names, as parts of words too, whatever the case, accents and
 * punctuation; when there are none, those that resemble them. Null when there is nothing to look for.
 */
export const matchingTitles = cache(async (userId: number, search: string): Promise<MatchingTitles | null> => {
  if (search === "") return null;
  const rows = await db.$queryRaw<{ simklId: number; resemblance: number | null }[]>`
    WITH mine AS MATERIALIZED (
      SELECT i."simklId", t."searchText" FROM "LibraryItem" i
      CROSS JOIN LATERAL (SELECT "searchText" FROM "Title" WHERE "simklId" = i."simklId" LIMIT 1) t
      WHERE i."userId" = ${userId}
    ), sought AS MATERIALIZED (
      SELECT fold_name(${search}) AS "name", ARRAY(
        SELECT '%' || word || '%' FROM regexp_split_to_table(fold_name(${search}), ' ') word
      ) AS "patterns"
    ), found AS MATERIALIZED (
      SELECT "simklId" FROM mine WHERE "searchText" LIKE ALL ((SELECT "patterns" FROM sought)::text[])
    ), near AS MATERIALIZED (
      SELECT "simklId", resemblance((SELECT "name" FROM sought), left("searchText", ${COMPARED}::int)) AS "resemblance"
      FROM mine WHERE NOT EXISTS (SELECT FROM found)
    )
    SELECT "simklId", NULL AS "resemblance" FROM found
    UNION ALL
    SELECT "simklId", "resemblance" FROM near
    WHERE "resemblance" >= greatest(${MIN_RESEMBLANCE}::real, ${NEAR_THE_BEST}::real * (SELECT max("resemblance") FROM near))`;
  return {
    simklIds: rows.map(({ simklId }) => simklId),
    isGuess: rows.some(({ resemblance }) => resemblance !== null),
  };
});
