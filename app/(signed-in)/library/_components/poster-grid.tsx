import { cn } from "@/components/ui/cn";
import type { LibraryTitleWithPending } from "@/lib/outbox/preview/pending-entry";
import { PosterCard } from "./poster-card";
import { SelectionCheckbox } from "./selection-checkbox";

const POSTER_GRID =
  "grid grid-cols-3 gap-x-3 gap-y-6 sm:grid-cols-4 sm:gap-x-4 md:grid-cols-5 lg:grid-cols-4 xl:grid-cols-5 min-[92.5rem]:grid-cols-6";

interface PosterItemsProps {
  titles: readonly LibraryTitleWithPending[];
  isChoosing: boolean;
}

/** The titles by their posters. */
export function PosterGrid({ titles, isChoosing, more }: PosterItemsProps & { more: React.ReactNode }) {
  return (
    <ol className={POSTER_GRID}>
      <PosterItems titles={titles} isChoosing={isChoosing} />
      {more}
    </ol>
  );
}

/** Posters as items of that grid. Those far off the screen are not laid out, unless ticks have to be counted across them. */
export function PosterItems({ titles, isChoosing }: PosterItemsProps) {
  const className = isChoosing ? "relative" : SKIP_OFFSCREEN_LAYOUT;
  return titles.map((title) => (
    <li key={title.simklId} className={cn("min-w-0", className)}>
      <PosterCard title={title} />
      {isChoosing && (
        <SelectionCheckbox
          title={title}
          className="absolute inset-x-0 top-0 aspect-[170/250] rounded-md p-2 has-checked:bg-page/40 has-checked:ring-2 has-checked:ring-amber"
        />
      )}
    </li>
  ));
}

const SKIP_OFFSCREEN_LAYOUT =
  "[contain-intrinsic-size:auto_240px] [content-visibility:auto] sm:[contain-intrinsic-size:auto_290px]";
