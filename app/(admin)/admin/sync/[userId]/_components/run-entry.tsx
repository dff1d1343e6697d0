import { FormattedTime } from "@/app/(admin)/admin/sync/_components/formatted-time";
import { ToneMark } from "@/app/(admin)/admin/sync/_components/tone-mark";
import type { AdminPageContext } from "@/app/(admin)/admin/sync/_lib/page-context";
import type { Tone } from "@/app/(admin)/admin/sync/_lib/user-states";
import type { LoggedRun } from "@/lib/admin/list-logged-runs";
import { formatBytes } from "@/lib/format/bytes";
import { pluralize } from "@/lib/format/count";
import { CallsTable } from "./calls-table";

const OUTCOMES: Record<LoggedRun["outcome"], { label: string; tone: Tone }> = {
  running: { label: "Running", tone: "warm" },
  done: { label: "Done", tone: "calm" },
  failed: { label: "Failed", tone: "wrong" },
};

/** The trigger of a run in words; an unknown trigger is shown as it is. */
const TRIGGERS: Record<string, string> = {
  "sign-in": "they signed in",
  write: "they changed something",
  visit: "they came by",
  asked: "they asked",
  operator: "an operator asked",
  schedule: "it was time",
  cron: "it was time (cron)",
};

/** One run; its calls unfold. */
export function RunEntry({ run, context }: { run: LoggedRun; context: AdminPageContext }) {
  const { label, tone } = OUTCOMES[run.outcome];
  const bytes = run.calls.reduce((sum, call) => sum + call.bytes, 0);
  return (
    <li>
      <details>
        <summary className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-0.5 py-2.5 text-sm hover:text-ink sm:grid-cols-[7rem_11rem_1fr_auto]">
          <span className="flex items-center gap-1.5 font-medium">
            <ToneMark tone={tone} /> {label}
          </span>
          <span className="max-sm:order-3">
            <FormattedTime at={run.startedAt} fallback="" context={context} />
          </span>
          <span className="text-soft max-sm:order-4 max-sm:text-right">{TRIGGERS[run.trigger] ?? run.trigger}</span>
          <span className="text-right text-soft max-sm:order-2">
            {pluralize(run.calls.length, "call")}
            <span className="max-sm:hidden">
              , {formatBytes(bytes)}, {run.changed === 0 ? "no news" : pluralize(run.changed, "row")}
              {run.endedAt && `, ${formatSeconds(run.startedAt, run.endedAt)}`}
            </span>
          </span>
          {run.error && <span className="order-5 col-span-full text-xs wrap-anywhere text-alert">{run.error}</span>}
        </summary>
        <CallsTable calls={run.calls} />
      </details>
    </li>
  );
}

function formatSeconds(from: Date, to: Date): string {
  return `${((to.getTime() - from.getTime()) / 1000).toLocaleString("en", { maximumFractionDigits: 1 })} s`;
}
