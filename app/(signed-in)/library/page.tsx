import type { Metadata } from "next";
import { ImportPanel } from "@/components/import/import-panel";
import { requireUser } from "@/lib/accounts/guards";
import { parseLibraryQuery, serializeLibraryQuery } from "@/lib/library/browse/library-query";
import { SORT_KEYS } from "@/lib/library/browse/sort-keys";
import { parseCursor } from "@/lib/library/sorted-place";
import { getImportState } from "@/lib/sync/import-state";
import { SelectionLink } from "./choose-link";
import { FilterSheet } from "./filter-sheet";
import { Filters } from "./filters";
import { LibraryCountLine } from "./library-count-line";
import { Results } from "./results";
import { SavedViews } from "./saved-views";
import { SearchBox } from "./search-box";
import { ActiveFilters } from "./set-filters";
import { Toolbar } from "./toolbar";

export const metadata: Metadata = { title: "Library" };

/** One piece: what streams in later is put in its place by script, and the library is to be read without it. */
export default async function LibraryPage({ searchParams }: PageProps<"/library">) {
  const user = await requireUser();
  const params = toURLSearchParams(await searchParams);
  const query = parseLibraryQuery(params);
  const after = parseCursor(params.get("after") ?? "", SORT_KEYS[query.sort]);
  const now = new Date();
  const state = await getImportState(user.id);
  return (
    <>
      <header className="mb-4 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <div>
          <h1 className="text-xl font-semibold tracking-tight sm:text-2xl">Library</h1>
          <div className="flex min-h-8 flex-wrap items-center gap-x-4">
            <p role="status" className="text-sm text-soft">
              <LibraryCountLine user={user} query={query} />
            </p>
            <SelectionLink user={user} query={query} />
          </div>
        </div>
        <SearchBox
          path="/library"
          label="Search your titles"
          search={query.search}
          otherParams={[...serializeLibraryQuery({ ...query, search: "" })]}
        />
      </header>
      {state.phase === "importing" && (
        <div className="mb-6">
          <ImportPanel initial={state} />
        </div>
      )}
      <SavedViews userId={user.id} query={query} />
      <div className="mt-4 xl:has-[details]:grid xl:grid-cols-[208px_minmax(0,1fr)] xl:gap-x-8">
        <FilterSheet query={query}>
          <Filters user={user} query={query} />
        </FilterSheet>
        <section aria-label="Titles" className="min-w-0">
          <Toolbar user={user} query={query} />
          <ActiveFilters query={query} />
          <Results user={user} now={now} query={query} after={after} isImporting={state.phase === "importing"} />
        </section>
      </div>
    </>
  );
}

function toURLSearchParams(searchParams: Record<string, string | string[] | undefined>): URLSearchParams {
  const pairs = Object.entries(searchParams).flatMap(([name, values]) =>
    [values].flat().flatMap((value) => (value === undefined ? [] : [[name, value]])),
  );
  return new URLSearchParams(pairs);
}
