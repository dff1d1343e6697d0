import { searchLine } from "../search-line";
import { FACETS, type Facet, isFacetValue, sortedValues } from "./facet-values";
import { isRangeEdge, RANGES, type Range, type RangeName } from "./range-edges";
import { type Direction, isSort, naturalDirection, type Sort } from "./sorts";

export const VIEWS = ["posters", "table"] as const;
export type View = (typeof VIEWS)[number];

/** What is asked of the library: everything that its address says, in one form for each meaning. */
export interface LibraryQuery {
  /** Words to look for; empty for none. */
  search: string;
  /** Per filter the values that will do, any of them; no value means that the filter is not set. */
  facets: Partial<Record<Facet, readonly string[]>>;
  ranges: Partial<Record<RangeName, Range>>;
  sort: Sort;
  direction: Direction;
  /** Null: as this browser remembers it. */
  view: View | null;
  /** The filter whose values are all listed, not only the most frequent. */
  open: Facet | null;
  /** Titles can be chosen, to change many at once. */
  isChoosing: boolean;
}

export const WHOLE_LIBRARY: LibraryQuery = {
  search: "",
  facets: {},
  ranges: {},
  sort: "activity",
  direction: "desc",
  view: null,
  open: null,
  isChoosing: false,
};

/** Reads an address; what cannot be understood is as if it were not there. */
export function readLibraryQuery(address: URLSearchParams): LibraryQuery {
  const sort = address.get("sort") ?? "";
  const known = isSort(sort) ? sort : WHOLE_LIBRARY.sort;
  const direction = address.get("dir");
  return {
    search: searchLine(address.get("q") ?? ""),
    facets: readFacets(address),
    ranges: readRanges(address),
    sort: known,
    direction: direction === "asc" || direction === "desc" ? direction : naturalDirection(known),
    view: VIEWS.find((view) => view === address.get("view")) ?? null,
    open: FACETS.find((facet) => facet === address.get("open")) ?? null,
    isChoosing: address.get("select") === "1",
  };
}

/** The address of a query, without what goes without saying; reading it gives the query again. */
export function writeLibraryQuery(query: LibraryQuery): URLSearchParams {
  const address = new URLSearchParams();
  if (query.search) address.set("q", query.search);
  for (const facet of FACETS) for (const value of query.facets[facet] ?? []) address.append(facet, value);
  for (const name of RANGES) {
    const { from = null, to = null } = query.ranges[name] ?? {};
    if (from !== null) address.set(`${name}-from`, from);
    if (to !== null) address.set(`${name}-to`, to);
  }
  if (query.sort !== WHOLE_LIBRARY.sort) address.set("sort", query.sort);
  if (query.direction !== naturalDirection(query.sort)) address.set("dir", query.direction);
  if (query.view) address.set("view", query.view);
  if (query.open) address.set("open", query.open);
  if (query.isChoosing) address.set("select", "1");
  return address;
}

/** Whether anything narrows the library down. */
export function isNarrowed({ search, facets, ranges }: LibraryQuery): boolean {
  return search !== "" || Object.keys(facets).length > 0 || Object.keys(ranges).length > 0;
}

/** The same order and view of the whole library. */
export function withoutFilters({ sort, direction, view, isChoosing }: LibraryQuery): LibraryQuery {
  return { ...WHOLE_LIBRARY, sort, direction, view, isChoosing };
}

/** The address of what is looked at, without what is done there. */
export function lastingAddress(query: LibraryQuery): string {
  return writeLibraryQuery({ ...query, open: null, isChoosing: false }).toString();
}

function readFacets(address: URLSearchParams): LibraryQuery["facets"] {
  const facets: LibraryQuery["facets"] = {};
  for (const facet of FACETS) {
    const values = sortedValues(facet, new Set(address.getAll(facet).filter((value) => isFacetValue(facet, value))));
    if (values.length > 0) facets[facet] = values;
  }
  return facets;
}

function readRanges(address: URLSearchParams): LibraryQuery["ranges"] {
  const ranges: LibraryQuery["ranges"] = {};
  for (const name of RANGES) {
    const edge = (side: "from" | "to") => {
      const written = address.get(`${name}-${side}`);
      return written !== null && isRangeEdge(name, written) ? written : null;
    };
    const range = { from: edge("from"), to: edge("to") };
    if (range.from !== null || range.to !== null) ranges[name] = range;
  }
  return ranges;
}
