import { PanelSkeleton } from "@/components/ui/panel-skeleton";

export default function Loading() {
  return (
    <div aria-hidden="true">
      <div className="flex items-end gap-5 pt-10 sm:gap-8 sm:pt-20">
        <div className="aspect-17/25 w-28 shrink-0 animate-breathe rounded-md bg-raised sm:w-44" />
        <div className="flex-1 space-y-3 pb-2">
          <div className="h-8 w-2/3 animate-breathe rounded bg-raised" />
          <div className="h-4 w-1/2 animate-breathe rounded bg-raised" />
        </div>
      </div>
      <div className="mt-6 grid gap-4 lg:grid-cols-12">
        <PanelSkeleton className="h-96 lg:col-span-8" />
        <PanelSkeleton className="h-72 lg:col-span-4" />
      </div>
    </div>
  );
}
