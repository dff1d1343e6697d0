import "server-only";
import { cacheLife } from "next/cache";
import { cache } from "react";
import { type LibraryFacets, libraryFacets } from "@/lib/library/browse/library-facets";
import { readLibraryQuery, WHOLE_LIBRARY, writeLibraryQuery } from "@/lib/library/browse/library-query";
import type { ViewerQuery } from "./viewer-query";

/** What the filters offer, asked for once a request however many parts of the page show some of it. */
export function facetsOf({ user, query }: ViewerQuery): Promise<LibraryFacets> {
  // The order of the titles changes no count.
  const { search, facets, ranges } = query;
  const address = writeLibraryQuery({ ...WHOLE_LIBRARY, search, facets, ranges }).toString();
  return facetsOnce(user.id, user.timeZone, address, user.libraryRevision);
}

// Not `cache(keptFacets)`: "use cache" makes a constant of the function, which is not there yet at this line.
const facetsOnce = cache((id: number, timeZone: string, address: string, revision: number) =>
  keptFacets(id, timeZone, address, revision),
);

/** Kept while the library is at this revision, but not for long: the catalogue learns a title's genres without raising it. */
async function keptFacets(id: number, timeZone: string, address: string, _revision: number): Promise<LibraryFacets> {
  "use cache";
  cacheLife("minutes");
  return libraryFacets({ id, timeZone }, readLibraryQuery(new URLSearchParams(address)));
}
