import { ReportLinksWithHref } from "@/app/(signed-in)/stats/_components/report-links";
import { TimeLegend } from "@/app/(signed-in)/stats/_components/time/time-legend";
import { formatAmount } from "@/app/(signed-in)/stats/_lib/format-amount";
import { STEP_LABELS } from "@/app/(signed-in)/stats/_lib/step-labels";
import { createTimeBars, formatScale } from "@/app/(signed-in)/stats/_lib/time/create-time-bars";
import type { Compared } from "@/app/(signed-in)/stats/compare/_lib/comparison";
import { compareHref } from "@/app/(signed-in)/stats/compare/search-params";
import { ChartPoints } from "@/components/charts/chart-points";
import { getBarTotal, type TimeBar, TimeBars } from "@/components/charts/time-bars";
import { Choice, Choices } from "@/components/ui/choices";
import { Metric } from "@/components/ui/metric";
import { Panel } from "@/components/ui/panel";
import { listCommonSteps } from "@/lib/stats/compare/common-step";
import { getAveragePerStep } from "@/lib/stats/shared/average-per-step";
import { countDays } from "@/lib/stats/shared/count-days";
import type { ComparePanelProps } from "./compare-panel-props";

/** Both ranges step by step, one under the other on one scale, so that a bar of one can be measured by one of the other. */
export function TimePairPanel({ comparison: { params, step, a, b } }: ComparePanelProps) {
  const { unit } = params;
  const places = Math.max(...[a, b].map(({ time }) => time.buckets.length));
  const bars = [a, b].map(({ time }) => createTimeBars(time.buckets, { step, unit, places }));
  const most = Math.max(...bars.flat().flatMap((bar) => [getBarTotal(bar), bar.average ?? 0]));
  return (
    <Panel
      title={unit === "hours" ? "Time watched" : "Viewings over time"}
      note={params.dates === "exact" ? "Exact dates only, one scale" : "One scale"}
      className="lg:col-span-12"
    >
      <div className="mb-4 flex justify-end">
        <Choices label="Steps">
          {listCommonSteps(a.query.range, b.query.range).map((one) => (
            <Choice key={one} href={compareHref({ ...params, step: one })} isChosen={one === step}>
              {STEP_LABELS[one].adverb}
            </Choice>
          ))}
        </Choices>
      </div>
      <div className="space-y-8">
        {[a, b].map((compared, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two ranges may have one name
          <figure key={index}>
            <figcaption className="mb-3">
              <Metric value={compared.name}>{formatMean(compared, unit)}</Metric>
            </figcaption>
            <ChartPoints label={`${unit === "hours" ? "Time watched" : "Viewings over time"}, ${compared.name}`}>
              <TimeBars
                bars={padBars(bars[index] ?? [], places)}
                minTop={most}
                formatTick={(value) => formatScale(value, unit)}
              />
            </ChartPoints>
          </figure>
        ))}
      </div>
      <TimeLegend buckets={[a, b].flatMap(({ time }) => time.buckets)} step={step} />
      <ReportLinksWithHref report="compare-time" label="Time watched" getHref={(path) => compareHref(params, path)} />
    </Panel>
  );
}

/** As many places as the other has: one place is as wide in both. */
function padBars(bars: TimeBar[], places: number): TimeBar[] {
  const none = { tv: 0, anime: 0, movie: 0 };
  const rest = Array.from({ length: places - bars.length }, (_, index) => ({
    key: `beyond ${index}`,
    label: "",
    first: none,
    again: none,
    average: null,
    tooltip: "",
  }));
  return [...bars, ...rest];
}

function formatMean({ time }: Compared, unit: "hours" | "episodes"): string {
  const total = time.buckets.reduce((sum, bucket) => sum + bucket.total, 0);
  if (total === 0) return "nothing with a date that says when you watched it";
  return `${formatAmount(getAveragePerStep(total, countDays(time.drawn), time.step), unit)} a ${STEP_LABELS[time.step].one}, on average`;
}
