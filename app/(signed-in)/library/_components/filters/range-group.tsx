import { libraryHref } from "@/app/(signed-in)/_lib/library-href";
import { FILTER_LABELS } from "@/app/(signed-in)/library/_components/columns";
import { formatBucket } from "@/app/(signed-in)/library/messages";
import { Button } from "@/components/ui/button";
import { withRange } from "@/lib/library/browse/edit-query";
import { NONE } from "@/lib/library/browse/facet-values";
import type { LibraryFacets } from "@/lib/library/browse/library-facets";
import { type LibraryQuery, serializeLibraryQuery } from "@/lib/library/browse/library-query";
import { type RangeName, toBucketRange } from "@/lib/library/browse/range-edges";
import { FilterChoice } from "./filter-choice";
import { FilterGroup } from "./filter-group";

interface RangeGroupProps {
  name: RangeName;
  query: LibraryQuery;
  facets: LibraryFacets;
}

const YEARS = { type: "number", min: 1800, max: 2199, placeholder: "Year", inputMode: "numeric" } as const;
const DAYS = { type: "date", min: "1900-01-01", max: "2199-12-31" } as const;

/** A filter with a beginning and an end: a decade or a year at once, or any two edges. */
export function RangeGroup({ name, query, facets }: RangeGroupProps) {
  const range = query.ranges[name];
  const buckets = facets.counts[name].filter(({ value }) => value !== NONE);
  if (!range && buckets.length === 0) return null;

  const edge = name === "year" ? YEARS : DAYS;
  const label = FILTER_LABELS[name];
  return (
    <FilterGroup label={label} isOpen={range !== undefined}>
      <ul>
        {buckets
          .sort((one, other) => Number(other.value) - Number(one.value))
          .map(({ value, titles }) => {
            const bucket = toBucketRange(name, value);
            const isChosen = range?.from === bucket.from && range.to === bucket.to;
            return (
              <li key={value}>
                <FilterChoice
                  href={libraryHref(withRange(query, name, isChosen ? null : bucket))}
                  isChosen={isChosen}
                  titles={titles}
                >
                  {formatBucket(name, value)}
                </FilterChoice>
              </li>
            );
          })}
      </ul>
      <form
        action="/library"
        key={`${range?.from} ${range?.to}`}
        className="mt-1 flex flex-wrap items-end gap-2 text-xs text-soft"
      >
        {[...serializeLibraryQuery(withRange(query, name, null))].map(([field, value]) => (
          <input key={`${field} ${value}`} type="hidden" name={field} value={value} />
        ))}
        <label className="min-w-0 flex-1">
          {label} from
          <input {...edge} name={`${name}-from`} defaultValue={range?.from ?? ""} className={FIELD} />
        </label>
        <label className="min-w-0 flex-1">
          to
          <input {...edge} name={`${name}-to`} defaultValue={range?.to ?? ""} className={FIELD} />
        </label>
        <Button type="submit" className="w-full">
          Apply
        </Button>
      </form>
    </FilterGroup>
  );
}

const FIELD =
  "mt-1 block min-h-9 w-full min-w-28 rounded-lg border border-edge bg-card px-2 text-sm text-ink placeholder:text-soft";
