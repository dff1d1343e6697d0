import { FILTER_SHEET_ID } from "@/app/(signed-in)/library/_lib/count-filters";
import { getFacets } from "@/app/(signed-in)/library/_lib/get-facets";
import type { LibraryPageContext } from "@/app/(signed-in)/library/_lib/library-page-context";
import { buttonClass } from "@/components/ui/button-class";
import { FacetGroup } from "./facet-group";
import { RangeGroup } from "./range-group";

/** Every filter with what it offers, and how many titles each choice would show. */
export async function Filters({ user, query }: LibraryPageContext) {
  const facets = await getFacets({ user, query });
  if (facets.all === 0) return null;
  return (
    <>
      <div className="divide-y divide-line">
        <FacetGroup facet="kind" query={query} facets={facets} isOpen />
        <FacetGroup facet="status" query={query} facets={facets} isOpen />
        <FacetGroup facet="genre" query={query} facets={facets} isOpen />
        <FacetGroup facet="rating" query={query} facets={facets} />
        <RangeGroup name="year" query={query} facets={facets} />
        <FacetGroup facet="runtime" query={query} facets={facets} />
        <FacetGroup facet="next" query={query} facets={facets} />
        <FacetGroup facet="rewatched" query={query} facets={facets} />
        <FacetGroup facet="memo" query={query} facets={facets} />
        <FacetGroup facet="country" query={query} facets={facets} />
        <FacetGroup facet="network" query={query} facets={facets} />
        <FacetGroup facet="type" query={query} facets={facets} />
        <RangeGroup name="watched" query={query} facets={facets} />
        <RangeGroup name="added" query={query} facets={facets} />
        <RangeGroup name="rated" query={query} facets={facets} />
      </div>
      <div className="sticky bottom-0 -mx-4 border-t border-line bg-card p-4 xl:hidden">
        <button
          type="button"
          popoverTarget={FILTER_SHEET_ID}
          popoverTargetAction="hide"
          className={buttonClass({ variant: "primary", className: "w-full" })}
        >
          Show {facets.shown.toLocaleString("en")} {facets.shown === 1 ? "title" : "titles"}
        </button>
      </div>
    </>
  );
}
