import { Suspense } from "react";
import { PanelBoundary } from "./panel-boundary";
import { PanelSkeleton } from "./panel-skeleton";

/** The slot of a panel that streams in; the class reserves its size. */
export function PanelSlot({ className, children }: { className: string; children: React.ReactNode }) {
  return (
    <PanelBoundary className={className}>
      <Suspense fallback={<PanelSkeleton className={className} />}>{children}</Suspense>
    </PanelBoundary>
  );
}
