import type { DayRange, StatsFilter } from "@/lib/stats/range/stats-filter";
import type { LocalViewing } from "./expected-time";

const PAUSE_MS = 3 * 60 * 60 * 1000;
const FEWEST = 3;

/** The most episodes of one title and round after each other among everything exact, none over three hours after the one before, begun in time. */
export function computeBinge(
  history: readonly LocalViewing[],
  { firstDay, lastDay }: DayRange,
  { kind, watch }: Pick<StatsFilter, "kind" | "watch">,
) {
  const runs: LocalViewing[][] = [];
  for (const one of history) {
    if (one.quality !== "exact") continue;
    const before = runs.at(-1)?.at(-1);
    const isSame = before?.simklId === one.simklId && before.rewatchId === one.rewatchId && !one.isMovie;
    if (before && isSame && one.local.toMillis() - before.local.toMillis() <= PAUSE_MS) runs.at(-1)?.push(one);
    else runs.push([one]);
  }
  const matching = runs.filter(
    ([first]) =>
      first &&
      first.day >= firstDay &&
      first.day <= lastDay &&
      (kind ?? first.kind) === first.kind &&
      (watch === null || (watch === "rewatch") === first.rewatchId > 0),
  );
  const most = Math.max(...matching.map((run) => run.length));
  const longest = most < FEWEST ? undefined : matching.find((run) => run.length === most);
  if (!longest) return null;
  return {
    simklId: longest[0]?.simklId,
    episodes: most,
    minutes: longest.reduce((sum, { minutes }) => sum + minutes, 0),
    from: longest[0]?.local.toJSDate(),
    to: longest.at(-1)?.local.toJSDate(),
  };
}
