import type { StatsQuery } from "@/app/(signed-in)/stats/_lib/stats-query";
import type { TimeStats } from "@/lib/stats/time/time-stats";

/** What every panel about time is given. */
export interface TimePanelProps {
  query: StatsQuery;
  stats: TimeStats;
}
