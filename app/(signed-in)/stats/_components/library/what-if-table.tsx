import { formatFinish } from "@/app/(signed-in)/stats/_lib/library/what-if-messages";
import { formatDuration } from "@/lib/format/duration";
import { getWeeks } from "@/lib/stats/library/forecast";
import type { LibraryPanelProps } from "./library-panel-props";

const PACES = [
  { pace: "usual", name: "At your usual pace" },
  { pace: "busiest", name: "As in your busiest quarter of a year" },
  { pace: "quietest", name: "As in your quietest" },
] as const;

interface WhatIfTableProps extends LibraryPanelProps {
  added: number;
  /** Whether what is still to be watched has them already. */
  isCounted: boolean;
}

/** When nothing would be left, without what is added and with it, at the pace of the last year. */
export function WhatIfTable({ query: { today }, stats, added, isCounted }: WhatIfTableProps) {
  const { forecast, backlog } = stats;
  const now = backlog.reduce((sum, { minutes }) => sum + minutes, 0);
  const [without, including] = isCounted ? [Math.max(0, now - added), now] : [now, now + added];
  if (forecast.usual === 0)
    return (
      <p className="mt-2 text-sm text-soft">
        That makes {formatDuration(including)}. You watched nothing new with an exact date in the last year, so there is
        no pace to say when you would be through.
      </p>
    );
  const [before, after] = [getWeeks(without, forecast), getWeeks(including, forecast)];
  return (
    <table className="mt-4 w-full text-sm">
      <caption className="sr-only">When nothing would be left</caption>
      <thead className="text-xs text-soft">
        <tr>
          {["You would be through", "Without it", "With it"].map((head) => (
            <th key={head} scope="col" className="pb-2 pl-3 text-right font-normal first:pl-0 first:text-left">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="divide-y divide-line border-y border-line">
        <tr>
          <th scope="row" className="py-2.5 text-left font-normal">
            Still to be watched
          </th>
          <td className="py-2.5 pl-3 text-right">{formatDuration(without)}</td>
          <td className="py-2.5 pl-3 text-right">{formatDuration(including)}</td>
        </tr>
        {PACES.map(({ pace, name }) => (
          <tr key={pace}>
            <th scope="row" className="py-2.5 text-left font-normal">
              {name}
            </th>
            <td className="py-2.5 pl-3 text-right text-soft">{formatFinish(before[pace], today)}</td>
            <td className="py-2.5 pl-3 text-right">{formatFinish(after[pace], today)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
