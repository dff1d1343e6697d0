import { ChartPoints } from "@/components/charts/chart-points";
import { PunchCard } from "@/components/charts/punch-card";
import { counted } from "@/components/format/counted";
import { EmptyState } from "@/components/ui/empty-state";
import { FigureLine } from "@/components/ui/figure-line";
import { Panel } from "@/components/ui/panel";
import { peakOfWeek, type WeekPeak } from "@/lib/stats/range/peak-of-week";
import { PlacedFigureLinks } from "../figure-links";
import { hourName } from "../time/hour-name";
import { compareHref } from "./compare-address";
import type { ComparePanelProps } from "./compare-panel-props";

/** In which hours of which weekdays the viewings of each range are dated. A disc is a part of its own range, so that unequal ones compare. */
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
        {weeks.map(({ name, week, all }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two ranges may have one name
          <figure key={index} className="min-w-0">
            <figcaption className="mb-4">
              <FigureLine figure={name}>{all === 0 ? "" : hourWords(peakOfWeek(week))}</FigureLine>
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

function hourWords(peak: WeekPeak): string {
  if (peak.of === "few") return "too few viewings in any hour to name one";
  return peak.of === "hour" ? `${hourName(peak)}, most of all` : `${counted(peak.hours, "hour")} have the most`;
}
