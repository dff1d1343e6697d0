import { counted } from "@/components/format/counted";
import { spokenDuration } from "@/components/format/spoken-duration";
import { TitleLines } from "@/components/titles/title-lines";
import { EmptyState } from "@/components/ui/empty-state";
import { FigureLine } from "@/components/ui/figure-line";
import { Panel } from "@/components/ui/panel";
import { PlacedFigureLinks } from "../figure-links";
import { compareHref } from "./compare-address";
import type { ComparePanelProps } from "./compare-panel-props";

/** The titles that took most time of each range, beside each other. */
export function TitlesPanel({ comparison: { address, a, b } }: ComparePanelProps) {
  return (
    <Panel title="Top titles" note="Most time first, whatever their dates are worth" className="lg:col-span-12">
      <div className="grid gap-x-8 gap-y-6 lg:grid-cols-2">
        {[a, b].map(({ name, titles }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two ranges may have one name
          <div key={index} className="min-w-0">
            <div className="mb-4">
              <FigureLine figure={name}>{titles[0] ? `${titles[0].title}, most of all` : ""}</FigureLine>
            </div>
            {titles.length === 0 ? (
              <EmptyState drawing="shelf">Nothing you watched fits this.</EmptyState>
            ) : (
              <TitleLines
                titles={titles.map((title) => ({ ...title, said: timeWords(title.minutes, title.viewings) }))}
              />
            )}
          </div>
        ))}
      </div>
      <PlacedFigureLinks figure="compare-titles" of="Top titles" hrefOf={(path) => compareHref(address, path)} />
    </Panel>
  );
}

function timeWords(minutes: number, viewings: number): string {
  return `${spokenDuration(minutes)}, ${counted(viewings, "viewing")}`;
}
