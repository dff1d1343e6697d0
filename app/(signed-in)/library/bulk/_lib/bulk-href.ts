import type { Route } from "next";

/** The page of one bulk edit, from the choice to the receipt. */
export function bulkHref(id: bigint, params: Record<string, string> = {}): Route {
  const query = new URLSearchParams(params).toString();
  return `/library/bulk/${id}${query && `?${query}`}` as Route;
}

export type BulkProblem = "none" | "too-many" | "not-understood";

/** Shows why a selection failed. */
export function bulkProblemHref(problem: BulkProblem): Route {
  return `/library/bulk?problem=${problem}` as Route;
}
