import { getCallName } from "@/app/(signed-in)/settings/_lib/call-purposes";
import { formatRunReason } from "@/app/(signed-in)/settings/messages";
import { formatBytes } from "@/lib/format/bytes";
import { pluralize } from "@/lib/format/count";
import { formatTime } from "@/lib/format/day-heading";
import { formatMilliseconds } from "@/lib/format/milliseconds";
import type { LoggedRun } from "@/lib/sync/status/run-log";
import { LogLine } from "./log-line";

/** Checks in a row that found nothing new, as one line; unfolded, when and why each was made and what it took. */
export function QuietRuns({ runs, timeZone }: { runs: [LoggedRun, ...LoggedRun[]]; timeZone: string }) {
  const calls = runs.reduce((sum, run) => sum + run.calls.length, 0);
  const [newest] = runs;
  const times = [runs.at(-1) ?? newest, newest].map(({ startedAt }) => formatTime(startedAt, timeZone));
  return (
    <LogLine
      time={[...new Set(times)].join(" – ")}
      what={runs.length === 1 ? "nothing new" : `${pluralize(runs.length, "check")} without news`}
      why={runs.length === 1 ? formatRunReason(newest) : ""}
      cost={pluralize(calls, "call")}
    >
      <ul className="space-y-1 text-xs text-soft">
        {runs.map((run) => (
          <li key={run.id} className="flex justify-between gap-4">
            <span>
              {formatTime(run.startedAt, timeZone)}, {formatRunReason(run)}
            </span>
            <span className="text-right">
              {run.calls
                .map(
                  ({ endpoint, status, ms, bytes }) =>
                    `${getCallName(endpoint)}: ${status ?? "no answer"}, ${formatMilliseconds(ms)}, ${formatBytes(bytes)}`,
                )
                .join("; ")}
            </span>
          </li>
        ))}
      </ul>
    </LogLine>
  );
}
