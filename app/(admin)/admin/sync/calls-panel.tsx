import { shortMonth } from "@/components/charts/calendar";
import { StackedBars } from "@/components/fleet/stacked-bars";
import { counted } from "@/components/format/counted";
import { spokenBytes } from "@/components/format/spoken-bytes";
import { FigureLine } from "@/components/ui/figure-line";
import { Panel } from "@/components/ui/panel";
import { callsOfDay, type EndpointCalls } from "@/lib/fleet/calls-of-day";
import { quotaDay } from "@/lib/sync/quota";
import { EndpointsTable } from "./endpoints-table";
import { pastCalls } from "./past-calls";
import type { Viewer } from "./viewer";

const PARTS = [
  { label: "Answered", tone: "calm" },
  { label: "Slowed down", tone: "warm" },
  { label: "Failed", tone: "wrong" },
] as const;

const SLOWED = ["rate-limited", "write-lock"];

export async function CallsPanel({ now }: Viewer) {
  const today = quotaDay(now);
  const [rows, before] = await Promise.all([callsOfDay(today), pastCalls(today)]);
  const ok = total(rows.filter(({ outcome }) => outcome === "ok"));
  const slowed = total(rows.filter(({ outcome }) => SLOWED.includes(outcome)));
  const all = total(rows);
  const days = [...before, { day: today, ok, slowed, failed: all - ok - slowed }];
  const locks = total(rows.filter(({ outcome }) => outcome === "write-lock"));
  const bytes = rows.reduce((sum, row) => sum + row.bytes, 0);
  return (
    <Panel
      title="Calls to Simkl today"
      note="days begin at midnight in New York, as the quota does"
      className="lg:col-span-12"
    >
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-2">
        <div className="min-w-0">
          <FigureLine figure={all.toLocaleString("en")}>
            {all === 1 ? "call" : "calls"}, {spokenBytes(bytes)}, {counted(locks, "write-lock hit")}
          </FigureLine>
          <StackedBars
            caption="Calls per day"
            name="Day"
            parts={PARTS}
            bars={days.map(({ day, ...counts }) => ({
              key: day,
              label: `${Number(day.slice(8))} ${shortMonth(day)}`,
              values: [counts.ok, counts.slowed, counts.failed],
            }))}
            ends={["two weeks ago", "today"]}
            none="Nothing has been asked of Simkl in two weeks."
          />
        </div>
        <EndpointsTable rows={rows} />
      </div>
    </Panel>
  );
}

function total(rows: readonly EndpointCalls[]): number {
  return rows.reduce((sum, { calls }) => sum + calls, 0);
}
