import Link from "next/link";
import { libraryHref } from "@/app/(signed-in)/_lib/library-href";
import type { PageContext } from "@/app/(signed-in)/_lib/page-context";
import { loadMoreTitles } from "@/app/(signed-in)/library/_actions/load-more";
import { getColumns, resolveView } from "@/app/(signed-in)/library/_lib/display-preferences";
import { getFacets } from "@/app/(signed-in)/library/_lib/get-facets";
import type { LibraryPageContext } from "@/app/(signed-in)/library/_lib/library-page-context";
import { createMoreStart } from "@/app/(signed-in)/library/_lib/more-start";
import { buttonClass } from "@/components/ui/button-class";
import { cn } from "@/components/ui/cn";
import { getLibraryPage } from "@/lib/library/browse/library-page";
import { serializeLibraryQuery } from "@/lib/library/browse/library-query";
import type { TitleCursor } from "@/lib/library/browse/title-cursor";
import { applyPendingToLibrary } from "@/lib/outbox/preview/pending-entry";
import { listPendingTitles } from "@/lib/outbox/preview/pending-titles";
import { EmptyLibrary } from "./empty-library";
import { MoreRows } from "./more-rows";
import { NoResults } from "./no-results";
import { PosterGrid } from "./poster-grid";
import { SelectionForm } from "./selection-form";
import { TitleTable } from "./title-table";

/** Fills rows of three, four, five and six posters. */
const TITLES_PER_PAGE = 60;

interface ResultsProps extends PageContext, LibraryPageContext {
  after: TitleCursor | null;
  isImporting: boolean;
}

/** The titles of the query; more load on scrolling. */
export async function Results({ user, now, query, after, isImporting }: ResultsProps) {
  const [page, view, columns] = await Promise.all([
    getLibraryPage(user, query, after, TITLES_PER_PAGE),
    resolveView(query),
    getColumns(),
  ]);
  if (page.titles.length === 0) {
    const { all } = await getFacets({ user, query });
    if (all > 0) return <NoResults query={query} />;
    return isImporting ? null : <EmptyLibrary />;
  }

  const params = serializeLibraryQuery({ ...query, view, open: null }).toString();
  const pending = await listPendingTitles(
    user.id,
    page.titles.map(({ simklId }) => simklId),
  );
  const titles = applyPendingToLibrary(page.titles, pending);
  const more = page.next && (
    <MoreRows start={createMoreStart(params, page.next)} view={view} load={loadMoreTitles} key={params} />
  );
  const list =
    view === "posters" ? (
      <PosterGrid titles={titles} isChoosing={query.isChoosing} more={more} />
    ) : (
      <TitleTable titles={titles} columns={columns} context={{ user, now }} query={query} more={more} />
    );
  return (
    <>
      {after && (
        <Link href={libraryHref(query)} prefetch={false} className={cn(buttonClass(), "mb-4")}>
          Back to the first titles
        </Link>
      )}
      {query.isChoosing ? (
        <SelectionForm query={query} count={(await getFacets({ user, query })).shown}>
          {list}
        </SelectionForm>
      ) : (
        list
      )}
    </>
  );
}
