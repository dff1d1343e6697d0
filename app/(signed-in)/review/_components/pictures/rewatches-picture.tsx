import { TitleList } from "@/components/titles/title-list";
import type { PictureProps } from "./picture-props";
import { matchTitles } from "./title-pictures";

/** How much of the time was spent on what was seen before, and on what. */
export function RewatchesPicture({ card, stats: { totals, minutes, titles } }: PictureProps) {
  const again = totals.filter(({ isRewatch }) => isRewatch).reduce((sum, total) => sum + total.minutes, 0);
  return (
    <>
      <div
        aria-hidden="true"
        data-grows="right"
        className="mb-8 flex h-12 gap-0.5 overflow-clip rounded-lg text-accent"
      >
        <div className="hatched" style={{ flexGrow: again }} />
        <div className="bg-raised" style={{ flexGrow: minutes - again }} />
      </div>
      <TitleList titles={matchTitles(card, titles)} />
    </>
  );
}
