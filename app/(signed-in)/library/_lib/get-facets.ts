import "server-only";
import { cacheByRevision } from "@/lib/database/cache-by-revision";
import { getLibraryFacets, type LibraryFacets } from "@/lib/library/browse/library-facets";
import { parseLibraryQuery, serializeLibraryQuery, WHOLE_LIBRARY } from "@/lib/library/browse/library-query";
import { MINUTE_MS } from "@/lib/utils/durations";
import type { LibraryPageContext } from "./library-page-context";

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
