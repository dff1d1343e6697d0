import { ReportLinksWithHref } from "@/app/(signed-in)/stats/_components/report-links";
import { formatHourOfWeek } from "@/app/(signed-in)/stats/_lib/time/format-hour-of-week";
import { compareHref } from "@/app/(signed-in)/stats/compare/search-params";
import { ChartPoints } from "@/components/charts/chart-points";
import { PunchCard } from "@/components/charts/punch-card";
import { EmptyState } from "@/components/ui/empty-state";
import { Metric } from "@/components/ui/metric";
import { Panel } from "@/components/ui/panel";
import { pluralize } from "@/lib/format/count";
import { findPeakOfWeek, type WeekPeak } from "@/lib/stats/time/peak-of-week";
import type { ComparePanelProps } from "./compare-panel-props";

/** Viewings by weekday and hour in each range. A disc is a share of its range, so that unequal ranges compare. */
export function WeekPairPanel({ comparison: { params, a, b } }: ComparePanelProps) {
  const weeks = [a, b].map(({ name, time: { week } }) => ({
    name,
    week,
    all: week.flat().reduce((sum, viewings) => sum + viewings, 0),
    most: Math.max(...week.flat()),
  }));
  const largestPart = Math.max(...weeks.map(({ all, most }) => (all === 0 ? 0 : most / all)));
  return (
    <Panel title="Hours of the week" note="Exact dates only" className="lg:col-span-12">
      <div className="grid gap-x-8 gap-y-6 lg:grid-cols-2">
        {weeks.map(({ name, week, all }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two ranges may have one name
          <figure key={index} className="min-w-0">
            <figcaption className="mb-4">
              <Metric value={name}>{all === 0 ? "" : formatPeak(findPeakOfWeek(week))}</Metric>
            </figcaption>
            {all === 0 ? (
              <EmptyState drawing="weeks">No viewing here has a date that knows its hour.</EmptyState>
            ) : (
              <ChartPoints label={`Hours of the week, ${name}`}>
                <PunchCard week={week} most={largestPart * all} />
              </ChartPoints>
            )}
          </figure>
        ))}
      </div>
      <p className="mt-3 text-xs text-soft">A disc is so large a part of the viewings of its own time.</p>
      <ReportLinksWithHref
        report="compare-week"
        label="Hours of the week"
        getHref={(path) => compareHref(params, path)}
      />
    </Panel>
  );
}

function formatPeak(peak: WeekPeak): string {
  if (peak.of === "few") return "too few viewings in any hour to name one";
  return peak.of === "hour"
    ? `${formatHourOfWeek(peak)}, most of all`
    : `${pluralize(peak.hours, "hour")} have the most`;
}
