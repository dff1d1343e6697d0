import { FILTERS } from "@/app/(signed-in)/library/_components/columns";
import { FILTER_SHEET_ID } from "@/app/(signed-in)/library/_lib/count-filters";
import { getFacets } from "@/app/(signed-in)/library/_lib/get-facets";
import type { LibraryPageContext } from "@/app/(signed-in)/library/_lib/library-page-context";
import { Button } from "@/components/ui/button";
import { isRange } from "@/lib/library/browse/range-edges";
import { FacetGroup } from "./facet-group";
import { RangeGroup } from "./range-group";

/** Every filter with what it offers, and how many titles each choice would show. */
export async function Filters({ user, query }: LibraryPageContext) {
  const facets = await getFacets({ user, query });
  if (facets.all === 0) return null;
  return (
    <>
      <div className="divide-y divide-line">
        {FILTERS.map(({ name, isOpen }) =>
          isRange(name) ? (
            <RangeGroup key={name} name={name} query={query} facets={facets} />
          ) : (
            <FacetGroup key={name} facet={name} query={query} facets={facets} isOpen={isOpen} />
          ),
        )}
      </div>
      <div className="sticky bottom-0 -mx-4 border-t border-line bg-card p-4 xl:hidden">
        <Button popoverTarget={FILTER_SHEET_ID} popoverTargetAction="hide" variant="primary" className="w-full">
          Show {facets.shown.toLocaleString("en")} {facets.shown === 1 ? "title" : "titles"}
        </Button>
      </div>
    </>
  );
}
