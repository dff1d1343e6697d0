import { submitIntent } from "@/app/(signed-in)/_actions/library";
import type { PageContext } from "@/app/(signed-in)/_lib/page-context";
import { getHiddenTotal, type Range } from "@/app/(signed-in)/up-next/_lib/range";
import { ActionForm } from "@/components/actions/action-form";
import { pluralize } from "@/lib/format/count";
import { formatDuration } from "@/lib/format/duration";
import { countEpisodesLeft, type UpNextGroup } from "@/lib/library/up-next/sort-up-next";
import type { UpNextTitle } from "@/lib/library/up-next/up-next";
import type { UpNextWithPending } from "@/lib/outbox/preview/pending-next";
import { NextPageLink } from "./next-page-link";
import { SectionHead } from "./section-head";
import { UpNextCard } from "./up-next-card";

interface UpNextSectionProps {
  context: PageContext;
  place: UpNextGroup;
  titles: UpNextWithPending<UpNextTitle & { place: UpNextGroup }>[];
  /** Which of them to show. */
  range: Range;
}

/** One part of what to watch now; nothing when it is empty. */
export function UpNextSection({ context, place, titles, range }: UpNextSectionProps) {
  if (titles.length === 0) return null;
  const minutes = titles.reduce((sum, title) => sum + countEpisodesLeft(title) * (title.runtime ?? 0), 0);
  const summary = [pluralize(titles.length, "title"), ...(minutes > 0 ? [formatDuration(minutes)] : [])].join(", ");
  const shown = titles.slice(range.from, range.until);
  return (
    <section aria-labelledby={`section-${place}`}>
      <SectionHead section={place} summary={summary} total={getHiddenTotal(range, titles.length)} />
      <ActionForm action={submitIntent}>
        <ol className="grid gap-3 lg:grid-cols-2">
          {shown.map((title) => (
            <UpNextCard key={title.simklId} context={context} title={title} />
          ))}
        </ol>
      </ActionForm>
      <NextPageLink section={place} range={range} count={titles.length} />
    </section>
  );
}
