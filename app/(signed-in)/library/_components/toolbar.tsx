import { ArrowDown, ArrowUp, LayoutGrid, SlidersHorizontal, Table2 } from "lucide-react";
import { libraryHref } from "@/app/(signed-in)/_lib/library-href";
import { setView } from "@/app/(signed-in)/library/_actions/display";
import { countFilters, FILTER_SHEET_ID } from "@/app/(signed-in)/library/_lib/count-filters";
import { getColumns, resolveView } from "@/app/(signed-in)/library/_lib/display-preferences";
import { getFacets } from "@/app/(signed-in)/library/_lib/get-facets";
import type { LibraryPageContext } from "@/app/(signed-in)/library/_lib/library-page-context";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { cn } from "@/components/ui/cn";
import { serializeLibraryQuery } from "@/lib/library/browse/library-query";
import { ColumnMenu } from "./column-menu";
import { SortMenu } from "./sort-menu";

const VIEW_OPTIONS = [
  { view: "posters", label: "Posters", Icon: LayoutGrid },
  { view: "table", label: "Table", Icon: Table2 },
] as const;

/** How the titles are shown: their order, posters or table, and the columns of the table; nothing where there are no titles. */
export async function Toolbar({ user, query }: LibraryPageContext) {
  const [view, { all }] = await Promise.all([resolveView(query), getFacets({ user, query })]);
  if (all === 0) return null;
  const filterCount = countFilters(query);
  const reversed = query.direction === "asc" ? "desc" : "asc";
  const Arrow = query.direction === "asc" ? ArrowUp : ArrowDown;
  return (
    <div className={cn("mb-4 flex items-center gap-2", view === "table" && "max-sm:flex-wrap")}>
      <Button popoverTarget={FILTER_SHEET_ID} size="narrow" className="xl:hidden">
        <SlidersHorizontal aria-hidden="true" size={16} strokeWidth={1.75} className="max-sm:hidden" /> Filters
        {filterCount > 0 && <span className="rounded-full bg-amber px-1.5 text-xs text-on-amber">{filterCount}</span>}
      </Button>
      <SortMenu query={query} />
      <ButtonLink
        href={libraryHref({ ...query, direction: reversed })}
        prefetch={false}
        scroll={false}
        aria-label={query.direction === "asc" ? "Ascending; turn round" : "Descending; turn round"}
        title={query.direction === "asc" ? "Ascending" : "Descending"}
        size="icon"
      >
        <Arrow aria-hidden="true" size={16} strokeWidth={1.75} />
      </ButtonLink>
      <div className="ml-auto flex items-center gap-2">
        {view === "table" && <ColumnMenu shown={await getColumns()} />}
        <form action={setView}>
          <input type="hidden" name="query" value={serializeLibraryQuery(query).toString()} />
          <fieldset className="inline-flex rounded-lg border border-line bg-card p-0.5">
            <legend className="sr-only">View</legend>
            {VIEW_OPTIONS.map(({ view: choice, label, Icon }) => (
              <button
                key={choice}
                type="submit"
                name="view"
                value={choice}
                aria-label={label}
                aria-pressed={choice === view}
                title={label}
                className="grid size-9 place-items-center rounded-md text-soft hover:text-ink aria-pressed:bg-raised aria-pressed:text-accent"
              >
                <Icon aria-hidden="true" size={16} strokeWidth={1.75} />
              </button>
            ))}
          </fieldset>
        </form>
      </div>
    </div>
  );
}
