import { STEP_LABELS } from "@/app/(signed-in)/stats/_lib/step-labels";
import { KindLegend } from "@/components/charts/kind-legend";
import type { Step } from "@/lib/stats/shared/steps";
import type { TimeBucket } from "@/lib/stats/shared/time-buckets";
import { AVERAGE_OVER } from "@/lib/stats/time/moving-average";

interface TimeLegendProps {
  buckets: readonly TimeBucket[];
  step: Step;
}

/** What the parts of bars over time mean, and the line where there is one. */
export function TimeLegend({ buckets, step }: TimeLegendProps) {
  return (
    <KindLegend hasRewatches className="mt-3">
      {buckets.some(({ average }) => average !== null) && (
        <li className="flex items-center gap-2">
          <span aria-hidden="true" className="h-0.5 w-4 bg-ink" /> Average of {AVERAGE_OVER[step]}{" "}
          {STEP_LABELS[step].many}
        </li>
      )}
    </KindLegend>
  );
}
