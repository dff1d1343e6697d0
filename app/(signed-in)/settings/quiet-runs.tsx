import { counted } from "@/components/format/counted";
import { spokenBytes } from "@/components/format/spoken-bytes";
import { spokenMilliseconds } from "@/components/format/spoken-milliseconds";
import { spokenTime } from "@/lib/dates/spoken-day";
import type { LoggedRun } from "@/lib/sync/run-log";
import { callName } from "./call-purposes";
import { LogLine } from "./log-line";
import { runReason } from "./run-words";

/** Checks in a row that found nothing new, as one line; unfolded, when and why each was made and what it took. */
export function QuietRuns({ runs, timeZone }: { runs: [LoggedRun, ...LoggedRun[]]; timeZone: string }) {
  const calls = runs.reduce((sum, run) => sum + run.calls.length, 0);
  const [newest] = runs;
  const times = [runs.at(-1) ?? newest, newest].map(({ startedAt }) => spokenTime(startedAt, timeZone));
  return (
    <LogLine
      time={[...new Set(times)].join(" – ")}
      what={runs.length === 1 ? "nothing new" : `${counted(runs.length, "check")} without news`}
      why={runs.length === 1 ? runReason(newest) : ""}
      cost={counted(calls, "call")}
    >
      <ul className="space-y-1 text-xs text-soft">
        {runs.map((run) => (
          <li key={run.id} className="flex justify-between gap-4">
            <span>
              {spokenTime(run.startedAt, timeZone)}, {runReason(run)}
            </span>
            <span className="text-right">
              {run.calls
                .map(
                  ({ endpoint, status, ms, bytes }) =>
                    `${callName(endpoint)}: ${status ?? "no answer"}, ${spokenMilliseconds(ms)}, ${spokenBytes(bytes)}`,
                )
                .join("; ")}
            </span>
          </li>
        ))}
      </ul>
    </LogLine>
  );
}
