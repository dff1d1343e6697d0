import { Panel } from "@/components/ui/panel";
import { PlacedFigureLinks } from "../figure-links";
import { compareHref } from "./compare-address";
import { CompareHead } from "./compare-head";
import type { ComparePanelProps } from "./compare-panel-props";
import { compareRows } from "./compare-rows";
import { datesWords, differenceWords, figureWords, lengthWords, percentWords, undatedWords } from "./compare-words";

/** The figures of both ranges in two columns, and how far the first is from the second. */
export function FiguresPanel({ comparison: { address, a, b } }: ComparePanelProps) {
  return (
    <Panel title="Figures" className="lg:col-span-12">
      <p className="mb-4 text-sm text-soft">
        {[lengthWords(a, b), datesWords(address.dates), undatedWords(a), undatedWords(b)].filter(Boolean).join(" ")}
      </p>
      <table className="w-full text-sm">
        <CompareHead of="Figure" a={a.name} b={b.name} apart="Difference" />
        <tbody className="divide-y divide-line border-y border-line">
          {compareRows(a.side, b.side, address.unit).map((row) => (
            <tr key={row.name}>
              <th scope="row" className="py-2 text-left font-normal">
                {row.name}
              </th>
              <td className="py-2 pl-3 text-right font-medium">{figureWords(row.a, row.as)}</td>
              <td className="py-2 pl-3 text-right font-medium">{figureWords(row.b, row.as)}</td>
              <td className="py-2 pl-3 text-right text-soft">
                {differenceWords(row)}
                {percentWords(row) && <span className="block text-xs text-ink">{percentWords(row)}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-3 text-xs text-soft">
        The difference is that of the first from the second; a percentage is a part of the second.
      </p>
      <PlacedFigureLinks figure="compare" of="Figures" hrefOf={(path) => compareHref(address, path)} />
    </Panel>
  );
}
