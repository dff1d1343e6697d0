import { spokenMonth } from "@/components/charts/calendar";
import { HoursChartBox } from "@/components/charts/hours-chart-box";
import { monthsOfHours } from "@/components/charts/months-of-hours";
import { spokenDuration } from "@/components/format/spoken-duration";
import { KindLegend } from "@/components/kind/kind-legend";
import { KIND_ORDER, KINDS } from "@/components/kind/kinds";
import { DataTable } from "@/components/ui/data-table";
import { FigureLine } from "@/components/ui/figure-line";
import { Panel } from "@/components/ui/panel";
import { lastMonths } from "@/lib/dates/local-window";
import { watchedPerMonth } from "@/lib/stats/watched-per-month";
import { NoDays } from "./no-days";
import type { ImportingViewer } from "./viewer";

const MONTHS = 24;

export async function MonthsPanel({ user, now, isImporting }: ImportingViewer) {
  const window = lastMonths(MONTHS, user.timeZone, now);
  const rows = await watchedPerMonth(user.id, window);
  const minutes = rows.reduce((sum, row) => sum + row.minutes, 0);
  const months = monthsOfHours(rows, window.firstDay, window.lastDay);
  const monthsOfUse = months.length - months.findIndex(({ month }) => month === rows[0]?.month);
  return (
    <Panel title="Hours per month" note="The last two years, exact dates only" className="lg:col-span-7">
      {minutes === 0 ? (
        <NoDays isImporting={isImporting} drawing="weeks">
          Two years without a dated viewing: the first one raises the first bar.
        </NoDays>
      ) : (
        <figure>
          <figcaption>
            <FigureLine figure={spokenDuration(minutes / monthsOfUse)}>
              a month, on average since {spokenMonth(rows[0]?.month ?? "")}
            </FigureLine>
            <KindLegend hasAgain className="mt-3 mb-4" />
          </figcaption>
          <HoursChartBox months={months} />
          <DataTable
            caption="Hours watched per month"
            head={["Month", ...KIND_ORDER.map((kind) => KINDS[kind].label), "Again"]}
            rows={months.toReversed().map(({ month, first, again }) => ({
              key: month,
              cells: [
                spokenMonth(month),
                ...KIND_ORDER.map((kind) => `${first[kind].toLocaleString("en")} h`),
                `${KIND_ORDER.reduce((sum, kind) => sum + again[kind], 0).toLocaleString("en", { maximumFractionDigits: 1 })} h`,
              ],
            }))}
          />
        </figure>
      )}
    </Panel>
  );
}
