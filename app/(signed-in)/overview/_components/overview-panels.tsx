import type { WatchFilter } from "@/app/(signed-in)/_components/watch-choices";
import type { ImportingPageContext } from "@/app/(signed-in)/_lib/page-context";
import { PanelSlot } from "@/components/ui/panel-slot";
import { HeatmapPanel } from "./heatmap-panel";
import { HoursPanel } from "./hours-panel";
import { LastWatchedPanel } from "./last-watched-panel";
import { LibraryPanel } from "./library-panel";
import { MemosPanel } from "./memos-panel";
import { MonthsPanel } from "./months-panel";
import { RatingsPanel } from "./ratings-panel";
import { RewatchesPanel } from "./rewatches-panel";
import { UpNextPanel } from "./up-next-panel";

interface OverviewPanelsProps extends ImportingPageContext {
  /** Which watches the calendar shows. */
  watch: WatchFilter;
}

/** All panels of the overview; each streams into a slot of its final size. */
export function OverviewPanels({ user, now, isImporting, watch }: OverviewPanelsProps) {
  return (
    <div className="grid gap-4 lg:grid-cols-12">
      <PanelSlot className="h-[620px] sm:h-[700px] lg:col-span-12 xl:h-80">
        <LastWatchedPanel user={user} now={now} />
      </PanelSlot>
      <PanelSlot className="h-[490px] lg:col-span-7">
        <UpNextPanel user={user} now={now} />
      </PanelSlot>
      <PanelSlot className="h-[362px] lg:col-span-5 lg:h-[486px]">
        <HoursPanel user={user} isImporting={isImporting} />
      </PanelSlot>
      <PanelSlot className="h-[816px] md:h-[370px] lg:col-span-12">
        <HeatmapPanel user={user} now={now} isImporting={isImporting} watch={watch} />
      </PanelSlot>
      <PanelSlot className="h-[400px] lg:col-span-5 xl:h-[467px]">
        <LibraryPanel user={user} />
      </PanelSlot>
      <PanelSlot className="h-[453px] md:h-[533px] lg:col-span-7 lg:h-[415px] xl:h-[467px]">
        <MonthsPanel user={user} now={now} isImporting={isImporting} />
      </PanelSlot>
      <PanelSlot className="h-96 lg:col-span-12 xl:col-span-4">
        <RatingsPanel user={user} />
      </PanelSlot>
      <PanelSlot className="h-[320px] lg:col-span-6 lg:h-96 xl:col-span-4">
        <MemosPanel user={user} />
      </PanelSlot>
      <PanelSlot className="h-[320px] lg:col-span-6 lg:h-96 xl:col-span-4">
        <RewatchesPanel user={user} now={now} />
      </PanelSlot>
    </div>
  );
}
