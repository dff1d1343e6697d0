import "server-only";
import { cachedByRevision, MINUTE_MS } from "@/lib/database/cached-by-revision";
import { type LibraryFacets, libraryFacets } from "@/lib/library/browse/library-facets";
import { readLibraryQuery, WHOLE_LIBRARY, writeLibraryQuery } from "@/lib/library/browse/library-query";
import type { ViewerQuery } from "./viewer-query";

/** What the filters offer. */
export function facetsOf({ user, query }: ViewerQuery): Promise<LibraryFacets> {
  // The order of the titles changes no count.
  const { search, facets, ranges } = query;
  const address = writeLibraryQuery({ ...WHOLE_LIBRARY, search, facets, ranges }).toString();
  return cachedFacets(user, user.timeZone, address);
}

/** The catalogue learns a title's genres without raising the revision. */
const cachedFacets = cachedByRevision("library-facets", 5 * MINUTE_MS, (id, timeZone: string, address: string) =>
  libraryFacets({ id, timeZone }, readLibraryQuery(new URLSearchParams(address))),
);
