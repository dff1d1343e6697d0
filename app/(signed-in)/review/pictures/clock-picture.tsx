import { HourDial } from "@/components/charts/hour-dial";
import { hourSums } from "@/lib/stats/review/peaks";
import type { PictureProps } from "./picture-props";
import { PlainRows } from "./plain-rows";

/** The hours around a dial, and the hour of each kind. */
export function ClockPicture({ card, figures: { hours } }: PictureProps) {
  return (
    <div className="grid items-center gap-6 sm:grid-cols-[3fr_2fr]">
      <div className="mx-auto w-full max-w-md">
        <HourDial
          hours={{ tv: hourSums(hours, "tv"), anime: hourSums(hours, "anime"), movie: hourSums(hours, "movie") }}
        />
      </div>
      <PlainRows card={card} />
    </div>
  );
}
