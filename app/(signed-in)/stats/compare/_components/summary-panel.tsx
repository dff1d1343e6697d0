import { Fragment } from "react";
import { ReportLinksWithHref } from "@/app/(signed-in)/stats/_components/report-links";
import { createCompareRows } from "@/app/(signed-in)/stats/compare/_lib/compare-rows";
import {
  formatDatesNote,
  formatDifference,
  formatLengths,
  formatPercentChange,
  formatUndatedNote,
  formatValue,
} from "@/app/(signed-in)/stats/compare/messages";
import { compareHref } from "@/app/(signed-in)/stats/compare/search-params";
import { DataTable } from "@/components/ui/data-table";
import { Panel } from "@/components/ui/panel";
import type { ComparePanelProps } from "./compare-panel-props";

/** The figures of both ranges in two columns, and how far the first is from the second. */
export function SummaryPanel({ comparison: { params, a, b } }: ComparePanelProps) {
  return (
    <Panel title="Figures" className="lg:col-span-12">
      <p className="mb-4 text-sm text-soft">
        {[formatLengths(a, b), formatDatesNote(params.dates), formatUndatedNote(a), formatUndatedNote(b)]
          .filter(Boolean)
          .join(" ")}
      </p>
      <DataTable
        caption="Figures of both times"
        columns={[
          "Figure",
          { head: a.name, className: "font-medium" },
          { head: b.name, className: "font-medium" },
          { head: "Difference", className: "text-soft" },
        ]}
        rows={createCompareRows(a.side, b.side, params.unit).map((row) => ({
          key: row.name,
          cells: [
            row.name,
            formatValue(row.a, row.as),
            formatValue(row.b, row.as),
            <Fragment key="difference">
              {formatDifference(row)}
              {formatPercentChange(row) && <span className="block text-xs text-ink">{formatPercentChange(row)}</span>}
            </Fragment>,
          ],
        }))}
      />
      <p className="mt-3 text-xs text-soft">
        The difference is that of the first from the second; a percentage is a part of the second.
      </p>
      <ReportLinksWithHref report="compare" label="Figures" getHref={(path) => compareHref(params, path)} />
    </Panel>
  );
}
