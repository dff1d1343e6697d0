import { ChartPoints } from "@/components/charts/chart-points";
import { type TimeBar, TimeBars, totalOf } from "@/components/charts/time-bars";
import { Choice, Choices } from "@/components/ui/choices";
import { FigureLine } from "@/components/ui/figure-line";
import { Panel } from "@/components/ui/panel";
import { commonSteps } from "@/lib/stats/compare/common-step";
import { averagePerStep } from "@/lib/stats/range/average-per-step";
import { daysOf } from "@/lib/stats/range/days-so-far";
import { PlacedFigureLinks } from "../figure-links";
import { spokenAmount } from "../spoken-amount";
import { STEP_WORDS } from "../step-words";
import { scaleWords, timeBarsOf } from "../time/time-bar-of";
import { TimeLegend } from "../time/time-legend";
import { compareHref } from "./compare-address";
import type { ComparePanelProps } from "./compare-panel-props";
import type { Compared } from "./comparison";

/** Both ranges step by step, one under the other on one scale, so that a bar of one can be measured by one of the other. */
export function TimePairPanel({ comparison: { address, step, a, b } }: ComparePanelProps) {
  const { unit } = address;
  const places = Math.max(...[a, b].map(({ time }) => time.buckets.length));
  const bars = [a, b].map(({ time }) => timeBarsOf(time.buckets, { step, unit, places }));
  const most = Math.max(...bars.flat().flatMap((bar) => [totalOf(bar), bar.average ?? 0]));
  return (
    <Panel
      title={unit === "hours" ? "Time watched" : "Viewings over time"}
      note={address.dates === "exact" ? "Exact dates only, one scale" : "One scale"}
      className="lg:col-span-12"
    >
      <div className="mb-4 flex justify-end">
        <Choices label="Steps">
          {commonSteps(a.question.range, b.question.range).map((one) => (
            <Choice key={one} href={compareHref({ ...address, step: one })} isChosen={one === step}>
              {STEP_WORDS[one].adverb}
            </Choice>
          ))}
        </Choices>
      </div>
      <div className="space-y-8">
        {[a, b].map((compared, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two ranges may have one name
          <figure key={index}>
            <figcaption className="mb-3">
              <FigureLine figure={compared.name}>{meanWords(compared, unit)}</FigureLine>
            </figcaption>
            <ChartPoints label={`${unit === "hours" ? "Time watched" : "Viewings over time"}, ${compared.name}`}>
              <TimeBars
                bars={padded(bars[index] ?? [], places)}
                most={most}
                scale={(value) => scaleWords(value, unit)}
              />
            </ChartPoints>
          </figure>
        ))}
      </div>
      <TimeLegend buckets={[a, b].flatMap(({ time }) => time.buckets)} step={step} />
      <PlacedFigureLinks figure="compare-time" of="Time watched" hrefOf={(path) => compareHref(address, path)} />
    </Panel>
  );
}

/** As many places as the other has: one place is as wide in both. */
function padded(bars: TimeBar[], places: number): TimeBar[] {
  const none = { tv: 0, anime: 0, movie: 0 };
  const rest = Array.from({ length: places - bars.length }, (_, index) => ({
    key: `beyond ${index}`,
    label: "",
    first: none,
    again: none,
    average: null,
    words: "",
  }));
  return [...bars, ...rest];
}

function meanWords({ time }: Compared, unit: "hours" | "episodes"): string {
  const total = time.buckets.reduce((sum, bucket) => sum + bucket.total, 0);
  if (total === 0) return "nothing with a date that says when you watched it";
  return `${spokenAmount(averagePerStep(total, daysOf(time.drawn), time.step), unit)} a ${STEP_WORDS[time.step].one}, on average`;
}
