import { PanelSkeleton } from "@/components/ui/panel-skeleton";

export default function Loading() {
  return (
    <>
      <div className="mb-6 h-14 sm:mb-8" />
      <PanelSkeleton className="h-[720px]" />
    </>
  );
}
