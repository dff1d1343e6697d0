import "server-only";
import { cache } from "react";
import { libraryFacets } from "@/lib/library/browse/library-facets";
import { readLibraryQuery, writeLibraryQuery } from "@/lib/library/browse/library-query";
import type { ViewerQuery } from "./viewer-query";

const facetsOnce = cache((id: number, timeZone: string, address: string) =>
  libraryFacets({ id, timeZone }, readLibraryQuery(new URLSearchParams(address))),
);

/** What the filters offer, asked for once a request however many parts of the page show some of it. */
export function facetsOf({ user, query }: ViewerQuery) {
  return facetsOnce(user.id, user.timeZone, writeLibraryQuery(query).toString());
}
