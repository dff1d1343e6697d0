import { KindMark } from "@/components/titles/kind-mark";
import { KIND_ORDER, KINDS } from "@/components/titles/kinds";
import { cn } from "@/components/ui/cn";

interface KindLegendProps {
  /** Whether anything is hatched. */
  hasRewatches: boolean;
  className?: string;
  /** Further entries. */
  children?: React.ReactNode;
}

/** Which shape and colour is which kind, and what is hatched. */
export function KindLegend({ hasRewatches, className, children }: KindLegendProps) {
  return (
    <ul className={cn("mt-4 flex flex-wrap gap-x-4 gap-y-1 text-xs text-soft", className)}>
      {KIND_ORDER.map((kind) => (
        <li key={kind} className="flex items-center gap-2">
          <KindMark kind={kind} /> {KINDS[kind].label}
        </li>
      ))}
      {hasRewatches && (
        <li className="flex items-center gap-2">
          <span aria-hidden="true" className="hatched size-2.5 rounded-[1px]" /> Again
        </li>
      )}
      {children}
    </ul>
  );
}
