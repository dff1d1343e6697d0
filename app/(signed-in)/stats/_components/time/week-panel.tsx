import { ReportLinks } from "@/app/(signed-in)/stats/_components/report-links";
import { formatHourOfWeek } from "@/app/(signed-in)/stats/_lib/time/format-hour-of-week";
import { ChartPoints } from "@/components/charts/chart-points";
import { PunchCard } from "@/components/charts/punch-card";
import { EmptyState } from "@/components/ui/empty-state";
import { Metric } from "@/components/ui/metric";
import { Panel } from "@/components/ui/panel";
import { pluralize } from "@/lib/format/count";
import { findPeakOfWeek, type WeekPeak } from "@/lib/stats/time/peak-of-week";
import type { TimePanelProps } from "./time-panel-props";

/** In which hours of which weekdays viewings are dated. Only an exact date knows its hour. */
export function WeekPanel({ query, stats: { week } }: TimePanelProps) {
  const all = week.flat().reduce((sum, viewings) => sum + viewings, 0);
  return (
    <Panel title="Hours of the week" note="Exact dates only" className="lg:col-span-7">
      {all === 0 ? (
        <EmptyState drawing="weeks">No viewing here has a date that knows its hour.</EmptyState>
      ) : (
        <figure>
          <figcaption className="mb-4">
            <Headline peak={findPeakOfWeek(week)} all={all} />
          </figcaption>
          <ChartPoints label="Hours of the week">
            <PunchCard week={week} />
          </ChartPoints>
          <p className="mt-3 text-xs text-soft">
            The hour of a viewing is that of its date: when it ended or was marked.
          </p>
          <ReportLinks report="week" label="Viewings by weekday and hour" params={query.params} />
        </figure>
      )}
    </Panel>
  );
}

function Headline({ peak, all }: { peak: WeekPeak; all: number }) {
  switch (peak.of) {
    case "hour":
      return (
        <Metric value={formatHourOfWeek(peak)}>
          is your hour: {peak.viewings.toLocaleString("en")} of {pluralize(all, "viewing")}
        </Metric>
      );
    case "tie":
      return (
        <Metric value={pluralize(peak.hours, "hour")}>
          have the most, {peak.viewings.toLocaleString("en")} of {pluralize(all, "viewing")} each
        </Metric>
      );
    case "few":
      return <Metric value={pluralize(all, "viewing")}>too few in any hour to call it yours</Metric>;
  }
}
