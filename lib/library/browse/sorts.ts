export type Direction = "asc" | "desc";

/** Each order with its default direction. */
export const SORTS = {
  activity: "desc",
  title: "asc",
  kind: "asc",
  type: "asc",
  status: "asc",
  rating: "desc",
  progress: "desc",
  left: "desc",
  watched: "desc",
  added: "desc",
  rated: "desc",
  year: "desc",
  runtime: "desc",
  genre: "asc",
  country: "asc",
  network: "asc",
  next: "asc",
  community: "desc",
  rewatches: "desc",
  memo: "desc",
} as const satisfies Record<string, Direction>;

export type Sort = keyof typeof SORTS;

export function isSort(word: string): word is Sort {
  return Object.hasOwn(SORTS, word);
}

export function getDefaultDirection(sort: Sort): Direction {
  return SORTS[sort];
}
