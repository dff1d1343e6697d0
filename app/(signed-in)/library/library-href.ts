import type { Route } from "next";
import { type LibraryQuery, writeLibraryQuery } from "@/lib/library/browse/library-query";

/** Where a query of the library is shown. */
export function libraryHref(query: LibraryQuery): Route {
  const address = writeLibraryQuery(query).toString();
  return address === "" ? "/library" : `/library?${address}`;
}
