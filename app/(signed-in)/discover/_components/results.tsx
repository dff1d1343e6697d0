import type { Route } from "next";
import Link from "next/link";
import type { CardTitle } from "@/app/(signed-in)/_components/catalog-card/card-title";
import { CatalogGrid } from "@/app/(signed-in)/_components/catalog-card/catalog-grid";
import type { PageContext } from "@/app/(signed-in)/_lib/page-context";
import { buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

interface ResultsProps {
  context: PageContext;
  title: string;
  /** Beside the title, such as the age of the list. */
  note?: React.ReactNode;
  titles: readonly CardTitle[];
  /** Why nothing is here. */
  emptyMessage: string;
  firstHref: Route | null;
  nextHref: Route | null;
}

/** A page of a list as cards, with the way to the next one. */
export function Results({ context, title, note, titles, emptyMessage, firstHref, nextHref }: ResultsProps) {
  return (
    <section aria-labelledby="results">
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 id="results" className="text-lg font-semibold tracking-tight">
          {title}
        </h2>
        {note}
      </div>
      {titles.length > 0 ? (
        <CatalogGrid titles={titles} context={context} />
      ) : (
        <EmptyState drawing="shelf">{emptyMessage}</EmptyState>
      )}
      {(firstHref || nextHref) && (
        <nav aria-label="Pages" className="mt-8 flex justify-center gap-2">
          {firstHref && (
            <Link href={firstHref} prefetch={false} className={buttonClass()}>
              From the beginning
            </Link>
          )}
          {nextHref && (
            <Link href={nextHref} prefetch={false} className={buttonClass()}>
              More titles
            </Link>
          )}
        </nav>
      )}
    </section>
  );
}
