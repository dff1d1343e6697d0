import Link from "next/link";
import { buttonClass } from "@/components/ui/button-class";
import { cn } from "@/components/ui/cn";
import { libraryPage } from "@/lib/library/browse/library-page";
import { writeLibraryQuery } from "@/lib/library/browse/library-query";
import type { SortedPlace } from "@/lib/library/sorted-place";
import type { Viewer } from "../overview/viewer";
import { ChoiceForm } from "./choice-form";
import { chosenColumns, chosenView } from "./display";
import { EmptyLibrary } from "./empty-library";
import { facetsOf } from "./facets-of";
import { libraryHref } from "./library-href";
import { moreRows } from "./more-action";
import { MoreRows } from "./more-rows";
import { moreStart } from "./more-start";
import { NothingFits } from "./nothing-fits";
import { PosterGrid } from "./poster-grid";
import { TitleTable } from "./title-table";
import type { ViewerQuery } from "./viewer-query";
import { withPending } from "./with-pending";

/** Fills rows of three, four, five and six posters. */
const FIRST_TITLES = 60;

interface ResultsProps extends Viewer, ViewerQuery {
  after: SortedPlace | null;
  isImporting: boolean;
}

/** The titles that are asked for; more of them arrive as one scrolls. */
export async function Results({ user, now, query, after, isImporting }: ResultsProps) {
  const [page, view, columns] = await Promise.all([
    libraryPage(user, query, after, FIRST_TITLES),
    chosenView(query),
    chosenColumns(),
  ]);
  if (page.titles.length === 0) {
    const { all } = await facetsOf({ user, query });
    if (all > 0) return <NothingFits query={query} />;
    return isImporting ? null : <EmptyLibrary />;
  }

  const address = writeLibraryQuery({ ...query, view, open: null }).toString();
  const titles = await withPending(user.id, page.titles);
  const more = page.next && (
    <MoreRows start={moreStart(address, page.next)} view={view} load={moreRows} key={address} />
  );
  const list =
    view === "posters" ? (
      <PosterGrid titles={titles} isChoosing={query.isChoosing} more={more} />
    ) : (
      <TitleTable titles={titles} columns={columns} viewer={{ user, now }} query={query} more={more} />
    );
  return (
    <>
      {after && (
        <Link href={libraryHref(query)} prefetch={false} className={cn(buttonClass(), "mb-4")}>
          Back to the first titles
        </Link>
      )}
      {query.isChoosing ? (
        <ChoiceForm query={query} shown={(await facetsOf({ user, query })).shown}>
          {list}
        </ChoiceForm>
      ) : (
        list
      )}
    </>
  );
}
