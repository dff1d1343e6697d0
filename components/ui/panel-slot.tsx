import { Suspense } from "react";
import { PanelBoundary } from "./panel-boundary";
import { PanelSkeleton } from "./panel-skeleton";

/** The place of a panel that arrives by itself; the class gives it the size of what will come. */
export function PanelSlot({ className, children }: { className: string; children: React.ReactNode }) {
  return (
    <PanelBoundary className={className}>
      <Suspense fallback={<PanelSkeleton className={className} />}>{children}</Suspense>
    </PanelBoundary>
  );
}
