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
import { Panel } from "@/components/ui/panel";
import type { ComparePanelProps } from "./compare-panel-props";
import { CompareTableHead } from "./compare-table-head";

/** The figures of both ranges in two columns, and how far the first is from the second. */
export function SummaryPanel({ comparison: { params, a, b } }: ComparePanelProps) {
  return (
    <Panel title="Figures" className="lg:col-span-12">
      <p className="mb-4 text-sm text-soft">
        {[formatLengths(a, b), formatDatesNote(params.dates), formatUndatedNote(a), formatUndatedNote(b)]
          .filter(Boolean)
          .join(" ")}
      </p>
      <table className="w-full text-sm">
        <CompareTableHead rowLabel="Figure" a={a.name} b={b.name} difference="Difference" />
        <tbody className="divide-y divide-line border-y border-line">
          {createCompareRows(a.side, b.side, params.unit).map((row) => (
            <tr key={row.name}>
              <th scope="row" className="py-2 text-left font-normal">
                {row.name}
              </th>
              <td className="py-2 pl-3 text-right font-medium">{formatValue(row.a, row.as)}</td>
              <td className="py-2 pl-3 text-right font-medium">{formatValue(row.b, row.as)}</td>
              <td className="py-2 pl-3 text-right text-soft">
                {formatDifference(row)}
                {formatPercentChange(row) && <span className="block text-xs text-ink">{formatPercentChange(row)}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-3 text-xs text-soft">
        The difference is that of the first from the second; a percentage is a part of the second.
      </p>
      <ReportLinksWithHref report="compare" label="Figures" getHref={(path) => compareHref(params, path)} />
    </Panel>
  );
}
