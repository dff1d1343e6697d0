import Link from "next/link";
import { libraryHref } from "@/app/(signed-in)/_lib/library-href";
import { FILTER_LABELS } from "@/app/(signed-in)/library/_components/columns";
import { formatFilterValue } from "@/app/(signed-in)/library/messages";
import { KindMark } from "@/components/titles/kind-mark";
import type { Kind } from "@/components/titles/kinds";
import { StatusDot } from "@/components/titles/status-dot";
import type { ListStatus } from "@/lib/domain/list-status";
import { isSelected, withValueToggled } from "@/lib/library/browse/edit-query";
import { CLOSED_FACETS, type Facet, NONE } from "@/lib/library/browse/facet-values";
import type { FacetCount, LibraryFacets } from "@/lib/library/browse/library-facets";
import type { LibraryQuery } from "@/lib/library/browse/library-query";
import { FilterChoice } from "./filter-choice";
import { FilterGroup } from "./filter-group";

interface FacetGroupProps {
  facet: Facet;
  query: LibraryQuery;
  facets: LibraryFacets;
  isOpen?: boolean;
}

/** The number of values of a long list before it is expanded. */
const SHOWN_VALUES = 8;

/** A filter by values; nothing when there is only one. */
export function FacetGroup({ facet, query, facets, isOpen = false }: FacetGroupProps) {
  const values = listOffered(facet, query, facets.counts[facet]);
  const isSet = query.facets[facet] !== undefined;
  if (!isSet && values.every(({ value }) => value === NONE)) return null;

  const isCut = query.open !== facet && values.length > SHOWN_VALUES + 2 && CLOSED_FACETS[facet] === undefined;
  const shown = isCut
    ? values.filter(({ value }, place) => place < SHOWN_VALUES || isSelected(query, facet, value))
    : values;
  return (
    <FilterGroup label={FILTER_LABELS[facet]} isOpen={isOpen || isSet || query.open === facet}>
      <ul>
        {shown.map(({ value, titles }) => (
          <li key={value}>
            <FilterChoice
              href={libraryHref(withValueToggled(query, facet, value))}
              isChosen={isSelected(query, facet, value)}
              titles={titles}
            >
              <ValueIcon facet={facet} value={value} />
              {formatFilterValue(facet, value)}
            </FilterChoice>
          </li>
        ))}
      </ul>
      {isCut && (
        <Link
          href={libraryHref({ ...query, open: facet })}
          prefetch={false}
          scroll={false}
          className="inline-flex min-h-8 items-center text-xs text-soft underline-offset-4 hover:text-ink hover:underline"
        >
          All {values.length.toLocaleString("en")}
          <span className="sr-only"> values of {FILTER_LABELS[facet].toLowerCase()}</span>
        </Link>
      )}
    </FilterGroup>
  );
}

/** Values known beforehand in their order, also those that would show nothing; others by how frequent they are. */
function listOffered(facet: Facet, query: LibraryQuery, counts: readonly FacetCount[]): FacetCount[] {
  const titleCounts = new Map(counts.map(({ value, titles }) => [value, titles]));
  const chosen = query.facets[facet] ?? [];
  const closed = CLOSED_FACETS[facet];
  if (closed) {
    return closed
      .filter((value) => value !== NONE || titleCounts.has(value) || chosen.includes(value))
      .map((value) => ({ value, titles: titleCounts.get(value) ?? 0 }));
  }
  const missing = chosen.filter((value) => !titleCounts.has(value)).map((value) => ({ value, titles: 0 }));
  return [...counts, ...missing];
}

function ValueIcon({ facet, value }: { facet: Facet; value: string }) {
  if (facet === "kind") return <KindMark kind={value as Kind} className="mr-2" />;
  if (facet !== "status") return null;
  return (
    <span className="mr-2 inline-block align-[-1px]">
      <StatusDot status={value as ListStatus} />
    </span>
  );
}
