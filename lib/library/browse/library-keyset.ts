import "server-only";
import type { Keyset } from "@/lib/database/keyset";
import { sql } from "@/lib/database/sql";
import { SORT_FIELDS } from "./fields";
import type { LibraryQuery } from "./library-query";
import { createTitleKeyset, type TitleCursor } from "./title-keyset";

/** The order of a query. */
export function getLibraryKeyset({ sort, direction }: Pick<LibraryQuery, "sort" | "direction">): Keyset<TitleCursor> {
  return createTitleKeyset(SORT_FIELDS[sort], direction, sql`i."simklId"`);
}
