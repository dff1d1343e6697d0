import { ChartPoints } from "@/components/charts/chart-points";
import { TimeBars } from "@/components/charts/time-bars";
import { Choice, Choices } from "@/components/ui/choices";
import { EmptyState } from "@/components/ui/empty-state";
import { Metric } from "@/components/ui/figure-line";
import { Panel } from "@/components/ui/panel";
import { getAveragePerStep } from "@/lib/stats/range/average-per-step";
import { countDays } from "@/lib/stats/range/days-so-far";
import { listPossibleSteps } from "@/lib/stats/range/steps";
import { formatDatesNote } from "../dates-note";
import { ReportLinks } from "../figure-links";
import { formatAmount } from "../spoken-amount";
import { statsHref } from "../stats-address";
import { STEP_LABELS } from "../step-words";
import { formatScale, createTimeBars } from "./time-bar-of";
import { TimeLegend } from "./time-legend";
import type { TimePanelProps } from "./time-panel-props";

export function TimePanel({ query: { params: params }, stats: { buckets, drawn, step } }: TimePanelProps) {
  const { unit } = params;
  const total = buckets.reduce((sum, bucket) => sum + bucket.total, 0);
  const steps = listPossibleSteps(drawn);
  const title = unit === "hours" ? "Time watched" : "Viewings over time";
  return (
    <Panel title={title} note={formatDatesNote(params.dates)} className="lg:col-span-12">
      {total === 0 ? (
        <EmptyState drawing="weeks">
          Nothing here has a date that says when you watched it, so there is nothing to draw over time.
        </EmptyState>
      ) : (
        <figure>
          <figcaption className="mb-4 flex flex-wrap items-end justify-between gap-3">
            <Metric value={formatAmount(getAveragePerStep(total, countDays(drawn), step), unit)}>
              a {STEP_LABELS[step].one}, on average
            </Metric>
            {steps.length > 1 && (
              <Choices label="Steps">
                {steps.map((one) => (
                  <Choice key={one} href={statsHref({ ...params, step: one })} isChosen={one === step}>
                    {STEP_LABELS[one].adverb}
                  </Choice>
                ))}
              </Choices>
            )}
          </figcaption>
          <ChartPoints label={title}>
            <TimeBars bars={createTimeBars(buckets, { step, unit })} formatTick={(value) => formatScale(value, unit)} />
          </ChartPoints>
          <TimeLegend buckets={buckets} step={step} />
          <ReportLinks report="time" label={title} params={params} />
        </figure>
      )}
    </Panel>
  );
}
