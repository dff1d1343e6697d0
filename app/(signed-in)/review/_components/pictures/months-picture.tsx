import { KindColumns } from "@/app/(signed-in)/review/_components/charts/kind-columns";
import { formatMonthAndYear, formatShortMonth } from "@/components/charts/calendar";
import { KindLegend } from "@/components/charts/kind-legend";
import { formatDuration } from "@/lib/format/duration";
import { buildTimeBuckets } from "@/lib/stats/shared/time-buckets";
import type { PictureProps } from "./picture-props";
import { ScreenReaderRows } from "./screen-reader-rows";

/** A column for each month of the year, those to come empty. */
export function MonthsPicture({ card, stats: { activity, range } }: PictureProps) {
  const columns = buildTimeBuckets(activity, range, "month", "hours").map((bucket) => ({
    ...bucket,
    key: bucket.start,
    label: formatShortMonth(bucket.start),
    tooltip: `${formatMonthAndYear(bucket.start.slice(0, 7))}: ${formatDuration(bucket.total)}`,
  }));
  return (
    <>
      <div className="h-[min(44svh,420px)] min-h-52">
        <KindColumns columns={columns} />
      </div>
      <KindLegend hasRewatches={activity.some(({ isRewatch }) => isRewatch)} />
      <ScreenReaderRows card={card} />
    </>
  );
}
