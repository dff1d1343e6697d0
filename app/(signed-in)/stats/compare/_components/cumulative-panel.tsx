import { ReportLinksWithHref } from "@/app/(signed-in)/stats/_components/report-links";
import { formatAmount } from "@/app/(signed-in)/stats/_lib/format-amount";
import { STEP_LABELS } from "@/app/(signed-in)/stats/_lib/step-labels";
import { formatScale } from "@/app/(signed-in)/stats/_lib/time/create-time-bars";
import { type CompareStep, pairTimeSteps } from "@/app/(signed-in)/stats/compare/_lib/time-steps";
import { compareHref } from "@/app/(signed-in)/stats/compare/search-params";
import { formatDatesNote } from "@/app/(signed-in)/stats/messages";
import { ChartPoints } from "@/components/charts/chart-points";
import { createTicks } from "@/components/charts/create-ticks";
import { TwoLines, type TwoLinesPoint } from "@/components/charts/two-lines";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import type { Step } from "@/lib/stats/shared/steps";
import type { Unit } from "@/lib/stats/shared/time-buckets";
import type { ComparePanelProps } from "./compare-panel-props";

/** How far each range had got after as many days, weeks, months or years: two lines, one over the other. */
export function CumulativePanel({ comparison: { params, step, a, b } }: ComparePanelProps) {
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
                createPoint(one, index + 1, { step, unit, names: [a.name, b.name], labelledSteps }),
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

function LineLabel({ className, children }: { className: string; children: React.ReactNode }) {
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

function createPoint({ a, b }: CompareStep, nth: number, { step, unit, names, labelledSteps }: Drawing): TwoLinesPoint {
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
