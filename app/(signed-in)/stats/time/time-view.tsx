import { Panel } from "@/components/ui/panel";
import { importState } from "@/lib/sync/import-state";
import { NoDays } from "../../overview/no-days";
import type { Question } from "../question";
import { isNarrowed } from "../stats-address";
import { CalendarPanel } from "./calendar-panel";
import { DatesPanel } from "./dates-panel";
import { FirstsPanel } from "./firsts-panel";
import { LagPanel } from "./lag-panel";
import { MilestonesPanel } from "./milestones-panel";
import { RecordsPanel } from "./records-panel";
import { timeOf } from "./time-of";
import { TimePanel } from "./time-panel";
import { TotalsPanel } from "./totals-panel";
import { WeekPanel } from "./week-panel";

/** When and how much was watched. Without a day to draw, the totals and what is known of the dates stand alone. */
export async function TimeView({ question }: { question: Question }) {
  const figures = await timeOf(question);
  if (figures.totals.length === 0) return <NothingWatched question={question} />;
  const panel = { question, figures };
  return (
    <div className="grid gap-4 lg:grid-cols-12">
      <TotalsPanel {...panel} />
      <DatesPanel {...panel} />
      <TimePanel {...panel} />
      {figures.activeDays > 0 && (
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

async function NothingWatched({ question: { user, address } }: { question: Question }) {
  const isImporting = (await importState(user.id)).phase === "importing";
  return (
    <Panel title="Nothing to count">
      <NoDays isImporting={isImporting} drawing="reel">
        {isNarrowed(address)
          ? "You watched nothing that fits this. Another year, kind or date shows more."
          : "Nothing is marked as watched yet: your first film or episode starts the counting."}
      </NoDays>
    </Panel>
  );
}
