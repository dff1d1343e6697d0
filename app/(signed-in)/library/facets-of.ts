import "server-only";
import { cacheByRevision, MINUTE_MS } from "@/lib/database/cached-by-revision";
import { type LibraryFacets, getLibraryFacets } from "@/lib/library/browse/library-facets";
import { parseLibraryQuery, WHOLE_LIBRARY, serializeLibraryQuery } from "@/lib/library/browse/library-query";
import type { LibraryPageContext } from "./viewer-query";

/** What the filters offer. */
export function getFacets({ user, query }: LibraryPageContext): Promise<LibraryFacets> {
  // The order of the titles changes no count.
  const { search, facets, ranges } = query;
  const params = serializeLibraryQuery({ ...WHOLE_LIBRARY, search, facets, ranges }).toString();
  return cachedFacets(user, user.timeZone, params);
}

/** The catalogue learns a title's genres without raising the revision. */
const cachedFacets = cacheByRevision("library-facets", 5 * MINUTE_MS, (id, timeZone: string, params: string) =>
  getLibraryFacets({ id, timeZone }, parseLibraryQuery(new URLSearchParams(params))),
);
