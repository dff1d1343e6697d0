import "server-only";
import { type Sql, sql } from "@/lib/database/sql";

/** What a search in a library found. */
export interface Matches {
  simklIds: number[];
  /** Nothing has these words: these are the ones that come nearest. */
  isGuess: boolean;
}

export interface MatchingRow {
  simklId: number;
  /** Null for one that has the words. */
  resemblance: number | null;
}

/** Characters that are compared when the words may be mistyped: it costs in proportion. */
export const COMPARED_LENGTH = 60;

/** Below this, names have little more in common than an ending. */
const MIN_RESEMBLANCE = 0.4;
/** How near to the nearest name another has to come. */
const NEAR_THE_BEST = 0.8;

/** The words as names are folded, and as parts of which each has to be there. */
export function buildSearchWords(search: string): Sql {
  return sql`SELECT fold_name(${search}) AS "words", ARRAY(
    SELECT '%' || word || '%' FROM regexp_split_to_table(fold_name(${search}), ' ') word
  ) AS "patterns"`;
}

/** The rows of `found`, and those of `near` that resemble the words nearly as much as the best of them. */
export const FOUND_OR_NEAREST = sql`
  SELECT "simklId", NULL AS "resemblance" FROM found
  UNION ALL
  SELECT "simklId", "resemblance" FROM near
  WHERE "resemblance" >= greatest(${MIN_RESEMBLANCE}::real, ${NEAR_THE_BEST}::real * (SELECT max("resemblance") FROM near))`;

export function toMatches(rows: readonly MatchingRow[]): Matches {
  return {
    simklIds: rows.map(({ simklId }) => simklId),
    isGuess: rows.some(({ resemblance }) => resemblance !== null),
  };
}
