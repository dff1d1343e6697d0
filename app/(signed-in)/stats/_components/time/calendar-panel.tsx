import { ReportLinks } from "@/app/(signed-in)/stats/_components/report-links";
import { formatDatesNote } from "@/app/(signed-in)/stats/messages";
import { statsHref } from "@/app/(signed-in)/stats/search-params";
import { formatLongDay } from "@/components/charts/calendar";
import { ChartPoints } from "@/components/charts/chart-points";
import { Heatmap } from "@/components/charts/heatmap";
import { createHeatmapDays, type HeatmapDay } from "@/components/charts/heatmap-days";
import { HeatmapLegend } from "@/components/charts/heatmap-legend";
import { KINDS } from "@/components/titles/kinds";
import { Choice, Choices } from "@/components/ui/choices";
import { Metric } from "@/components/ui/metric";
import { Panel } from "@/components/ui/panel";
import { pluralize } from "@/lib/format/count";
import { formatDuration } from "@/lib/format/duration";
import type { TimePanelProps } from "./time-panel-props";

/** Fewer days are better seen as bars. */
const MIN_DAYS = 100;
const DAY_MS = 86_400_000;

/** A year of days, of those within the range. */
export function CalendarPanel({ query, stats: { years, year, days } }: TimePanelProps) {
  const { params, range, today } = query;
  const firstDay = `${year}-01-01` < range.firstDay && params.range.of === "days" ? range.firstDay : `${year}-01-01`;
  const lastDay = `${year}-12-31` > range.lastDay && params.range.of === "days" ? range.lastDay : `${year}-12-31`;
  if (params.range.of === "month" || (Date.parse(lastDay) - Date.parse(firstDay)) / DAY_MS < MIN_DAYS) return null;

  const drawn = createHeatmapDays(
    days.map((day) => ({ ...day, watches: day.episodes + day.films })),
    firstDay,
    lastDay,
  );
  const active = drawn.filter(({ watches }) => watches > 0);
  return (
    <Panel title={`Days of ${year}`} note={formatDatesNote(params.dates)} className="lg:col-span-12">
      <div className="mb-5 flex flex-wrap items-end justify-between gap-3">
        <Metric value={pluralize(active.length, "day")}>
          with something watched, {formatDuration(active.reduce((sum, { minutes }) => sum + minutes, 0))} in all
        </Metric>
        {years.length > 1 && (
          <div className="max-sm:sideways max-w-full">
            <Choices label="Year of the calendar">
              {years.toReversed().map((one) => (
                <Choice key={one} href={statsHref({ ...params, calendar: one })} isChosen={one === year}>
                  {one}
                </Choice>
              ))}
            </Choices>
          </div>
        )}
      </div>
      <ChartPoints label={`Days of ${year}`}>
        <Heatmap days={drawn} today={today} describe={describeDay} />
      </ChartPoints>
      <HeatmapLegend />
      <ReportLinks report="days" label={`Days of ${year}`} params={params} />
    </Panel>
  );
}

function describeDay({ day, watches, minutes, kind }: HeatmapDay): string {
  const most = kind === null ? "" : `, ${KINDS[kind].label} above all`;
  return `${formatLongDay(day)}: ${pluralize(watches, "viewing")}, ${formatDuration(minutes)}${most}`;
}
