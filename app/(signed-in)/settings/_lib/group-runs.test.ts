import { expect, test } from "vitest";
import type { LoggedRun } from "@/lib/sync/status/run-log";
import { groupRuns } from "./group-runs";

const NOW = new Date("2026-11-21T12:00:00Z");

const createRun = (startedAt: string, rest: Partial<LoggedRun> = {}): LoggedRun => ({
  id: startedAt,
  trigger: "schedule",
  startedAt: new Date(startedAt),
  endedAt: null,
  outcome: "done",
  changed: 0,
  calls: [],
  ...rest,
});

const summarize = (runs: LoggedRun[], timeZone = "UTC") =>
  groupRuns(runs, timeZone, NOW).map(({ day, groups }) => [
    day,
    groups.map((group) => (group.kind === "quiet" ? group.runs.length : group.run.outcome)),
  ]);

test("checks without news that follow one another are one line; a failure and news stand alone", () => {
  const runs = [
    createRun("2026-11-21T11:00:00Z"),
    createRun("2026-11-21T10:00:00Z"),
    createRun("2026-11-21T09:00:00Z", { changed: 2 }),
    createRun("2026-11-21T08:00:00Z", { outcome: "failed" }),
    createRun("2026-11-21T07:00:00Z"),
  ];
  expect(summarize(runs)).toEqual([["Today", [2, "done", "failed", 1]]]);
});

test("a day begins at midnight of the person's zone", () => {
  const runs = [
    createRun("2026-11-21T02:00:00Z"),
    createRun("2026-11-20T23:30:00Z"),
    createRun("2026-11-20T22:30:00Z"),
  ];
  expect(summarize(runs)).toEqual([
    ["Today", [1]],
    ["Yesterday", [2]],
  ]);
  expect(summarize(runs, "Europe/Berlin")).toEqual([
    ["Today", [2]],
    ["Yesterday", [1]],
  ]);
  expect(summarize(runs, "America/New_York")).toEqual([["Yesterday", [3]]]);
});
