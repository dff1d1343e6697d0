import { ReportLinks } from "@/app/(signed-in)/stats/_components/report-links";
import { formatAmount } from "@/app/(signed-in)/stats/_lib/format-amount";
import { STEP_LABELS } from "@/app/(signed-in)/stats/_lib/step-labels";
import { createTimeBars, formatScale } from "@/app/(signed-in)/stats/_lib/time/create-time-bars";
import { formatDatesNote } from "@/app/(signed-in)/stats/messages";
import { statsHref } from "@/app/(signed-in)/stats/search-params";
import { ChartPoints } from "@/components/charts/chart-points";
import { TimeBars } from "@/components/charts/time-bars";
import { Choice, Choices } from "@/components/ui/choices";
import { EmptyState } from "@/components/ui/empty-state";
import { Metric } from "@/components/ui/metric";
import { Panel } from "@/components/ui/panel";
import { getAveragePerStep } from "@/lib/stats/shared/average-per-step";
import { countDays } from "@/lib/stats/shared/count-days";
import { listPossibleSteps } from "@/lib/stats/shared/steps";
import { TimeLegend } from "./time-legend";
import type { TimePanelProps } from "./time-panel-props";

export function TimePanel({ query: { params }, stats: { buckets, drawn, step } }: TimePanelProps) {
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
