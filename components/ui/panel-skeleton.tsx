import { cn } from "./cn";

/** Holds the place of a panel while its data is read; the class gives it the height of what will come. */
export function PanelSkeleton({ className }: { className: string }) {
  return (
    <div aria-hidden="true" className={cn("rounded-xl border border-line bg-card p-4 sm:p-6", className)}>
      <div className="h-3 w-28 animate-breathe rounded bg-raised" />
      <div className="mt-5 h-7 w-40 animate-breathe rounded bg-raised" />
    </div>
  );
}
