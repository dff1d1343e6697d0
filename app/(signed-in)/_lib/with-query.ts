import type { Route } from "next";

/** Adds a query to a path; typed routes cannot know that the path stays the same. */
export function withQuery(path: string, query: URLSearchParams): Route {
  return (query.size > 0 ? `${path}?${query}` : path) as Route;
}
