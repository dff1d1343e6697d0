import { X } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { libraryHref } from "@/app/(signed-in)/_lib/library-href";
import { FILTER_LABELS } from "@/app/(signed-in)/library/_components/columns";
import { formatFilterValue, formatRange } from "@/app/(signed-in)/library/messages";
import { withRange, withValueToggled } from "@/lib/library/browse/edit-query";
import { FACETS } from "@/lib/library/browse/facet-values";
import { hasFilters, type LibraryQuery, withoutFilters } from "@/lib/library/browse/library-query";
import { RANGES } from "@/lib/library/browse/range-edges";

interface ActiveFilter {
  label: string;
  /** The library without it. */
  href: Route;
}

/** Active filters, each with a link that removes it, and one that removes all. */
export function ActiveFilters({ query }: { query: LibraryQuery }) {
  if (!hasFilters(query)) return null;
  return (
    <ul aria-label="Filters that are set" className="mb-4 flex flex-wrap items-center gap-2">
      {listActiveFilters(query).map(({ label, href }) => (
        <li key={label} className="min-w-0">
          <Link
            href={href}
            prefetch={false}
            scroll={false}
            className="group/chip inline-flex min-h-8 max-w-full items-center gap-1.5 rounded-full border border-line bg-raised pr-2 pl-3 text-xs hover:border-edge"
          >
            <span className="truncate">{label}</span>
            <X aria-hidden="true" size={14} className="shrink-0 text-soft group-hover/chip:text-ink" />
            <span className="sr-only">, take off</span>
          </Link>
        </li>
      ))}
      <li>
        <Link
          href={libraryHref(withoutFilters(query))}
          prefetch={false}
          className="inline-flex min-h-8 items-center px-2 text-xs text-soft underline-offset-4 hover:text-ink hover:underline"
        >
          Clear all
        </Link>
      </li>
    </ul>
  );
}

function listActiveFilters(query: LibraryQuery): ActiveFilter[] {
  const search = query.search ? [{ label: `“${query.search}”`, href: libraryHref({ ...query, search: "" }) }] : [];
  const values = FACETS.flatMap((facet) =>
    (query.facets[facet] ?? []).map((value) => ({
      label: `${FILTER_LABELS[facet]}: ${formatFilterValue(facet, value)}`,
      href: libraryHref(withValueToggled(query, facet, value)),
    })),
  );
  const ranges = RANGES.flatMap((name) => {
    const range = query.ranges[name];
    if (!range) return [];
    return [
      { label: `${FILTER_LABELS[name]}: ${formatRange(name, range)}`, href: libraryHref(withRange(query, name, null)) },
    ];
  });
  return [...search, ...values, ...ranges];
}
