import { libraryHref } from "@/app/(signed-in)/_lib/library-href";
import type { PageContext } from "@/app/(signed-in)/_lib/page-context";
import { loadLibraryPage } from "@/app/(signed-in)/library/_actions/load-more";
import { getColumns, resolveView } from "@/app/(signed-in)/library/_lib/display-preferences";
import { getFacets } from "@/app/(signed-in)/library/_lib/get-facets";
import type { LibraryPageContext } from "@/app/(signed-in)/library/_lib/library-page-context";
import { ButtonLink } from "@/components/ui/button-link";
import { LoadMore } from "@/components/ui/load-more";
import { getLibraryKeyset } from "@/lib/library/browse/library-keyset";
import { getLibraryPage } from "@/lib/library/browse/library-page";
import type { TitleCursor } from "@/lib/library/browse/title-keyset";
import { applyPendingToLibrary } from "@/lib/outbox/preview/pending-entry";
import { listPendingTitles } from "@/lib/outbox/preview/pending-titles";
import { EmptyLibrary } from "./empty-library";
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

  const shown = { ...query, view, open: null };
  const pending = await listPendingTitles(
    user.id,
    page.titles.map(({ simklId }) => simklId),
  );
  const titles = applyPendingToLibrary(page.titles, pending);
  const more = page.next && (
    <LoadMore
      key={libraryHref(shown)}
      first={libraryHref(shown, getLibraryKeyset(query).serialize(page.next))}
      label="Show more"
      version={now.getTime()}
      load={loadLibraryPage}
      autoPages={Number.POSITIVE_INFINITY}
      within={view === "posters" ? "list" : "table"}
    />
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
        <ButtonLink href={libraryHref(query)} prefetch={false} className="mb-4">
          Back to the first titles
        </ButtonLink>
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
