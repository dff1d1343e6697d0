import { KindColumns } from "@/app/(signed-in)/review/_components/charts/kind-columns";
import { formatLongDay } from "@/components/charts/calendar";
import { Heatmap } from "@/components/charts/heatmap";
import { createHeatmapDays } from "@/components/charts/heatmap-days";
import { HeatmapLegend } from "@/components/charts/heatmap-legend";
import { KindLegend } from "@/components/charts/kind-legend";
import { pluralize } from "@/lib/format/count";
import { formatDuration } from "@/lib/format/duration";
import { buildTimeBuckets } from "@/lib/stats/shared/time-buckets";
import type { PictureProps } from "./picture-props";

/** Every day of a year as a heatmap, of a month as a column. */
export function DaysPicture({ card, stats }: PictureProps) {
  const Days = stats.range.of === "year" ? YearOfDays : MonthOfDays;
  return (
    <>
      <Days stats={stats} />
      <dl className="mt-8 grid gap-x-12 gap-y-4 sm:grid-cols-2">
        {card.rows.map(({ id, label, value }) => (
          <div key={id} className="border-t border-line pt-3">
            <dt className="text-sm text-soft">{label}</dt>
            <dd className="text-lg font-medium">{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function YearOfDays({ stats: { activity, range, today } }: Pick<PictureProps, "stats">) {
  const days = createHeatmapDays(
    activity.map((day) => ({ ...day, watches: day.episodes + day.films })),
    range.firstDay,
    range.lastDay,
  );
  return (
    <>
      <Heatmap
        days={days}
        today={today}
        describe={({ day, watches, minutes }) =>
          `${formatLongDay(day)}: ${pluralize(watches, "viewing")}, ${formatDuration(minutes)}`
        }
      />
      <HeatmapLegend />
    </>
  );
}

function MonthOfDays({ stats: { activity, range } }: Pick<PictureProps, "stats">) {
  const columns = buildTimeBuckets(activity, range, "day", "hours").map((bucket) => {
    const day = Number(bucket.start.slice(8));
    return {
      ...bucket,
      key: bucket.start,
      label: day % 5 === 0 || day === 1 ? String(day) : "",
      tooltip: `${formatLongDay(bucket.start)}: ${formatDuration(bucket.total)}`,
    };
  });
  return (
    <>
      <div className="h-[min(40svh,380px)] min-h-48">
        <KindColumns columns={columns} />
      </div>
      <KindLegend hasRewatches={activity.some(({ isRewatch }) => isRewatch)} />
    </>
  );
}
