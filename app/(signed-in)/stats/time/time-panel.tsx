import { type TimeBar, TimeBars } from "@/components/charts/time-bars";
import { KindMark } from "@/components/kind/kind-mark";
import { KIND_ORDER, KINDS } from "@/components/kind/kinds";
import { Choice, Choices } from "@/components/ui/choices";
import { EmptyState } from "@/components/ui/empty-state";
import { FigureLine } from "@/components/ui/figure-line";
import { Panel } from "@/components/ui/panel";
import { possibleSteps, type Step } from "@/lib/stats/range/steps";
import { AVERAGE_OVER, type TimeBucket, type Unit } from "@/lib/stats/range/time-buckets";
import { FigureLinks } from "../figure-links";
import { spokenAmount } from "../spoken-amount";
import { statsHref } from "../stats-address";
import { STEP_WORDS, stepLabel, stepName } from "../step-words";
import type { TimePanelProps } from "./time-panel-props";

export function TimePanel({ question: { address, range, today }, figures: { buckets, step } }: TimePanelProps) {
  const { unit } = address;
  const total = buckets.reduce((sum, bucket) => sum + bucket.total, 0);
  // A year that is under way is not averaged over what is still to come.
  const begun = buckets.filter(({ start }) => start <= today).length || buckets.length;
  const words = STEP_WORDS[step];
  const title = unit === "hours" ? "Time watched" : "Viewings over time";
  return (
    <Panel
      title={title}
      note={address.dates === "exact" ? "Exact dates only" : "Every date, also made-up ones"}
      className="lg:col-span-12"
    >
      {total === 0 ? (
        <EmptyState drawing="weeks">
          Nothing here has a date that says when you watched it, so there is nothing to draw over time.
        </EmptyState>
      ) : (
        <figure>
          <figcaption className="mb-4 flex flex-wrap items-end justify-between gap-3">
            <FigureLine figure={spokenAmount(total / begun, unit)}>a {words.one}, on average</FigureLine>
            <Choices label="Steps">
              {possibleSteps(range).map((one) => (
                <Choice key={one} href={statsHref({ ...address, step: one })} isChosen={one === step}>
                  {STEP_WORDS[one].adverb}
                </Choice>
              ))}
            </Choices>
          </figcaption>
          <TimeBars
            bars={buckets.map((bucket) =>
              barOf(bucket.start > today ? { ...bucket, average: null } : bucket, step, unit),
            )}
            scale={(value) => (unit === "hours" ? `${value.toLocaleString("en")} h` : value.toLocaleString("en"))}
          />
          <ul className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-xs text-soft">
            {KIND_ORDER.map((kind) => (
              <li key={kind} className="flex items-center gap-2">
                <KindMark kind={kind} /> {KINDS[kind].label}
              </li>
            ))}
            <li className="flex items-center gap-2">
              <span aria-hidden="true" className="hatched size-2.5 rounded-[1px]" /> Again
            </li>
            <li className="flex items-center gap-2">
              <span aria-hidden="true" className="h-0.5 w-4 bg-ink" /> Average of {AVERAGE_OVER[step]} {words.many}
            </li>
          </ul>
          <FigureLinks figure="time" of={title} address={address} />
        </figure>
      )}
    </Panel>
  );
}

function barOf(bucket: TimeBucket, step: Step, unit: Unit): TimeBar {
  const scaled = (amount: number) => (unit === "hours" ? amount / 60 : amount);
  const perKind = (part: TimeBucket["first"]) => ({
    tv: scaled(part.tv),
    anime: scaled(part.anime),
    movie: scaled(part.movie),
  });
  const average = bucket.average === null ? "" : `, ${spokenAmount(bucket.average, unit)} on average`;
  return {
    key: bucket.start,
    label: stepLabel(bucket.start, step),
    first: perKind(bucket.first),
    again: perKind(bucket.again),
    average: bucket.average === null ? null : scaled(bucket.average),
    words: `${stepName(bucket.start, step)}: ${spokenAmount(bucket.total, unit)}${average}`,
  };
}
