import { spokenDay } from "@/components/charts/calendar";
import { Heatmap } from "@/components/charts/heatmap";
import { type HeatmapDay, heatmapDays } from "@/components/charts/heatmap-days";
import { HeatmapLegend } from "@/components/charts/heatmap-legend";
import { counted } from "@/components/format/counted";
import { spokenDuration } from "@/components/format/spoken-duration";
import { KINDS } from "@/components/kind/kinds";
import { DataTable } from "@/components/ui/data-table";
import { FigureLine } from "@/components/ui/figure-line";
import { Panel } from "@/components/ui/panel";
import { type Watch, WatchChoices } from "@/components/watches/watch-choices";
import { lastYearOfWeeks } from "@/lib/dates/local-window";
import { leftOutWatches } from "@/lib/stats/left-out-watches";
import { watchedPerDay } from "@/lib/stats/watched-per-day";
import { leftOutSentence } from "./left-out-sentence";
import { NoDays } from "./no-days";
import { overviewHref } from "./overview-address";
import type { ImportingViewer } from "./viewer";

const NO_DAYS = {
  both: "No day of the last twelve months has a viewing with a true date.",
  first: "No first watch of the last twelve months has a true date.",
  rewatch: "No rewatch of the last twelve months has a true date.",
} as const;

export async function HeatmapPanel({ user, now, isImporting, watch }: ImportingViewer & { watch: Watch }) {
  const window = lastYearOfWeeks(user.timeZone, now);
  const [rows, leftOut] = await Promise.all([
    watchedPerDay(user.id, window, watch),
    leftOutWatches(user.id, window, watch),
  ]);
  const days = heatmapDays(rows, window.firstDay, window.lastDay);
  const active = days.filter((day) => day.watches > 0);
  const minutes = active.reduce((sum, day) => sum + day.minutes, 0);
  return (
    <Panel title="Your last twelve months" note={`Days of ${user.timeZone}`} className="lg:col-span-12">
      <div className="flex flex-wrap-reverse items-start justify-between gap-3">
        {active.length > 0 && (
          <FigureLine figure={counted(active.length, "day")}>
            with something watched{watch && (watch === "first" ? " for the first time" : " again")}
            {minutes > 0 && `, ${spokenDuration(minutes)} in all`}
          </FigureLine>
        )}
        <WatchChoices chosen={watch} hrefOf={overviewHref} />
      </div>
      {active.length === 0 ? (
        <NoDays isImporting={isImporting} drawing="weeks">
          {NO_DAYS[watch ?? "both"]}
        </NoDays>
      ) : (
        <>
          <div className="mt-5">
            <Heatmap days={days} describe={describeDay} />
          </div>
          <HeatmapLegend />
          <DataTable
            caption="What was watched on each day"
            head={["Day", "Viewings", "Time", "Mostly"]}
            rows={active.toReversed().map((day) => ({
              key: day.day,
              cells: [
                spokenDay(day.day),
                day.watches,
                spokenDuration(day.minutes),
                day.kind === null ? "" : KINDS[day.kind].label,
              ],
            }))}
          />
        </>
      )}
      <p className="mt-3 text-xs text-soft empty:hidden">{leftOutSentence(leftOut)}</p>
    </Panel>
  );
}

function describeDay({ day, watches, minutes }: HeatmapDay): string {
  return `${spokenDay(day)}: ${counted(watches, "viewing")}, ${spokenDuration(minutes)}`;
}
