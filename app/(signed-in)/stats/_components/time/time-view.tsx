import { NoActivity } from "@/app/(signed-in)/_components/no-activity";
import type { StatsQuery } from "@/app/(signed-in)/stats/_lib/stats-query";
import { getTimeStats } from "@/app/(signed-in)/stats/_lib/time/get-time-stats";
import { isFiltered } from "@/app/(signed-in)/stats/search-params";
import { Panel } from "@/components/ui/panel";
import { getImportState } from "@/lib/sync/status/import-state";
import { CalendarPanel } from "./calendar-panel";
import { DatesPanel } from "./dates-panel";
import { FirstsPanel } from "./firsts-panel";
import { LagPanel } from "./lag-panel";
import { MilestonesPanel } from "./milestones-panel";
import { RecordsPanel } from "./records-panel";
import { TimePanel } from "./time-panel";
import { TotalsPanel } from "./totals-panel";
import { WeekPanel } from "./week-panel";

/** When and how much was watched. Without dated viewings only totals and date qualities are shown. */
export async function TimeView({ query }: { query: StatsQuery }) {
  const stats = await getTimeStats(query);
  if (stats.totals.length === 0) return <NothingWatched query={query} />;
  const panel = { query, stats };
  return (
    <div className="grid gap-4 lg:grid-cols-12">
      <TotalsPanel {...panel} />
      <DatesPanel {...panel} />
      <TimePanel {...panel} />
      {stats.activeDays > 0 && (
        <>
          <CalendarPanel {...panel} />
          <WeekPanel {...panel} />
          <RecordsPanel {...panel} />
          <MilestonesPanel {...panel} />
          <FirstsPanel {...panel} />
          <LagPanel {...panel} />
        </>
      )}
    </div>
  );
}

async function NothingWatched({ query: { user, params } }: { query: StatsQuery }) {
  const isImporting = (await getImportState(user.id)).phase === "importing";
  return (
    <Panel title="Nothing to count">
      <NoActivity isImporting={isImporting} drawing="reel">
        {isFiltered(params)
          ? "You watched nothing that fits this. Another year, kind or date shows more."
          : "Nothing is marked as watched yet: your first film or episode starts the counting."}
      </NoActivity>
    </Panel>
  );
}
