import type { AdminPageContext } from "@/app/(admin)/admin/sync/_lib/page-context";
import { Metric } from "@/components/ui/metric";
import { Panel } from "@/components/ui/panel";
import { type LastSchedulerRun, listLastSchedulerRuns } from "@/lib/admin/last-scheduler-runs";
import { getQueueDepth } from "@/lib/admin/queue-depth";
import { listRecentRunCounts } from "@/lib/admin/recent-run-counts";
import { pluralize } from "@/lib/format/count";
import { formatDate } from "@/lib/format/date";
import { FormattedTime } from "./formatted-time";
import { StackedBars } from "./stacked-bars";

const PARTS = [
  { label: "Succeeded", tone: "calm" },
  { label: "Skipped", tone: "warm" },
  { label: "Failed", tone: "wrong" },
] as const;

export async function QueuePanel(context: AdminPageContext) {
  const { now, timeZone } = context;
  const [{ due, running, jobs }, schedulerRuns, slots] = await Promise.all([
    getQueueDepth(now),
    listLastSchedulerRuns(),
    listRecentRunCounts(now),
  ]);
  const formatTime = (at: Date) => formatDate(at, timeZone, now).replace(/^.*, /, "");
  return (
    <Panel title="Queue" note="runs of rounds and cron calls in two hours" className="lg:col-span-7">
      <Metric value={due.toLocaleString("en")}>
        due now, {running.toLocaleString("en")} being synced
        {jobs !== null && `, ${pluralize(jobs, "job")} waiting`}
      </Metric>
      <StackedBars
        caption="Runs of rounds and cron calls, five minutes at a time"
        name="From"
        parts={PARTS}
        bars={slots.map(({ from, succeeded, skipped, failed }) => ({
          key: from.toISOString(),
          label: formatTime(from),
          values: [succeeded, skipped, failed],
        }))}
        ends={[slots[0] ? formatTime(slots[0].from) : "", "now"]}
        emptyText="No round and no cron call had anything to do in the last two hours."
      />
      <dl className="mt-6 divide-y divide-line border-t border-line text-sm">
        <SchedulerRunRow
          label="Last cron call"
          run={schedulerRuns.find(({ kind }) => kind === "cron")}
          context={context}
        />
        <SchedulerRunRow
          label="Last round of a server"
          run={schedulerRuns.find(({ kind }) => kind === "server")}
          context={context}
        />
      </dl>
    </Panel>
  );
}

function SchedulerRunRow({
  label,
  run,
  context,
}: {
  label: string;
  run: LastSchedulerRun | undefined;
  context: AdminPageContext;
}) {
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-6 py-2">
      <dt className="text-soft">{label}</dt>
      <dd>
        <FormattedTime at={run?.at ?? null} fallback="none in two days" context={context} />
        {run && (
          <span className="text-soft">
            : {pluralize(run.succeeded, "success", "successes")}, {pluralize(run.failed, "failure")} in{" "}
            {(run.ms / 1000).toLocaleString("en", { maximumFractionDigits: 1 })} s
            {!run.isComplete && ", some left for the next"}
          </span>
        )}
      </dd>
    </div>
  );
}
