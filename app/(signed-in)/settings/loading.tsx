import { PanelSkeleton } from "@/components/ui/panel-skeleton";

export default function Loading() {
  return <PanelSkeleton className="mt-16 h-[520px] max-w-3xl" />;
}
