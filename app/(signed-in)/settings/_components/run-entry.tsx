import { getCallName } from "@/app/(signed-in)/settings/_lib/call-purposes";
import { formatRunReason, formatRunResult } from "@/app/(signed-in)/settings/messages";
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
    <table className="w-full text-xs text-soft">
      <thead>
        <tr className="text-left">
          <th className="py-1 font-normal">Call</th>
          {["Answer", "Time", "Size"].map((name) => (
            <th key={name} className="py-1 pl-3 text-right font-normal">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {calls.map(({ endpoint, status, ms, bytes, rows, error }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the calls of a run stay in their order
          <tr key={index} className="align-baseline">
            <th scope="row" className="py-1 text-left font-normal">
              <span className="text-ink">{getCallName(endpoint)}</span>
              {rows !== null && ` (${pluralize(rows, "row")})`}
              <br />
              <code className="font-mono break-all">{endpoint}</code>
            </th>
            <td className={`py-1 pl-3 text-right ${error ? "text-alert" : ""}`}>{status ?? "none"}</td>
            <td className="py-1 pl-3 text-right whitespace-nowrap">{formatMilliseconds(ms)}</td>
            <td className="py-1 pl-3 text-right whitespace-nowrap">{formatBytes(bytes)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
