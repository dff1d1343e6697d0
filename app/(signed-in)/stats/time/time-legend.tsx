import { KindLegend } from "@/components/kind/kind-legend";
import { AVERAGE_OVER } from "@/lib/stats/range/moving-average";
import type { Step } from "@/lib/stats/range/steps";
import { STEP_WORDS } from "../step-words";

/** What the parts of bars over time mean. */
export function TimeLegend({ step }: { step: Step }) {
  return (
    <KindLegend hasAgain className="mt-3">
      <li className="flex items-center gap-2">
        <span aria-hidden="true" className="h-0.5 w-4 bg-ink" /> Average of {AVERAGE_OVER[step]} {STEP_WORDS[step].many}
      </li>
    </KindLegend>
  );
}
