import { ArrowDown, ArrowUp, LayoutGrid, SlidersHorizontal, Table2 } from "lucide-react";
import Link from "next/link";
import { buttonClass } from "@/components/ui/button-class";
import { cn } from "@/components/ui/cn";
import { writeLibraryQuery } from "@/lib/library/browse/library-query";
import { ColumnMenu } from "./column-menu";
import { chosenColumns, chosenView } from "./display";
import { chooseView } from "./display-actions";
import { facetsOf } from "./facets-of";
import { libraryHref } from "./library-href";
import { FILTER_SHEET, setCount } from "./set-count";
import { SortMenu } from "./sort-menu";
import type { ViewerQuery } from "./viewer-query";

const VIEW_CHOICES = [
  { view: "posters", label: "Posters", Icon: LayoutGrid },
  { view: "table", label: "Table", Icon: Table2 },
] as const;

/** How the titles are shown: their order, posters or table, and the columns of the table; nothing where there are no titles. */
export async function Toolbar({ user, query }: ViewerQuery) {
  const [view, { all }] = await Promise.all([chosenView(query), facetsOf({ user, query })]);
  if (all === 0) return null;
  const set = setCount(query);
  const other = query.direction === "asc" ? "desc" : "asc";
  const Arrow = query.direction === "asc" ? ArrowUp : ArrowDown;
  return (
    <div className={cn("mb-4 flex items-center gap-2", view === "table" && "max-sm:flex-wrap")}>
      <button type="button" popoverTarget={FILTER_SHEET} className={cn(buttonClass(), "px-3 xl:hidden")}>
        <SlidersHorizontal aria-hidden="true" size={16} strokeWidth={1.75} className="max-sm:hidden" /> Filters
        {set > 0 && <span className="rounded-full bg-amber px-1.5 text-xs text-on-amber">{set}</span>}
      </button>
      <SortMenu query={query} />
      <Link
        href={libraryHref({ ...query, direction: other })}
        prefetch={false}
        scroll={false}
        aria-label={query.direction === "asc" ? "Ascending; turn round" : "Descending; turn round"}
        title={query.direction === "asc" ? "Ascending" : "Descending"}
        className={cn(buttonClass(), "w-10 shrink-0 px-0")}
      >
        <Arrow aria-hidden="true" size={16} strokeWidth={1.75} />
      </Link>
      <div className="ml-auto flex items-center gap-2">
        {view === "table" && <ColumnMenu shown={await chosenColumns()} />}
        <form action={chooseView}>
          <input type="hidden" name="query" value={writeLibraryQuery(query).toString()} />
          <fieldset className="inline-flex rounded-lg border border-line bg-card p-0.5">
            <legend className="sr-only">View</legend>
            {VIEW_CHOICES.map(({ view: choice, label, Icon }) => (
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
