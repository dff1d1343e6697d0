import type { Route } from "next";
import { type LibraryQuery, serializeLibraryQuery } from "@/lib/library/browse/library-query";

/** Where a query of the library is shown. */
export function libraryHref(query: LibraryQuery): Route {
  const params = serializeLibraryQuery(query).toString();
  return params === "" ? "/library" : `/library?${params}`;
}
