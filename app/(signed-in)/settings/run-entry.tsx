import { counted } from "@/components/format/counted";
import { spokenBytes } from "@/components/format/spoken-bytes";
import { spokenMilliseconds } from "@/components/format/spoken-milliseconds";
import { spokenTime } from "@/lib/dates/spoken-day";
import type { LoggedCall, LoggedRun } from "@/lib/sync/run-log";
import { callName } from "./call-purposes";
import { LogLine } from "./log-line";
import { runReason, runResult } from "./run-words";

/** A run with news or a failure; unfolded, each of its calls. */
export function RunEntry({ run, timeZone }: { run: LoggedRun; timeZone: string }) {
  const { startedAt, endedAt, outcome, calls } = run;
  const lasted = endedAt && spokenMilliseconds(endedAt.getTime() - startedAt.getTime());
  return (
    <LogLine
      time={spokenTime(startedAt, timeZone)}
      what={runResult(run)}
      why={runReason(run)}
      cost={[counted(calls.length, "call"), lasted].filter(Boolean).join(", ")}
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
              <span className="text-ink">{callName(endpoint)}</span>
              {rows !== null && ` (${counted(rows, "row")})`}
              <br />
              <code className="font-mono break-all">{endpoint}</code>
            </th>
            <td className={`py-1 pl-3 text-right ${error ? "text-alert" : ""}`}>{status ?? "none"}</td>
            <td className="py-1 pl-3 text-right whitespace-nowrap">{spokenMilliseconds(ms)}</td>
            <td className="py-1 pl-3 text-right whitespace-nowrap">{spokenBytes(bytes)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
