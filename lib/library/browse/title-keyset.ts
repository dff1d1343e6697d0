import "server-only";
import { byInteger, byText, createKeyset, type KeyColumn, type Keyset, nullable } from "@/lib/database/keyset";
import { type Sql, sql } from "@/lib/database/sql";

export type SortKey = KeyColumn<number | string | Date>;

/** The last title of a page. */
export interface TitleCursor {
  /** The value that the page is sorted by. */
  key: number | string | Date | null;
  sortTitle: string;
  simklId: number;
}

/** Titles without a key come last in both directions, equal keys are sorted by title. `simklId` is the indexed column. */
export function createTitleKeyset(sortKey: SortKey, direction: "asc" | "desc", simklId: Sql): Keyset<TitleCursor> {
  return createKeyset({
    key: nullable({ ...sortKey, direction }),
    sortTitle: byText(sql`t."sortTitle"`),
    simklId: byInteger(simklId),
  });
}
