import "server-only";
import { cache } from "react";
import { db } from "@/lib/database/client";
import { memoRows, type TitlesAhead } from "./memo-rows";

export interface MatchingMemos {
  simklIds: number[];
  /** Nothing has these words: these are the memos and titles that come nearest. */
  isGuess: boolean;
}

/** As in the library's search: below it, names have little more in common than an ending. */
const MIN_RESEMBLANCE = 0.4;
const NEAR_THE_BEST = 0.8;
/** Characters of the names and of the memo that are compared when the words may be mistyped: it costs in proportion. */
const COMPARED = 60;

/**
 * The titles whose memo and names together have all these words, as parts of words too, whatever the case, accents and
 * punctuation; when there are none, those that resemble them. Null when there is nothing to look for.
 */
export const matchingMemos = cache(
  async (userId: number, ahead: TitlesAhead, search: string): Promise<MatchingMemos | null> => {
    if (search === "") return null;
    const rows = await db.$queryRaw<{ simklId: number; resemblance: number | null }[]>`
      WITH mine AS MATERIALIZED (
        SELECT m."simklId", t."searchText" AS "names", fold_name(m."text") AS "memo" FROM ${memoRows(userId, ahead)}
      ), sought AS MATERIALIZED (
        SELECT fold_name(${search}) AS "words", ARRAY(
          SELECT '%' || word || '%' FROM regexp_split_to_table(fold_name(${search}), ' ') word
        ) AS "patterns"
      ), found AS MATERIALIZED (
        SELECT "simklId" FROM mine WHERE "names" || ' ' || "memo" LIKE ALL ((SELECT "patterns" FROM sought)::text[])
      ), near AS MATERIALIZED (
        SELECT "simklId", greatest(
          resemblance((SELECT "words" FROM sought), left("names", ${COMPARED}::int)),
          resemblance((SELECT "words" FROM sought), left("memo", ${COMPARED}::int))) AS "resemblance"
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
  },
);
