import { ChartPoints } from "@/components/charts/chart-points";
import { PunchCard, WEEKDAYS } from "@/components/charts/punch-card";
import { EmptyState } from "@/components/ui/empty-state";
import { FigureLine } from "@/components/ui/figure-line";
import { Panel } from "@/components/ui/panel";
import { FigureLinks } from "../figure-links";
import type { TimePanelProps } from "./time-panel-props";

/** At which hours of which weekdays viewings began. Only an exact date knows its hour. */
export function WeekPanel({ question, figures: { week } }: TimePanelProps) {
  const most = Math.max(...week.flat());
  const weekday = week.findIndex((hours) => hours.includes(most));
  const hour = week[weekday]?.indexOf(most) ?? 0;
  return (
    <Panel title="Hours of the week" note="Exact dates only" className="lg:col-span-7">
      {most === 0 ? (
        <EmptyState drawing="weeks">No viewing here has a date that knows its hour.</EmptyState>
      ) : (
        <figure>
          <figcaption className="mb-4">
            <FigureLine figure={`${WEEKDAYS[weekday]}, ${hour}:00`}>
              is your hour: {most.toLocaleString("en")} of{" "}
              {week
                .flat()
                .reduce((sum, viewings) => sum + viewings, 0)
                .toLocaleString("en")}{" "}
              viewings
            </FigureLine>
          </figcaption>
          <ChartPoints label="Hours of the week">
            <PunchCard week={week} />
          </ChartPoints>
          <FigureLinks figure="week" of="Viewings by weekday and hour" address={question.address} />
        </figure>
      )}
    </Panel>
  );
}
