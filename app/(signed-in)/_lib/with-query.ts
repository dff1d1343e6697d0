import type { Route } from "next";

/** A path with a query, without a question mark when there is nothing to ask. Next's type of addresses cannot tell that a query is only added. */
export function withQuery(path: string, query: URLSearchParams): Route {
  return (query.size > 0 ? `${path}?${query}` : path) as Route;
}
