import { normalizeSearch } from "@/lib/library/search/normalize-search";
import { FACETS, type Facet, isFacetValue, sortValues } from "./facet-values";
import type { Direction } from "./fields";
import { isRangeEdge, RANGES, type Range, type RangeName } from "./range-edges";
import { getDefaultDirection, isSort, type Sort } from "./sorts";

export const VIEWS = ["posters", "table"] as const;
export type View = (typeof VIEWS)[number];

/** The state of the library page, as its address holds it. */
export interface LibraryQuery {
  /** Empty: no search. */
  search: string;
  /** Any of the values matches; a filter without values is not set. */
  facets: Partial<Record<Facet, readonly string[]>>;
  ranges: Partial<Record<RangeName, Range>>;
  sort: Sort;
  direction: Direction;
  /** Null: as this browser remembers it. */
  view: View | null;
  /** The filter that lists all values, not only the most frequent. */
  open: Facet | null;
  /** Titles can be selected for a bulk edit. */
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

/** Ignores what it cannot parse. */
export function parseLibraryQuery(params: URLSearchParams): LibraryQuery {
  const sort = params.get("sort") ?? "";
  const known = isSort(sort) ? sort : WHOLE_LIBRARY.sort;
  const direction = params.get("dir");
  return {
    search: normalizeSearch(params.get("q") ?? ""),
    facets: parseFacets(params),
    ranges: parseRanges(params),
    sort: known,
    direction: direction === "asc" || direction === "desc" ? direction : getDefaultDirection(known),
    view: VIEWS.find((view) => view === params.get("view")) ?? null,
    open: FACETS.find((facet) => facet === params.get("open")) ?? null,
    isChoosing: params.get("select") === "1",
  };
}

/** Leaves out defaults; `parseLibraryQuery` restores the query. */
export function serializeLibraryQuery(query: LibraryQuery): URLSearchParams {
  const params = new URLSearchParams();
  if (query.search) params.set("q", query.search);
  for (const facet of FACETS) for (const value of query.facets[facet] ?? []) params.append(facet, value);
  for (const name of RANGES) {
    const { from = null, to = null } = query.ranges[name] ?? {};
    if (from !== null) params.set(`${name}-from`, from);
    if (to !== null) params.set(`${name}-to`, to);
  }
  if (query.sort !== WHOLE_LIBRARY.sort) params.set("sort", query.sort);
  if (query.direction !== getDefaultDirection(query.sort)) params.set("dir", query.direction);
  if (query.view) params.set("view", query.view);
  if (query.open) params.set("open", query.open);
  if (query.isChoosing) params.set("select", "1");
  return params;
}

export function hasFilters({ search, facets, ranges }: LibraryQuery): boolean {
  return search !== "" || Object.keys(facets).length > 0 || Object.keys(ranges).length > 0;
}

export function withoutFilters({ sort, direction, view, isChoosing }: LibraryQuery): LibraryQuery {
  return { ...WHOLE_LIBRARY, sort, direction, view, isChoosing };
}

/** The address without the selection and the opened filter. */
export function serializeSavedQuery(query: LibraryQuery): string {
  return serializeLibraryQuery({ ...query, open: null, isChoosing: false }).toString();
}

function parseFacets(params: URLSearchParams): LibraryQuery["facets"] {
  const facets: LibraryQuery["facets"] = {};
  for (const facet of FACETS) {
    const values = sortValues(facet, new Set(params.getAll(facet).filter((value) => isFacetValue(facet, value))));
    if (values.length > 0) facets[facet] = values;
  }
  return facets;
}

function parseRanges(params: URLSearchParams): LibraryQuery["ranges"] {
  const ranges: LibraryQuery["ranges"] = {};
  for (const name of RANGES) {
    const parseEdge = (side: "from" | "to") => {
      const written = params.get(`${name}-${side}`);
      return written !== null && isRangeEdge(name, written) ? written : null;
    };
    const range = { from: parseEdge("from"), to: parseEdge("to") };
    if (range.from !== null || range.to !== null) ranges[name] = range;
  }
  return ranges;
}
