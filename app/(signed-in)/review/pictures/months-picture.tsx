import { shortMonth, spokenMonth } from "@/components/charts/calendar";
import { KindColumns } from "@/components/charts/kind-columns";
import { spokenDuration } from "@/components/format/spoken-duration";
import { KindLegend } from "@/components/kind/kind-legend";
import { timeBuckets } from "@/lib/stats/range/time-buckets";
import type { PictureProps } from "./picture-props";
import { SilentRows } from "./silent-rows";

/** A column for each month of the year, those to come empty. */
export function MonthsPicture({ card, figures: { activity, range } }: PictureProps) {
  const columns = timeBuckets(activity, range, "month", "hours").map((bucket) => ({
    ...bucket,
    key: bucket.start,
    label: shortMonth(bucket.start),
    words: `${spokenMonth(bucket.start.slice(0, 7))}: ${spokenDuration(bucket.total)}`,
  }));
  return (
    <>
      <div className="h-[min(44svh,420px)] min-h-52">
        <KindColumns columns={columns} />
      </div>
      <KindLegend hasAgain={activity.some(({ isRewatch }) => isRewatch)} />
      <SilentRows card={card} />
    </>
  );
}
