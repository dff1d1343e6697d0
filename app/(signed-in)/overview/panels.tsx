import { PanelPlace } from "@/components/ui/panel-place";
import type { Watch } from "@/components/watches/watch-choices";
import { HeatmapPanel } from "./heatmap-panel";
import { HoursPanel } from "./hours-panel";
import { LastWatchedPanel } from "./last-watched-panel";
import { LibraryPanel } from "./library-panel";
import { MemosPanel } from "./memos-panel";
import { MonthsPanel } from "./months-panel";
import { RatingsPanel } from "./ratings-panel";
import { RewatchesPanel } from "./rewatches-panel";
import { UpNextPanel } from "./up-next-panel";
import type { ImportingViewer } from "./viewer";

interface PanelsProps extends ImportingViewer {
  /** Which watches the calendar shows. */
  watch: Watch;
}

/** Every panel of the overview, each arriving by itself in a place of its own size. */
export function Panels({ user, now, isImporting, watch }: PanelsProps) {
  return (
    <div className="grid gap-4 lg:grid-cols-12">
      <PanelPlace className="h-[620px] sm:h-[700px] lg:col-span-12 xl:h-80">
        <LastWatchedPanel user={user} now={now} />
      </PanelPlace>
      <PanelPlace className="h-[490px] lg:col-span-7">
        <UpNextPanel user={user} now={now} />
      </PanelPlace>
      <PanelPlace className="h-[362px] lg:col-span-5 lg:h-[486px]">
        <HoursPanel user={user} isImporting={isImporting} />
      </PanelPlace>
      <PanelPlace className="h-[816px] md:h-[370px] lg:col-span-12">
        <HeatmapPanel user={user} now={now} isImporting={isImporting} watch={watch} />
      </PanelPlace>
      <PanelPlace className="h-[400px] lg:col-span-5 xl:h-[467px]">
        <LibraryPanel user={user} />
      </PanelPlace>
      <PanelPlace className="h-[453px] md:h-[533px] lg:col-span-7 lg:h-[415px] xl:h-[467px]">
        <MonthsPanel user={user} now={now} isImporting={isImporting} />
      </PanelPlace>
      <PanelPlace className="h-96 lg:col-span-12 xl:col-span-4">
        <RatingsPanel user={user} />
      </PanelPlace>
      <PanelPlace className="h-[320px] lg:col-span-6 lg:h-96 xl:col-span-4">
        <MemosPanel user={user} />
      </PanelPlace>
      <PanelPlace className="h-[320px] lg:col-span-6 lg:h-96 xl:col-span-4">
        <RewatchesPanel user={user} now={now} />
      </PanelPlace>
    </div>
  );
}
