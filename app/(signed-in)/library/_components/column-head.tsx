import { ArrowDown, ArrowUp } from "lucide-react";
import Link from "next/link";
import { libraryHref } from "@/app/(signed-in)/_lib/library-href";
import type { LibraryQuery } from "@/lib/library/browse/library-query";
import { getDefaultDirection, type Sort } from "@/lib/library/browse/sorts";
import { SORT_LABELS } from "./columns";

/** A column header that sorts; sorting again reverses the order. */
export function ColumnHead({ sort, query }: { sort: Sort; query: LibraryQuery }) {
  const isSorted = sort === query.sort;
  const reversed = query.direction === "asc" ? "desc" : "asc";
  const Arrow = query.direction === "asc" ? ArrowUp : ArrowDown;
  return (
    <th
      scope="col"
      aria-sort={isSorted ? (query.direction === "asc" ? "ascending" : "descending") : undefined}
      className="bg-card px-3 text-left font-normal text-soft first:sticky first:left-0 first:z-[1] aria-sort:text-ink"
    >
      <Link
        href={libraryHref({ ...query, sort, direction: isSorted ? reversed : getDefaultDirection(sort) })}
        prefetch={false}
        scroll={false}
        className="inline-flex min-h-10 items-center gap-1 hover:text-ink"
      >
        {SORT_LABELS[sort]}
        {isSorted && <Arrow aria-hidden="true" size={12} className="text-accent" />}
      </Link>
    </th>
  );
}
