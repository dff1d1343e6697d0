import { ActForm } from "@/components/acting/act-form";
import { counted } from "@/components/format/counted";
import { spokenDuration } from "@/components/format/spoken-duration";
import { episodesLeft, type Place } from "@/lib/library/up-next/in-order";
import type { UpNextTitle } from "@/lib/library/up-next/up-next";
import { act } from "../act-actions";
import type { Viewer } from "../overview/viewer";
import { NextPart } from "./next-part";
import { moreIn, type Range } from "./range";
import { SectionHead } from "./section-head";
import { UpNextCard } from "./up-next-card";
import type { AheadTitle } from "./with-ahead";

interface UpNextSectionProps {
  viewer: Viewer;
  place: Place;
  titles: AheadTitle<UpNextTitle & { place: Place }>[];
  /** Which of them to show. */
  range: Range;
}

/** One part of what to watch now; nothing when it is empty. */
export function UpNextSection({ viewer, place, titles, range }: UpNextSectionProps) {
  if (titles.length === 0) return null;
  const minutes = titles.reduce((sum, title) => sum + episodesLeft(title) * (title.runtime ?? 0), 0);
  const figures = [counted(titles.length, "title"), ...(minutes > 0 ? [spokenDuration(minutes)] : [])].join(", ");
  const shown = titles.slice(range.from, range.until);
  return (
    <section aria-labelledby={`section-${place}`}>
      <SectionHead section={place} figures={figures} more={moreIn(range, titles.length)} />
      <ActForm action={act}>
        <ol className="grid gap-3 lg:grid-cols-2">
          {shown.map((title) => (
            <UpNextCard key={title.simklId} viewer={viewer} title={title} />
          ))}
        </ol>
      </ActForm>
      <NextPart section={place} range={range} count={titles.length} />
    </section>
  );
}
