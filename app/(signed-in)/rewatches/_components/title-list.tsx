import Link from "next/link";
import type { PageContext } from "@/app/(signed-in)/_lib/page-context";
import { type RewatchesParams, rewatchesHref } from "@/app/(signed-in)/rewatches/search-params";
import { buttonClass } from "@/components/ui/button-class";
import { type RewatchCursor, serializeRewatchCursor } from "@/lib/library/rewatches/rewatch-cursor";
import { getRewatchesPage } from "@/lib/library/rewatches/rewatches-page";
import { LaneLegend } from "./lane-legend";
import { TitleCard } from "./title-card";

const TITLES_PER_PAGE = 12;

interface TitleListProps {
  context: PageContext;
  params: RewatchesParams;
  after: RewatchCursor | null;
}

/** A page of the titles that were watched again, each with all its rounds. */
export async function TitleList({ context, params, after }: TitleListProps) {
  const { titles, next } = await getRewatchesPage(context.user, params, after, TITLES_PER_PAGE, context.now);
  return (
    <section aria-label="Titles watched again">
      <LaneLegend />
      <ol className="mt-3 grid gap-4">
        {titles.map((title) => (
          <TitleCard key={title.simklId} context={context} title={title} />
        ))}
      </ol>
      {(next || after) && (
        <nav aria-label="Pages" className="flex justify-center gap-3 pt-6">
          {after && (
            <Link href={rewatchesHref(params)} prefetch={false} className={buttonClass()}>
              Back to the first
            </Link>
          )}
          {next && (
            <Link href={rewatchesHref(params, serializeRewatchCursor(next))} prefetch={false} className={buttonClass()}>
              Next page
            </Link>
          )}
        </nav>
      )}
    </section>
  );
}
