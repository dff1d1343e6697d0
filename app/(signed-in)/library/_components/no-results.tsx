import { SearchSimklLink } from "@/app/(signed-in)/_components/search-simkl-link";
import { libraryHref } from "@/app/(signed-in)/_lib/library-href";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { type LibraryQuery, withoutFilters } from "@/lib/library/browse/library-query";

/** No title matches all filters. */
export function NoResults({ query }: { query: LibraryQuery }) {
  return (
    <div className="rounded-xl border border-line bg-card px-4 py-12 text-center">
      <EmptyState drawing="shelf">Nothing fits these filters.</EmptyState>
      <div className="flex flex-wrap justify-center gap-2">
        <ButtonLink href={libraryHref(withoutFilters(query))} prefetch={false} variant="primary">
          Show everything
        </ButtonLink>
        <SearchSimklLink text={query.search} />
      </div>
    </div>
  );
}
