import "server-only";
import { type Sql, sql } from "@/lib/database/sql";

export interface Matches {
  simklIds: number[];
  /** No title contains the words: these are the nearest. */
  isGuess: boolean;
}

export interface MatchingRow {
  simklId: number;
  /** Null for a title that contains the words. */
  resemblance: number | null;
}

/** The cost of the comparison grows with the length. */
export const COMPARED_LENGTH = 60;

/** Below this, names share little more than an ending. */
const MIN_RESEMBLANCE = 0.4;
/** Part of the best resemblance that others must reach. */
const NEAR_THE_BEST = 0.8;

export function buildSearchWords(search: string): Sql {
  return sql`SELECT fold_name(${search}) AS "words", ARRAY(
    SELECT '%' || word || '%' FROM regexp_split_to_table(fold_name(${search}), ' ') word
  ) AS "patterns"`;
}

/** All rows of `found`, or the nearest rows of `near`. */
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
