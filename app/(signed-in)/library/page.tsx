import type { Metadata } from "next";
import { ImportPanel } from "@/app/(signed-in)/_components/import/import-panel";
import { SearchBox } from "@/app/(signed-in)/_components/search-box";
import { PageHeader } from "@/components/ui/page-header";
import { requireUser } from "@/lib/auth/sessions/current-user";
import { getLibraryKeyset } from "@/lib/library/browse/library-keyset";
import { parseLibraryQuery, serializeLibraryQuery } from "@/lib/library/browse/library-query";
import { getImportState } from "@/lib/sync/status/import-state";
import { ActiveFilters } from "./_components/filters/active-filters";
import { FilterSheet } from "./_components/filters/filter-sheet";
import { Filters } from "./_components/filters/filters";
import { LibraryCountLine } from "./_components/library-count-line";
import { Results } from "./_components/results";
import { SavedViews } from "./_components/saved-views";
import { SelectionLink } from "./_components/selection-link";
import { Toolbar } from "./_components/toolbar";

export const metadata: Metadata = { title: "Library" };

/** Does not stream: streamed parts need script to get into place. */
export default async function LibraryPage({ searchParams }: PageProps<"/library">) {
  const user = await requireUser();
  const params = toURLSearchParams(await searchParams);
  const query = parseLibraryQuery(params);
  const after = getLibraryKeyset(query).parse(params.get("after"));
  const now = new Date();
  const state = await getImportState(user.id);
  return (
    <>
      <PageHeader
        title="Library"
        isClose
        aside={
          <SearchBox
            path="/library"
            label="Search your titles"
            search={query.search}
            otherParams={[...serializeLibraryQuery({ ...query, search: "" })]}
          />
        }
      >
        <div className="flex min-h-8 flex-wrap items-center gap-x-4">
          <p role="status" className="text-sm text-soft">
            <LibraryCountLine user={user} query={query} />
          </p>
          <SelectionLink user={user} query={query} />
        </div>
      </PageHeader>
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
