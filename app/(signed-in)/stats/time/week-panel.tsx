import { ChartPoints } from "@/components/charts/chart-points";
import { PunchCard } from "@/components/charts/punch-card";
import { counted } from "@/components/format/counted";
import { EmptyState } from "@/components/ui/empty-state";
import { FigureLine } from "@/components/ui/figure-line";
import { Panel } from "@/components/ui/panel";
import { peakOfWeek, type WeekPeak } from "@/lib/stats/range/peak-of-week";
import { FigureLinks } from "../figure-links";
import { hourName } from "./hour-name";
import type { TimePanelProps } from "./time-panel-props";

/** In which hours of which weekdays viewings are dated. Only an exact date knows its hour. */
export function WeekPanel({ question, figures: { week } }: TimePanelProps) {
  const all = week.flat().reduce((sum, viewings) => sum + viewings, 0);
  return (
    <Panel title="Hours of the week" note="Exact dates only" className="lg:col-span-7">
      {all === 0 ? (
        <EmptyState drawing="weeks">No viewing here has a date that knows its hour.</EmptyState>
      ) : (
        <figure>
          <figcaption className="mb-4">
            <Headline peak={peakOfWeek(week)} all={all} />
          </figcaption>
          <ChartPoints label="Hours of the week">
            <PunchCard week={week} />
          </ChartPoints>
          <p className="mt-3 text-xs text-soft">
            The hour of a viewing is that of its date: when it ended or was marked.
          </p>
          <FigureLinks figure="week" of="Viewings by weekday and hour" address={question.address} />
        </figure>
      )}
    </Panel>
  );
}

function Headline({ peak, all }: { peak: WeekPeak; all: number }) {
  switch (peak.of) {
    case "hour":
      return (
        <FigureLine figure={hourName(peak)}>
          is your hour: {peak.viewings.toLocaleString("en")} of {counted(all, "viewing")}
        </FigureLine>
      );
    case "tie":
      return (
        <FigureLine figure={counted(peak.hours, "hour")}>
          have the most, {peak.viewings.toLocaleString("en")} of {counted(all, "viewing")} each
        </FigureLine>
      );
    case "few":
      return <FigureLine figure={counted(all, "viewing")}>too few in any hour to call it yours</FigureLine>;
  }
}
