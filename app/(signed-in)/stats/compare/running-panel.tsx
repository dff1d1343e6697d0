import { ChartPoints } from "@/components/charts/chart-points";
import { niceTicks } from "@/components/charts/nice-ticks";
import { TwoLines, type TwoLinesPoint } from "@/components/charts/two-lines";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import type { Step } from "@/lib/stats/range/steps";
import type { Unit } from "@/lib/stats/range/time-buckets";
import { datesNote } from "../dates-note";
import { PlacedFigureLinks } from "../figure-links";
import { spokenAmount } from "../spoken-amount";
import { STEP_WORDS } from "../step-words";
import { scaleWords } from "../time/time-bar-of";
import { compareHref } from "./compare-address";
import type { ComparePanelProps } from "./compare-panel-props";
import { type CompareStep, timeSteps } from "./time-steps";

/** How far each range had got after as many days, weeks, months or years: two lines, one over the other. */
export function RunningPanel({ comparison: { address, step, a, b } }: ComparePanelProps) {
  const { unit } = address;
  const steps = timeSteps(a, b);
  const round = new Set(niceTicks(steps.length));
  const isEmpty = a.time.activeDays + b.time.activeDays === 0;
  return (
    <Panel title="How far you had got" note={datesNote(address.dates)} className="lg:col-span-12">
      {isEmpty ? (
        <EmptyState drawing="weeks">Neither time has anything with a date that says when you watched it.</EmptyState>
      ) : (
        <figure>
          <figcaption className="mb-4 flex flex-wrap gap-x-6 gap-y-1 text-sm">
            <LineName look="border-solid border-accent">{a.name}</LineName>
            <LineName look="border-dashed border-ink">{b.name}</LineName>
          </figcaption>
          <ChartPoints label="How far you had got">
            <TwoLines
              points={steps.map((one, index) =>
                pointOf(one, index + 1, { step, unit, names: [a.name, b.name], round }),
              )}
              scale={(value) => scaleWords(value, unit)}
            />
          </ChartPoints>
          <p className="mt-3 text-xs text-soft">
            The first {STEP_WORDS[step].one} of one stands over the first of the other, and so on.
          </p>
          <PlacedFigureLinks
            figure="compare-time"
            of="How far you had got"
            hrefOf={(path) => compareHref(address, path)}
          />
        </figure>
      )}
    </Panel>
  );
}

function LineName({ look, children }: { look: string; children: React.ReactNode }) {
  return (
    <span className="flex items-center gap-2">
      <span aria-hidden="true" className={`w-6 border-t-2 ${look}`} /> {children}
    </span>
  );
}

interface Drawing {
  step: Step;
  unit: Unit;
  names: [string, string];
  /** The numbers of the steps that are labelled. */
  round: ReadonlySet<number>;
}

function pointOf({ a, b }: CompareStep, nth: number, { step, unit, names, round }: Drawing): TwoLinesPoint {
  const scaled = (reached: number | null = null) => (reached === null || unit !== "hours" ? reached : reached / 60);
  const said = [a, b].flatMap((side, place) =>
    side?.reached == null ? [] : [`${names[place]} ${spokenAmount(side.reached, unit)}`],
  );
  const name = `${STEP_WORDS[step].one} ${nth}`;
  return {
    key: String(nth),
    label: round.has(nth) ? name : "",
    a: scaled(a?.reached),
    b: scaled(b?.reached),
    words: said.length === 0 ? "" : `After ${name}: ${said.join(", ")}`,
  };
}
