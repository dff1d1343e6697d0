import { formatDayHeading } from "@/lib/format/day-heading";
import type { LoggedRun } from "@/lib/sync/status/run-log";

/** Neighbours in the log: one run with news, or several checks without any. */
export type RunGroup = { kind: "run"; run: LoggedRun } | { kind: "quiet"; runs: [LoggedRun, ...LoggedRun[]] };

export interface RunDay {
  /** "Today", "Monday 3 May". */
  day: string;
  groups: RunGroup[];
}

/** A page of the log by days of the person's zone, where checks without news that follow one another are one line. */
export function groupRuns(runs: readonly LoggedRun[], timeZone: string, now: Date): RunDay[] {
  const days: RunDay[] = [];
  for (const run of runs) {
    const day = formatDayHeading(run.startedAt, timeZone, now);
    if (days.at(-1)?.day !== day) days.push({ day, groups: [] });
    const groups = days.at(-1)?.groups ?? [];
    const previous = groups.at(-1);
    if (!isQuiet(run)) groups.push({ kind: "run", run });
    else if (previous?.kind === "quiet") previous.runs.push(run);
    else groups.push({ kind: "quiet", runs: [run] });
  }
  return days;
}

/** A check without changes. */
function isQuiet({ outcome, changed }: LoggedRun): boolean {
  return outcome === "done" && changed === 0;
}
