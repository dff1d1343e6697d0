import { NoActivity } from "@/app/(signed-in)/_components/no-activity";
import type { ImportingPageContext } from "@/app/(signed-in)/_lib/page-context";
import { createMonthHours } from "@/app/(signed-in)/overview/_lib/month-hours";
import { formatMonthAndYear } from "@/components/charts/calendar";
import { KindLegend } from "@/components/charts/kind-legend";
import { KIND_ORDER, KINDS } from "@/components/titles/kinds";
import { FoldedTable } from "@/components/ui/folded-table";
import { Metric } from "@/components/ui/metric";
import { Panel } from "@/components/ui/panel";
import { getLastMonths } from "@/lib/domain/local-window";
import { formatDuration } from "@/lib/format/duration";
import { listWatchedPerMonth } from "@/lib/stats/overview/watched-per-month";
import { HoursChartBox } from "./hours-chart-box";

const MONTHS = 24;

export async function MonthsPanel({ user, now, isImporting }: ImportingPageContext) {
  const window = getLastMonths(MONTHS, user.timeZone, now);
  const rows = await listWatchedPerMonth(user.id, window);
  const minutes = rows.reduce((sum, row) => sum + row.minutes, 0);
  const months = createMonthHours(rows, window.firstDay, window.lastDay);
  const monthsOfUse = months.length - months.findIndex(({ month }) => month === rows[0]?.month);
  return (
    <Panel title="Hours per month" note="The last two years, exact dates only" className="lg:col-span-7">
      {minutes === 0 ? (
        <NoActivity isImporting={isImporting} drawing="weeks">
          Two years without a dated viewing: the first one raises the first bar.
        </NoActivity>
      ) : (
        <figure>
          <figcaption>
            <Metric value={formatDuration(minutes / monthsOfUse)}>
              a month, on average since {formatMonthAndYear(rows[0]?.month ?? "")}
            </Metric>
            <KindLegend hasRewatches className="mt-3 mb-4" />
          </figcaption>
          <HoursChartBox months={months} />
          <FoldedTable
            caption="Hours watched per month"
            columns={["Month", ...KIND_ORDER.map((kind) => KINDS[kind].label), "Again"]}
            rows={months.toReversed().map(({ month, first, again }) => ({
              key: month,
              cells: [
                formatMonthAndYear(month),
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
