import { PanelSkeleton } from "@/components/ui/panel-skeleton";

export default function Loading() {
  return (
    <div className="space-y-4">
      <div className="h-24" />
      <PanelSkeleton className="h-[200px] sm:h-[148px]" />
      <PanelSkeleton className="h-[720px]" />
    </div>
  );
}
