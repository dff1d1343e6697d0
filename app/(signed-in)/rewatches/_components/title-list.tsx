import type { PageContext } from "@/app/(signed-in)/_lib/page-context";
import { type RewatchesParams, rewatchesHref } from "@/app/(signed-in)/rewatches/search-params";
import { ButtonLink } from "@/components/ui/button-link";
import { getRewatchKeyset, type RewatchCursor } from "@/lib/library/rewatches/rewatch-keyset";
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
            <ButtonLink href={rewatchesHref(params)} prefetch={false}>
              Back to the first
            </ButtonLink>
          )}
          {next && (
            <ButtonLink href={rewatchesHref(params, getRewatchKeyset(params.sort).serialize(next))} prefetch={false}>
              Next page
            </ButtonLink>
          )}
        </nav>
      )}
    </section>
  );
}
