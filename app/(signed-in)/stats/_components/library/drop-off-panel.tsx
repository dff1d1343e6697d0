import { ReportLinks } from "@/app/(signed-in)/stats/_components/report-links";
import { createDropOffBuckets, getMedianDrop } from "@/app/(signed-in)/stats/_lib/library/drop-off-buckets";
import { ChartPoints } from "@/components/charts/chart-points";
import { EmptyState } from "@/components/ui/empty-state";
import { Metric } from "@/components/ui/metric";
import { Panel } from "@/components/ui/panel";
import { pluralize } from "@/lib/format/count";
import type { LibraryPanelProps } from "./library-panel-props";

/** The episodes at which shows are dropped. */
export function DropOffPanel({ query: { params }, stats: { dropOff } }: LibraryPanelProps) {
  const buckets = createDropOffBuckets(dropOff);
  const most = Math.max(1, ...buckets.map(({ shows }) => shows));
  const median = getMedianDrop(dropOff);
  return (
    <Panel title="When you give up on a show" className="lg:col-span-6">
      {median === null ? (
        <EmptyState drawing="reel">You have dropped no show or anime.</EmptyState>
      ) : (
        <figure>
          <figcaption>
            <Metric value={pluralize(median, "episode")}>and half of the shows you dropped were gone</Metric>
          </figcaption>
          <ChartPoints label="When you give up on a show">
            <div
              aria-hidden="true"
              className="mt-5 grid h-44 grid-cols-[repeat(11,minmax(0,1fr))_repeat(2,minmax(0,2fr))] gap-1 lg:h-72"
            >
              {buckets.map(({ name, shows, isWide }) => (
                <div
                  key={name}
                  title={`${name}: ${pluralize(shows, "show")}`}
                  className="flex min-w-0 flex-col justify-end text-center text-xs text-soft"
                >
                  <span>{shows || ""}</span>
                  <div
                    className={`min-h-px rounded-t-sm border-b border-edge ${isWide ? "hatched text-accent" : "bg-accent"}`}
                    style={{ height: `${(shows / most) * 76}%` }}
                  />
                  <span className="mt-1 whitespace-nowrap text-ink">{name}</span>
                </div>
              ))}
            </div>
          </ChartPoints>
          <p className="mt-2 text-xs text-soft">
            Episodes watched before it was dropped; hatched are several together. Films, of anime too, have none.
          </p>
          <ReportLinks report="drop-off" label="When you give up on a show" params={params} />
        </figure>
      )}
    </Panel>
  );
}
