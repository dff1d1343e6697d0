import { ChartPoints } from "@/components/charts/chart-points";
import { PunchCard, WEEKDAYS } from "@/components/charts/punch-card";
import { EmptyState } from "@/components/ui/empty-state";
import { FigureLine } from "@/components/ui/figure-line";
import { Panel } from "@/components/ui/panel";
import { PlacedFigureLinks } from "../figure-links";
import { compareHref } from "./compare-address";
import type { ComparePanelProps } from "./compare-panel-props";

/** At which hours of which weekdays viewings began in each range. A disc is a part of its own range, so that unequal ones compare. */
export function WeekPairPanel({ comparison: { address, a, b } }: ComparePanelProps) {
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
        {weeks.map(({ name, week, all, most }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two ranges may have one name
          <figure key={index} className="min-w-0">
            <figcaption className="mb-4">
              <FigureLine figure={name}>{all === 0 ? "" : `${hourWords(week, most)}, most of all`}</FigureLine>
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
      <PlacedFigureLinks figure="compare-week" of="Hours of the week" hrefOf={(path) => compareHref(address, path)} />
    </Panel>
  );
}

function hourWords(week: readonly (readonly number[])[], most: number): string {
  const weekday = week.findIndex((hours) => hours.includes(most));
  return `${WEEKDAYS[weekday]}, ${week[weekday]?.indexOf(most)}:00`;
}
