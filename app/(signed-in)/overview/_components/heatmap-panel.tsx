import { NoActivity } from "@/app/(signed-in)/_components/no-activity";
import { WatchChoices, type WatchFilter } from "@/app/(signed-in)/_components/watch-choices";
import type { ImportingPageContext } from "@/app/(signed-in)/_lib/page-context";
import { formatLeftOut } from "@/app/(signed-in)/overview/messages";
import { overviewHref } from "@/app/(signed-in)/overview/search-params";
import { formatLongDay } from "@/components/charts/calendar";
import { Heatmap } from "@/components/charts/heatmap";
import { createHeatmapDays, type HeatmapDay } from "@/components/charts/heatmap-days";
import { HeatmapLegend } from "@/components/charts/heatmap-legend";
import { KINDS } from "@/components/titles/kinds";
import { FoldedTable } from "@/components/ui/folded-table";
import { Metric } from "@/components/ui/metric";
import { Panel } from "@/components/ui/panel";
import { getLastYearOfWeeks } from "@/lib/domain/local-window";
import { pluralize } from "@/lib/format/count";
import { formatDuration } from "@/lib/format/duration";
import { countLeftOutWatches } from "@/lib/stats/overview/left-out-watches";
import { listWatchedPerDay } from "@/lib/stats/overview/watched-per-day";

const NO_ACTIVITY_MESSAGES = {
  both: "No day of the last twelve months has a viewing with a true date.",
  first: "No first watch of the last twelve months has a true date.",
  rewatch: "No rewatch of the last twelve months has a true date.",
} as const;

export async function HeatmapPanel({ user, now, isImporting, watch }: ImportingPageContext & { watch: WatchFilter }) {
  const window = getLastYearOfWeeks(user.timeZone, now);
  const [rows, leftOut] = await Promise.all([
    listWatchedPerDay(user.id, window, watch),
    countLeftOutWatches(user.id, window, watch),
  ]);
  const days = createHeatmapDays(rows, window.firstDay, window.lastDay);
  const active = days.filter((day) => day.watches > 0);
  const minutes = active.reduce((sum, day) => sum + day.minutes, 0);
  return (
    <Panel title="Your last twelve months" note={`Days of ${user.timeZone}`} className="lg:col-span-12">
      <div className="flex flex-wrap-reverse items-start justify-between gap-3">
        {active.length > 0 && (
          <Metric value={pluralize(active.length, "day")}>
            with something watched{watch && (watch === "first" ? " for the first time" : " again")}
            {minutes > 0 && `, ${formatDuration(minutes)} in all`}
          </Metric>
        )}
        <WatchChoices chosen={watch} getHref={(next) => overviewHref({ watch: next })} />
      </div>
      {active.length === 0 ? (
        <NoActivity isImporting={isImporting} drawing="weeks">
          {NO_ACTIVITY_MESSAGES[watch ?? "both"]}
        </NoActivity>
      ) : (
        <>
          <div className="mt-5">
            <Heatmap days={days} describe={describeDay} />
          </div>
          <HeatmapLegend />
          <FoldedTable
            caption="What was watched on each day"
            columns={["Day", "Viewings", "Time", "Mostly"]}
            rows={active.toReversed().map((day) => ({
              key: day.day,
              cells: [
                formatLongDay(day.day),
                day.watches,
                formatDuration(day.minutes),
                day.kind === null ? "" : KINDS[day.kind].label,
              ],
            }))}
          />
        </>
      )}
      <p className="mt-3 text-xs text-soft empty:hidden">{formatLeftOut(leftOut)}</p>
    </Panel>
  );
}

function describeDay({ day, watches, minutes }: HeatmapDay): string {
  return `${formatLongDay(day)}: ${pluralize(watches, "viewing")}, ${formatDuration(minutes)}`;
}
