import { ActionForm } from "@/components/acting/act-form";
import { pluralize } from "@/components/format/counted";
import { formatDuration } from "@/components/format/spoken-duration";
import { countEpisodesLeft, type Place } from "@/lib/library/up-next/in-order";
import type { UpNextTitle } from "@/lib/library/up-next/up-next";
import { submitIntent } from "../act-actions";
import type { PageContext } from "../overview/viewer";
import { NextPageLink } from "./next-part";
import { getHiddenTotal, type Range } from "./range";
import { SectionHead } from "./section-head";
import { UpNextCard } from "./up-next-card";
import type { WithPending } from "./with-ahead";

interface UpNextSectionProps {
  context: PageContext;
  place: Place;
  titles: WithPending<UpNextTitle & { place: Place }>[];
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
