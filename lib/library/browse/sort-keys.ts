import "server-only";
import { SORT_FIELDS } from "./fields";
import type { SortKey } from "./sort-key";
import type { Sort } from "./sorts";

export const SORT_KEYS = Object.fromEntries(
  Object.entries(SORT_FIELDS).map(([name, { key }]) => [name, key]),
) as Record<Sort, SortKey>;
