import type { LibraryQuery } from "@/lib/library/browse/library-query";

/** The id of the sheet of filters, for the buttons that open and close it. */
export const FILTER_SHEET_ID = "library-filters";

/** How many values and ranges narrow the library down. */
export function countFilters({ facets, ranges }: LibraryQuery): number {
  return Object.values(facets).flat().length + Object.keys(ranges).length;
}
