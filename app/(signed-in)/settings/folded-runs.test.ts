import { expect, test } from "vitest";
import type { LoggedRun } from "@/lib/sync/run-log";
import { foldedRuns } from "./folded-runs";

const NOW = new Date("2026-11-21T12:00:00Z");

const run = (startedAt: string, rest: Partial<LoggedRun> = {}): LoggedRun => ({
  id: startedAt,
  trigger: "schedule",
  startedAt: new Date(startedAt),
  endedAt: null,
  outcome: "done",
  changed: 0,
  calls: [],
  ...rest,
});

const shape = (runs: LoggedRun[], timeZone = "UTC") =>
  foldedRuns(runs, timeZone, NOW).map(({ day, folds }) => [
    day,
    folds.map((fold) => (fold.kind === "quiet" ? fold.runs.length : fold.run.outcome)),
  ]);

test("checks without news that follow one another are one line; a failure and news stand alone", () => {
  const runs = [
    run("2026-11-21T11:00:00Z"),
    run("2026-11-21T10:00:00Z"),
    run("2026-11-21T09:00:00Z", { changed: 2 }),
    run("2026-11-21T08:00:00Z", { outcome: "failed" }),
    run("2026-11-21T07:00:00Z"),
  ];
  expect(shape(runs)).toEqual([["Today", [2, "done", "failed", 1]]]);
});

test("a day begins at midnight of the person's zone", () => {
  const runs = [run("2026-11-21T02:00:00Z"), run("2026-11-20T23:30:00Z"), run("2026-11-20T22:30:00Z")];
  expect(shape(runs)).toEqual([
    ["Today", [1]],
    ["Yesterday", [2]],
  ]);
  expect(shape(runs, "Europe/Berlin")).toEqual([
    ["Today", [2]],
    ["Yesterday", [1]],
  ]);
  expect(shape(runs, "America/New_York")).toEqual([["Yesterday", [3]]]);
});
