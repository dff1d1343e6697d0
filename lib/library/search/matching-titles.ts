import "server-only";
import { cache } from "react";
import { rows, sql } from "@/lib/database/sql";
import {
  buildSearchWords,
  COMPARED_LENGTH,
  FOUND_OR_NEAREST,
  type Matches,
  type MatchingRow,
  toMatches,
} from "./nearest-matches";

/** Titles with all words in one name, else the nearest; null without a search. Ignores case, accents, punctuation. */
export const findMatchingTitles = cache(async (userId: number, search: string): Promise<Matches | null> => {
  if (search === "") return null;
  const found = await rows<MatchingRow>(sql`
    WITH mine AS MATERIALIZED (
      SELECT i."simklId", t."searchText" FROM "LibraryItem" i
      CROSS JOIN LATERAL (SELECT "searchText" FROM "Title" WHERE "simklId" = i."simklId" LIMIT 1) t
      WHERE i."userId" = ${userId}
    ), search AS MATERIALIZED (${buildSearchWords(search)}), found AS MATERIALIZED (
      SELECT "simklId" FROM mine WHERE "searchText" LIKE ALL ((SELECT "patterns" FROM search)::text[])
    ), near AS MATERIALIZED (
      SELECT "simklId", resemblance((SELECT "words" FROM search), left("searchText", ${COMPARED_LENGTH}::int)) AS "resemblance"
      FROM mine WHERE NOT EXISTS (SELECT FROM found)
    )
    ${FOUND_OR_NEAREST}`);
  return toMatches(found);
});
