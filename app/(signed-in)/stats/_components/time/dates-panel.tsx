import { ReportLinks } from "@/app/(signed-in)/stats/_components/report-links";
import { QUALITY_LABELS, QUALITY_ORDER } from "@/app/(signed-in)/stats/_lib/time/date-quality-labels";
import { Metric } from "@/components/ui/metric";
import { Panel } from "@/components/ui/panel";
import type { DateQuality } from "@/lib/database/generated/enums";
import { pluralize } from "@/lib/format/count";
import { formatPercent } from "@/lib/format/percent";
import type { TimePanelProps } from "./time-panel-props";

const SHADES: Record<DateQuality, string> = {
  exact: "bg-accent",
  bulk: "hatched text-accent",
  synthetic: "bg-edge",
  unknown: "bg-raised ring-1 ring-edge ring-inset",
};

/** How far the dates can be trusted: what pictures of time are drawn from, and what they leave out. */
export function DatesPanel({ query: { params }, stats: { totals } }: TimePanelProps) {
  const countViewings = (quality: DateQuality) =>
    totals
      .filter(({ dateQuality }) => dateQuality === quality)
      .reduce((sum, { episodes, films }) => sum + episodes + films, 0);
  const all = QUALITY_ORDER.reduce((sum, quality) => sum + countViewings(quality), 0);
  return (
    <Panel title="How far your dates can be trusted" className="lg:col-span-5">
      <Metric value={formatPercent(countViewings("exact"), all)}>of this history has trustworthy dates</Metric>
      <div aria-hidden="true" className="mt-4 flex h-3 gap-px overflow-hidden rounded-full bg-raised">
        {QUALITY_ORDER.filter((quality) => countViewings(quality) > 0).map((quality) => (
          <div key={quality} className={SHADES[quality]} style={{ flexGrow: countViewings(quality) }} />
        ))}
      </div>
      <dl className="mt-4 divide-y divide-line border-y border-line text-sm">
        {QUALITY_ORDER.map((quality) => (
          <div key={quality} className="flex items-center justify-between gap-3 py-2">
            <dt className="flex items-center gap-2.5">
              <span aria-hidden="true" className={`size-2.5 shrink-0 rounded-[2px] ${SHADES[quality]}`} />
              {QUALITY_LABELS[quality]}
            </dt>
            <dd className="whitespace-nowrap">{pluralize(countViewings(quality), "viewing")}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 text-xs text-soft">
        {params.dates === "exact"
          ? "Pictures of time and records below are drawn from exact dates alone; totals count everything."
          : "Pictures of time below are drawn from every date, made-up ones too; hours of the day and records from exact ones alone."}
      </p>
      <ReportLinks report="totals" label="Viewings by how far their dates can be trusted" params={params} />
    </Panel>
  );
}
