import "server-only";
import {
  byInstant,
  byInteger,
  byText,
  createKeyset,
  type KeyColumn,
  type Keyset,
  nullable,
} from "@/lib/database/keyset";
import { sql } from "@/lib/database/sql";
import type { RewatchSort } from "./rewatch-query";

/** The last title of a page. */
export interface RewatchCursor {
  /** The value that the page is sorted by. */
  key: number | string | Date | null;
  simklId: number;
}

export const REWATCH_SORT_KEYS: Record<RewatchSort, KeyColumn<number | string | Date>> = {
  latest: byInstant(sql`s."latest"`, "desc"),
  most: byInteger(sql`s."times"`, "desc"),
  title: byText(sql`t."sortTitle"`),
};

/** Rewatches without a date come last. */
export function getRewatchKeyset(sort: RewatchSort): Keyset<RewatchCursor> {
  return createKeyset({
    key: nullable(REWATCH_SORT_KEYS[sort]),
    simklId: byInteger(sql`s."simklId"`),
  });
}
