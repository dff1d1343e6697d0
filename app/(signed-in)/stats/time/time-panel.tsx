import { ChartPoints } from "@/components/charts/chart-points";
import { TimeBars } from "@/components/charts/time-bars";
import { Choice, Choices } from "@/components/ui/choices";
import { EmptyState } from "@/components/ui/empty-state";
import { FigureLine } from "@/components/ui/figure-line";
import { Panel } from "@/components/ui/panel";
import { averagePerStep } from "@/lib/stats/range/average-per-step";
import { daysOf } from "@/lib/stats/range/days-so-far";
import { possibleSteps } from "@/lib/stats/range/steps";
import { datesNote } from "../dates-note";
import { FigureLinks } from "../figure-links";
import { spokenAmount } from "../spoken-amount";
import { statsHref } from "../stats-address";
import { STEP_WORDS } from "../step-words";
import { scaleWords, timeBarsOf } from "./time-bar-of";
import { TimeLegend } from "./time-legend";
import type { TimePanelProps } from "./time-panel-props";

export function TimePanel({ question: { address }, figures: { buckets, drawn, step } }: TimePanelProps) {
  const { unit } = address;
  const total = buckets.reduce((sum, bucket) => sum + bucket.total, 0);
  const steps = possibleSteps(drawn);
  const title = unit === "hours" ? "Time watched" : "Viewings over time";
  return (
    <Panel title={title} note={datesNote(address.dates)} className="lg:col-span-12">
      {total === 0 ? (
        <EmptyState drawing="weeks">
          Nothing here has a date that says when you watched it, so there is nothing to draw over time.
        </EmptyState>
      ) : (
        <figure>
          <figcaption className="mb-4 flex flex-wrap items-end justify-between gap-3">
            <FigureLine figure={spokenAmount(averagePerStep(total, daysOf(drawn), step), unit)}>
              a {STEP_WORDS[step].one}, on average
            </FigureLine>
            {steps.length > 1 && (
              <Choices label="Steps">
                {steps.map((one) => (
                  <Choice key={one} href={statsHref({ ...address, step: one })} isChosen={one === step}>
                    {STEP_WORDS[one].adverb}
                  </Choice>
                ))}
              </Choices>
            )}
          </figcaption>
          <ChartPoints label={title}>
            <TimeBars bars={timeBarsOf(buckets, { step, unit })} scale={(value) => scaleWords(value, unit)} />
          </ChartPoints>
          <TimeLegend buckets={buckets} step={step} />
          <FigureLinks figure="time" of={title} address={address} />
        </figure>
      )}
    </Panel>
  );
}
