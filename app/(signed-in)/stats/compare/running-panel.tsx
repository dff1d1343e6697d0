import { ChartPoints } from "@/components/charts/chart-points";
import { createTicks } from "@/components/charts/nice-ticks";
import { TwoLines, type TwoLinesPoint } from "@/components/charts/two-lines";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import type { Step } from "@/lib/stats/range/steps";
import type { Unit } from "@/lib/stats/range/time-buckets";
import { formatDatesNote } from "../dates-note";
import { ReportLinksWithHref } from "../figure-links";
import { formatAmount } from "../spoken-amount";
import { STEP_LABELS } from "../step-words";
import { formatScale } from "../time/time-bar-of";
import { compareHref } from "./compare-address";
import type { ComparePanelProps } from "./compare-panel-props";
import { type CompareStep, pairTimeSteps } from "./time-steps";

/** How far each range had got after as many days, weeks, months or years: two lines, one over the other. */
export function CumulativePanel({ comparison: { params: params, step, a, b } }: ComparePanelProps) {
  const { unit } = params;
  const steps = pairTimeSteps(a, b);
  const labelledSteps = new Set(createTicks(steps.length));
  const isEmpty = a.time.activeDays + b.time.activeDays === 0;
  return (
    <Panel title="How far you had got" note={formatDatesNote(params.dates)} className="lg:col-span-12">
      {isEmpty ? (
        <EmptyState drawing="weeks">Neither time has anything with a date that says when you watched it.</EmptyState>
      ) : (
        <figure>
          <figcaption className="mb-4 flex flex-wrap gap-x-6 gap-y-1 text-sm">
            <LineLabel className="border-solid border-accent">{a.name}</LineLabel>
            <LineLabel className="border-dashed border-ink">{b.name}</LineLabel>
          </figcaption>
          <ChartPoints label="How far you had got">
            <TwoLines
              points={steps.map((one, index) =>
                createPoint(one, index + 1, { step, unit, names: [a.name, b.name], labelledSteps: labelledSteps }),
              )}
              formatTick={(value) => formatScale(value, unit)}
            />
          </ChartPoints>
          <p className="mt-3 text-xs text-soft">
            The first {STEP_LABELS[step].one} of one stands over the first of the other, and so on.
          </p>
          <ReportLinksWithHref
            report="compare-time"
            label="How far you had got"
            getHref={(path) => compareHref(params, path)}
          />
        </figure>
      )}
    </Panel>
  );
}

function LineLabel({ className: className, children }: { className: string; children: React.ReactNode }) {
  return (
    <span className="flex items-center gap-2">
      <span aria-hidden="true" className={`w-6 border-t-2 ${className}`} /> {children}
    </span>
  );
}

interface Drawing {
  step: Step;
  unit: Unit;
  names: [string, string];
  /** The numbers of the steps that are labelled. */
  labelledSteps: ReadonlySet<number>;
}

function createPoint({ a, b }: CompareStep, nth: number, { step, unit, names, labelledSteps: labelledSteps }: Drawing): TwoLinesPoint {
  const scaled = (reached: number | null = null) => (reached === null || unit !== "hours" ? reached : reached / 60);
  const parts = [a, b].flatMap((side, place) =>
    side?.reached == null ? [] : [`${names[place]} ${formatAmount(side.reached, unit)}`],
  );
  const name = `${STEP_LABELS[step].one} ${nth}`;
  return {
    key: String(nth),
    label: labelledSteps.has(nth) ? name : "",
    a: scaled(a?.reached),
    b: scaled(b?.reached),
    tooltip: parts.length === 0 ? "" : `After ${name}: ${parts.join(", ")}`,
  };
}
