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
} from "@/lib/library/search/nearest-matches";
import { buildMemoRows, type PendingMemos } from "./memo-rows";

/** Memos or names with all words, else the nearest; null without a search. Ignores case, accents, punctuation. */
export const findMatchingMemos = cache(
  async (userId: number, pending: PendingMemos, search: string): Promise<Matches | null> => {
    if (search === "") return null;
    const found = await rows<MatchingRow>(sql`
      WITH mine AS MATERIALIZED (
        SELECT m."simklId", t."searchText" AS "names", fold_name(m."text") AS "memo" FROM ${buildMemoRows(userId, pending)}
      ), search AS MATERIALIZED (${buildSearchWords(search)}), found AS MATERIALIZED (
        SELECT "simklId" FROM mine WHERE "names" || ' ' || "memo" LIKE ALL ((SELECT "patterns" FROM search)::text[])
      ), near AS MATERIALIZED (
        SELECT "simklId", greatest(
          resemblance((SELECT "words" FROM search), left("names", ${COMPARED_LENGTH}::int)),
          resemblance((SELECT "words" FROM search), left("memo", ${COMPARED_LENGTH}::int))) AS "resemblance"
        FROM mine WHERE NOT EXISTS (SELECT FROM found)
      )
      ${FOUND_OR_NEAREST}`);
    return toMatches(found);
  },
);
