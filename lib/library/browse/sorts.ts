import { type Direction, type FieldWith, SORT_FIELDS } from "./fields";

export type Sort = FieldWith<"sort">;

/** Each order with its default direction. */
export const SORTS = Object.fromEntries(
  Object.entries(SORT_FIELDS).map(([name, { direction }]) => [name, direction]),
) as Record<Sort, Direction>;

export function isSort(word: string): word is Sort {
  return Object.hasOwn(SORTS, word);
}

export function getDefaultDirection(sort: Sort): Direction {
  return SORTS[sort];
}
