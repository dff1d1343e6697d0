import Link from "next/link";
import { buttonClass } from "@/components/ui/button-class";
import { cn } from "@/components/ui/cn";
import { getLibraryPage } from "@/lib/library/browse/library-page";
import { serializeLibraryQuery } from "@/lib/library/browse/library-query";
import type { TitleCursor } from "@/lib/library/sorted-place";
import type { PageContext } from "../overview/viewer";
import { SelectionForm } from "./choice-form";
import { getColumns, resolveView } from "./display";
import { EmptyLibrary } from "./empty-library";
import { getFacets } from "./facets-of";
import { libraryHref } from "./library-href";
import { loadMoreTitles } from "./more-action";
import { MoreRows } from "./more-rows";
import { createMoreStart } from "./more-start";
import { NoResults } from "./nothing-fits";
import { PosterGrid } from "./poster-grid";
import { TitleTable } from "./title-table";
import type { LibraryPageContext } from "./viewer-query";
import { withPending } from "./with-pending";

/** Fills rows of three, four, five and six posters. */
const TITLES_PER_PAGE = 60;

interface ResultsProps extends PageContext, LibraryPageContext {
  after: TitleCursor | null;
  isImporting: boolean;
}

/** The titles that are asked for; more of them arrive as one scrolls. */
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
  const titles = await withPending(user.id, page.titles);
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
