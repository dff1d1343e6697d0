import { formatFinish } from "@/app/(signed-in)/stats/_lib/library/what-if-messages";
import { DataTable } from "@/components/ui/data-table";
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
    <DataTable
      caption="When nothing would be left"
      columns={["You would be through", "Without it", "With it"]}
      rows={[
        { key: "left", cells: ["Still to be watched", formatDuration(without), formatDuration(including)] },
        ...PACES.map(({ pace, name }) => ({
          key: pace,
          cells: [
            name,
            <span key="without" className="text-soft">
              {formatFinish(before[pace], today)}
            </span>,
            formatFinish(after[pace], today),
          ],
        })),
      ]}
      size="large"
      className="mt-4"
    />
  );
}
