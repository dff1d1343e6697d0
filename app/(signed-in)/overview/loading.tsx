import { PanelSkeleton } from "@/components/ui/panel-skeleton";

export default function Loading() {
  return (
    <div className="grid gap-4 lg:grid-cols-12">
      <div className="mb-4 h-14 lg:col-span-12" />
      <PanelSkeleton className="h-[620px] sm:h-[700px] lg:col-span-12 xl:h-80" />
      <PanelSkeleton className="h-[510px] lg:col-span-7" />
      <PanelSkeleton className="h-[510px] lg:col-span-5" />
    </div>
  );
}
