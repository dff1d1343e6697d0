import type { Metadata } from "next";
import { Suspense } from "react";
import { ImportPanel } from "@/components/import/import-panel";
import { PanelBoundary } from "@/components/ui/panel-boundary";
import { requireUser } from "@/lib/accounts/guards";
import { readPlace } from "@/lib/library/browse/library-place";
import { readLibraryQuery, writeLibraryQuery } from "@/lib/library/browse/library-query";
import { importState } from "@/lib/sync/import-state";
import { FilterSheet } from "./filter-sheet";
import { Filters } from "./filters";
import { LibraryCountLine } from "./library-count-line";
import { Results } from "./results";
import { ResultsSkeleton } from "./results-skeleton";
import { SavedViews } from "./saved-views";
import { SearchBox } from "./search-box";
import { SetFilters } from "./set-filters";
import { Toolbar } from "./toolbar";

export const metadata: Metadata = { title: "Library" };

export default async function LibraryPage({ searchParams }: PageProps<"/library">) {
  const user = await requireUser();
  const address = addressOf(await searchParams);
  const query = readLibraryQuery(address);
  const after = readPlace(address.get("after") ?? "", query);
  const now = new Date();
  const state = await importState(user.id);
  return (
    <>
      <header className="mb-4 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <div>
          <h1 className="text-xl font-semibold tracking-tight sm:text-2xl">Library</h1>
          <p role="status" className="mt-1 min-h-5 text-sm text-soft">
            <Suspense>
              <LibraryCountLine user={user} query={query} />
            </Suspense>
          </p>
        </div>
        <SearchBox search={query.search} rest={[...writeLibraryQuery({ ...query, search: "" })]} />
      </header>
      {state.phase === "importing" && (
        <div className="mb-6">
          <ImportPanel initial={state} />
        </div>
      )}
      <Suspense fallback={<div className="h-8" />}>
        <SavedViews userId={user.id} query={query} />
      </Suspense>
      <div className="mt-4 xl:grid xl:grid-cols-[208px_minmax(0,1fr)] xl:gap-x-8">
        <FilterSheet query={query}>
          <PanelBoundary className="h-96">
            <Suspense fallback={<div className="h-[720px]" />}>
              <Filters user={user} query={query} />
            </Suspense>
          </PanelBoundary>
        </FilterSheet>
        <section aria-label="Titles" className="min-w-0">
          <Suspense fallback={<div className="mb-4 h-10" />}>
            <Toolbar user={user} query={query} />
          </Suspense>
          <SetFilters query={query} />
          <PanelBoundary className="h-96">
            <Suspense fallback={<ResultsSkeleton />}>
              <Results user={user} now={now} query={query} after={after} isImporting={state.phase === "importing"} />
            </Suspense>
          </PanelBoundary>
        </section>
      </div>
    </>
  );
}

function addressOf(searchParams: Record<string, string | string[] | undefined>): URLSearchParams {
  const pairs = Object.entries(searchParams).flatMap(([name, values]) =>
    [values].flat().flatMap((value) => (value === undefined ? [] : [[name, value]])),
  );
  return new URLSearchParams(pairs);
}
