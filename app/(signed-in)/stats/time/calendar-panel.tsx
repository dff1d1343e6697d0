import { spokenDay } from "@/components/charts/calendar";
import { ChartPoints } from "@/components/charts/chart-points";
import { Heatmap } from "@/components/charts/heatmap";
import { type HeatmapDay, heatmapDays } from "@/components/charts/heatmap-days";
import { HeatmapLegend } from "@/components/charts/heatmap-legend";
import { counted } from "@/components/format/counted";
import { spokenDuration } from "@/components/format/spoken-duration";
import { KINDS } from "@/components/kind/kinds";
import { Choice, Choices } from "@/components/ui/choices";
import { FigureLine } from "@/components/ui/figure-line";
import { Panel } from "@/components/ui/panel";
import { datesNote } from "../dates-note";
import { FigureLinks } from "../figure-links";
import { statsHref } from "../stats-address";
import type { TimePanelProps } from "./time-panel-props";

/** Fewer days are better seen as bars. */
const FEWEST_DAYS = 100;
const DAY_MS = 86_400_000;

/** A year of days, of those within the range. */
export function CalendarPanel({ question, figures: { years, year, days } }: TimePanelProps) {
  const { address, range, today } = question;
  const firstDay = `${year}-01-01` < range.firstDay && address.range.of === "days" ? range.firstDay : `${year}-01-01`;
  const lastDay = `${year}-12-31` > range.lastDay && address.range.of === "days" ? range.lastDay : `${year}-12-31`;
  if (address.range.of === "month" || (Date.parse(lastDay) - Date.parse(firstDay)) / DAY_MS < FEWEST_DAYS) return null;

  const drawn = heatmapDays(
    days.map((day) => ({ ...day, watches: day.episodes + day.films })),
    firstDay,
    lastDay,
  );
  const active = drawn.filter(({ watches }) => watches > 0);
  return (
    <Panel title={`Days of ${year}`} note={datesNote(address.dates)} className="lg:col-span-12">
      <div className="mb-5 flex flex-wrap items-end justify-between gap-3">
        <FigureLine figure={counted(active.length, "day")}>
          with something watched, {spokenDuration(active.reduce((sum, { minutes }) => sum + minutes, 0))} in all
        </FigureLine>
        {years.length > 1 && (
          <div className="max-sm:sideways max-w-full">
            <Choices label="Year of the calendar">
              {years.toReversed().map((one) => (
                <Choice key={one} href={statsHref({ ...address, calendar: one })} isChosen={one === year}>
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
      <FigureLinks figure="days" of={`Days of ${year}`} address={address} />
    </Panel>
  );
}

function describeDay({ day, watches, minutes, kind }: HeatmapDay): string {
  const most = kind === null ? "" : `, ${KINDS[kind].label} above all`;
  return `${spokenDay(day)}: ${counted(watches, "viewing")}, ${spokenDuration(minutes)}${most}`;
}
