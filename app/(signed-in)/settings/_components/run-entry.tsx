import { Fragment } from "react";
import { getCallName } from "@/app/(signed-in)/settings/_lib/call-purposes";
import { formatRunReason, formatRunResult } from "@/app/(signed-in)/settings/messages";
import { DataTable } from "@/components/ui/data-table";
import { formatBytes } from "@/lib/format/bytes";
import { pluralize } from "@/lib/format/count";
import { formatTime } from "@/lib/format/day-heading";
import { formatMilliseconds } from "@/lib/format/milliseconds";
import type { LoggedCall, LoggedRun } from "@/lib/sync/status/run-log";
import { LogLine } from "./log-line";

/** A run with news or a failure; unfolded, each of its calls. */
export function RunEntry({ run, timeZone }: { run: LoggedRun; timeZone: string }) {
  const { startedAt, endedAt, outcome, calls } = run;
  const duration = endedAt && formatMilliseconds(endedAt.getTime() - startedAt.getTime());
  return (
    <LogLine
      time={formatTime(startedAt, timeZone)}
      what={formatRunResult(run)}
      why={formatRunReason(run)}
      cost={[pluralize(calls.length, "call"), duration].filter(Boolean).join(", ")}
      isFailure={outcome === "failed"}
    >
      {calls.length === 0 ? <p className="text-soft">No call was noted.</p> : <CallTable calls={calls} />}
    </LogLine>
  );
}

function CallTable({ calls }: { calls: readonly LoggedCall[] }) {
  return (
    <DataTable
      caption="Calls of this run"
      columns={[
        "Call",
        "Answer",
        { head: "Time", className: "whitespace-nowrap" },
        { head: "Size", className: "whitespace-nowrap" },
      ]}
      rows={calls.map(({ endpoint, status, ms, bytes, rows, error }, index) => ({
        key: index,
        cells: [
          <Fragment key="call">
            <span className="text-ink">{getCallName(endpoint)}</span>
            {rows !== null && ` (${pluralize(rows, "row")})`}
            <br />
            <code className="font-mono break-all">{endpoint}</code>
          </Fragment>,
          <span key="answer" className={error ? "text-alert" : undefined}>
            {status ?? "none"}
          </span>,
          formatMilliseconds(ms),
          formatBytes(bytes),
        ],
      }))}
      size="small"
      className="text-soft"
    />
  );
}
