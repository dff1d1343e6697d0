import fc from "fast-check";
import { FACETS, type Facet, sortValues } from "@/lib/library/browse/facet-values";
import { type LibraryQuery, WHOLE_LIBRARY } from "@/lib/library/browse/library-query";
import { RANGES } from "@/lib/library/browse/range-edges";
import { SORTS, type Sort } from "@/lib/library/browse/sorts";

/** Any question about a library, of values that its titles have and of some that none has. */
export function arbitraryQuery(): fc.Arbitrary<LibraryQuery> {
  const values: Record<Facet, string[]> = {
    kind: ["tv", "anime", "movie"],
    status: ["watching", "plantowatch", "hold", "dropped", "completed"],
    rating: ["10", "9", "8", "5", "1", "none"],
    genre: ["Drama", "Comedy", "none", "Western"],
    country: ["US", "JP", "none"],
    network: ["HBO", 'O\'Brien & "Co" <b>', "none"],
    type: ["tv", "movie", "none"],
    runtime: ["under-30", "30-59", "60-89", "90-119", "120-up", "none"],
    memo: ["yes", "no"],
    rewatched: ["yes", "no"],
    next: ["yes", "no"],
  };
  const facet = fc
    .constantFrom(...FACETS)
    .chain((name) =>
      fc.subarray(values[name], { minLength: 1 }).map((chosen) => [name, sortValues(name, new Set(chosen))] as const),
    );
  const day = fc.constantFrom("1980-01-01", "2024-12-31", "2025-01-01", "2025-06-15", "2026-01-01");
  const year = fc.constantFrom("1990", "1999", "2010", "2020");
  const range = fc
    .constantFrom(...RANGES)
    .chain((name) =>
      fc.tuple(fc.constant(name), fc.option(name === "year" ? year : day), fc.option(name === "year" ? year : day)),
    );
  return fc
    .record({
      facets: fc.uniqueArray(facet, { maxLength: 3, selector: ([name]) => name }),
      ranges: fc.uniqueArray(range, { maxLength: 2, selector: ([name]) => name }),
      sort: fc.constantFrom(...(Object.keys(SORTS) as Sort[])),
      direction: fc.constantFrom("asc" as const, "desc" as const),
      search: fc.constantFrom("", "", "a", "ame", "wolf", "anatomy greys"),
    })
    .map(({ facets, ranges, ...rest }) => {
      const edges = ranges.filter(([, from, to]) => from !== null || to !== null);
      return {
        ...WHOLE_LIBRARY,
        ...rest,
        facets: Object.fromEntries(facets),
        ranges: Object.fromEntries(edges.map(([name, from, to]) => [name, { from, to }])),
      };
    });
}
