import { ReportLinksWithHref } from "@/app/(signed-in)/stats/_components/report-links";
import { compareHref } from "@/app/(signed-in)/stats/compare/search-params";
import { TitleList } from "@/components/titles/title-list";
import { EmptyState } from "@/components/ui/empty-state";
import { Metric } from "@/components/ui/metric";
import { Panel } from "@/components/ui/panel";
import { pluralize } from "@/lib/format/count";
import { formatDuration } from "@/lib/format/duration";
import type { ComparePanelProps } from "./compare-panel-props";

/** The titles that took most time of each range, beside each other. */
export function TitlesPanel({ comparison: { params, a, b } }: ComparePanelProps) {
  return (
    <Panel title="Top titles" note="Most time first, whatever their dates are worth" className="lg:col-span-12">
      <div className="grid gap-x-8 gap-y-6 lg:grid-cols-2">
        {[a, b].map(({ name, titles }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two ranges may have one name
          <div key={index} className="min-w-0">
            <div className="mb-4">
              <Metric value={name}>{titles[0] ? `${titles[0].title}, most of all` : ""}</Metric>
            </div>
            {titles.length === 0 ? (
              <EmptyState drawing="shelf">Nothing you watched fits this.</EmptyState>
            ) : (
              <TitleList
                titles={titles.map((title) => ({ ...title, note: formatTime(title.minutes, title.viewings) }))}
              />
            )}
          </div>
        ))}
      </div>
      <ReportLinksWithHref report="compare-titles" label="Top titles" getHref={(path) => compareHref(params, path)} />
    </Panel>
  );
}

function formatTime(minutes: number, viewings: number): string {
  return `${formatDuration(minutes)}, ${pluralize(viewings, "viewing")}`;
}
