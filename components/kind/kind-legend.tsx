import { KindMark } from "@/components/kind/kind-mark";
import { KIND_ORDER, KINDS } from "@/components/kind/kinds";

/** Which colour is which kind, and what is hatched. */
export function KindLegend({ hasAgain }: { hasAgain: boolean }) {
  return (
    <ul className="mt-4 flex flex-wrap gap-x-5 gap-y-1 text-xs text-soft">
      {KIND_ORDER.map((kind) => (
        <li key={kind} className="flex items-center gap-2">
          <KindMark kind={kind} /> {KINDS[kind].label}
        </li>
      ))}
      {hasAgain && (
        <li className="flex items-center gap-2">
          <span aria-hidden="true" className="hatched size-2.5 rounded-[1px]" /> Again
        </li>
      )}
    </ul>
  );
}
