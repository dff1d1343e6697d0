import { spokenDay } from "@/lib/dates/spoken-day";
import type { LoggedRun } from "@/lib/sync/run-log";

/** Neighbours in the log: one run with news, or several checks without any. */
export type Fold = { kind: "run"; run: LoggedRun } | { kind: "quiet"; runs: [LoggedRun, ...LoggedRun[]] };

export interface RunDay {
  /** "Today", "Monday 3 May". */
  day: string;
  folds: Fold[];
}

/** A page of the log by days of the person's zone, where checks without news that follow one another are one line. */
export function foldedRuns(runs: readonly LoggedRun[], timeZone: string, now: Date): RunDay[] {
  const days: RunDay[] = [];
  for (const run of runs) {
    const day = spokenDay(run.startedAt, timeZone, now);
    if (days.at(-1)?.day !== day) days.push({ day, folds: [] });
    const folds = days.at(-1)?.folds ?? [];
    const above = folds.at(-1);
    if (!isQuiet(run)) folds.push({ kind: "run", run });
    else if (above?.kind === "quiet") above.runs.push(run);
    else folds.push({ kind: "quiet", runs: [run] });
  }
  return days;
}

/** A check that went well and found nothing to tell. */
function isQuiet({ outcome, changed }: LoggedRun): boolean {
  return outcome === "done" && changed === 0;
}
