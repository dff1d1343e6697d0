import { HourDial } from "@/app/(signed-in)/review/_components/charts/hour-dial";
import { KindMark } from "@/components/titles/kind-mark";
import { sumHours } from "@/lib/stats/review/peaks";
import type { PictureProps } from "./picture-props";

/** The hours around a dial, and the hour of each kind. */
export function ClockPicture({ card, stats: { hours } }: PictureProps) {
  return (
    <>
      <div className="mx-auto w-full max-w-[min(420px,52svh)]">
        <HourDial
          hours={{ tv: sumHours(hours, "tv"), anime: sumHours(hours, "anime"), movie: sumHours(hours, "movie") }}
        />
      </div>
      <dl className="mt-6 flex flex-wrap justify-center gap-x-8 gap-y-3 text-sm">
        {card.rows.map(({ id, label, value, kind }) => (
          <div key={id}>
            <dt className="text-soft">
              {kind && <KindMark kind={kind} className="mr-2" />}
              {label}
            </dt>
            <dd className="font-medium">{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
