import type { AdminPageContext } from "@/app/(admin)/admin/sync/_lib/page-context";
import { formatShortMonth } from "@/components/charts/calendar";
import { Metric } from "@/components/ui/metric";
import { Panel } from "@/components/ui/panel";
import { listDailyCalls } from "@/lib/admin/daily-calls";
import { type EndpointCalls, listEndpointCalls } from "@/lib/admin/endpoint-calls";
import { cacheForAll } from "@/lib/database/cache-by-revision";
import { formatBytes } from "@/lib/format/bytes";
import { pluralize } from "@/lib/format/count";
import { formatQuotaDay } from "@/lib/sync/policy/quota";
import { MINUTE_MS } from "@/lib/utils/durations";
import { EndpointsTable } from "./endpoints-table";
import { StackedBars } from "./stacked-bars";

const PARTS = [
  { label: "Answered", tone: "calm" },
  { label: "Slowed down", tone: "warm" },
  { label: "Failed", tone: "wrong" },
] as const;

/** Past days hardly change, and the page refreshes every few seconds. */
const cachedPastCalls = cacheForAll("past-calls", MINUTE_MS, listDailyCalls);

const SLOWED_OUTCOMES = ["rate-limited", "write-lock"];

export async function CallsPanel({ now }: AdminPageContext) {
  const today = formatQuotaDay(now);
  const [rows, before] = await Promise.all([listEndpointCalls(today), cachedPastCalls(today)]);
  const ok = sumCalls(rows.filter(({ outcome }) => outcome === "ok"));
  const slowed = sumCalls(rows.filter(({ outcome }) => SLOWED_OUTCOMES.includes(outcome)));
  const all = sumCalls(rows);
  const days = [...before, { day: today, ok, slowed, failed: all - ok - slowed }];
  const locks = sumCalls(rows.filter(({ outcome }) => outcome === "write-lock"));
  const bytes = rows.reduce((sum, row) => sum + row.bytes, 0);
  return (
    <Panel
      title="Calls to Simkl today"
      note="days begin at midnight in New York, as the quota does"
      className="lg:col-span-12"
    >
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-2">
        <div className="min-w-0">
          <Metric value={all.toLocaleString("en")}>
            {all === 1 ? "call" : "calls"}, {formatBytes(bytes)}, {pluralize(locks, "write-lock hit")}
          </Metric>
          <StackedBars
            caption="Calls per day"
            name="Day"
            parts={PARTS}
            bars={days.map(({ day, ...counts }) => ({
              key: day,
              label: `${Number(day.slice(8))} ${formatShortMonth(day)}`,
              values: [counts.ok, counts.slowed, counts.failed],
            }))}
            ends={["two weeks ago", "today"]}
            emptyText="Nothing has been asked of Simkl in two weeks."
          />
        </div>
        <EndpointsTable rows={rows} />
      </div>
    </Panel>
  );
}

function sumCalls(rows: readonly EndpointCalls[]): number {
  return rows.reduce((sum, { calls }) => sum + calls, 0);
}
