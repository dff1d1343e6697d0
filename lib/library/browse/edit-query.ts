import { type Facet, sortValues } from "./facet-values";
import type { LibraryQuery } from "./library-query";
import type { Range, RangeName } from "./range-edges";

export function isSelected(query: LibraryQuery, facet: Facet, value: string): boolean {
  return query.facets[facet]?.includes(value) ?? false;
}

export function withValueToggled(query: LibraryQuery, facet: Facet, value: string): LibraryQuery {
  const values = new Set(query.facets[facet]);
  if (!values.delete(value)) values.add(value);
  const { [facet]: _, ...others } = query.facets;
  return { ...query, facets: values.size === 0 ? others : { ...others, [facet]: sortValues(facet, values) } };
}

export function withRange(query: LibraryQuery, name: RangeName, range: Range | null): LibraryQuery {
  const { [name]: _, ...others } = query.ranges;
  return { ...query, ranges: range === null ? others : { ...others, [name]: range } };
}
