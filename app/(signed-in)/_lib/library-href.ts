import type { Route } from "next";
import { withQuery } from "@/app/_lib/define-search-params";
import { type LibraryQuery, serializeLibraryQuery } from "@/lib/library/browse/library-query";

/** Where a query of the library is shown, from the title after a cursor. */
export function libraryHref(query: LibraryQuery, after: string | null = null): Route {
  const params = serializeLibraryQuery(query);
  if (after !== null) params.set("after", after);
  return withQuery("/library", params);
}
