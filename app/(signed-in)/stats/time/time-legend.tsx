import { KindMark } from "@/components/kind/kind-mark";
import { KIND_ORDER, KINDS } from "@/components/kind/kinds";
import type { Step } from "@/lib/stats/range/steps";
import { AVERAGE_OVER } from "@/lib/stats/range/time-buckets";
import { STEP_WORDS } from "../step-words";

/** What the parts of bars over time mean. */
export function TimeLegend({ step }: { step: Step }) {
  return (
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
        <span aria-hidden="true" className="h-0.5 w-4 bg-ink" /> Average of {AVERAGE_OVER[step]} {STEP_WORDS[step].many}
      </li>
    </ul>
  );
}
