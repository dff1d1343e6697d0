import { KIND_ORDER, KINDS } from "@/components/titles/kinds";
import { BarRows } from "./bar-rows";
import type { PictureProps } from "./picture-props";

/** One bar for the total, split by kind, rewatches hatched; below it one bar per kind. */
export function TimePicture({ card, stats: { totals } }: PictureProps) {
  const parts = KIND_ORDER.flatMap((kind) =>
    [false, true].map((isRewatch) => ({
      key: `${kind} ${isRewatch}`,
      className: `${isRewatch ? "hatched" : KINDS[kind].background} ${KINDS[kind].text}`,
      minutes: totals
        .filter((total) => total.kind === kind && total.isRewatch === isRewatch)
        .reduce((sum, total) => sum + total.minutes, 0),
    })),
  ).filter(({ minutes }) => minutes > 0);
  return (
    <>
      <div aria-hidden="true" data-grows="right" className="mb-8 flex h-16 gap-0.5 overflow-clip rounded-lg sm:h-24">
        {parts.map(({ key, className, minutes }) => (
          <div key={key} className={className} style={{ flexGrow: minutes }} />
        ))}
      </div>
      <BarRows card={card} />
    </>
  );
}
