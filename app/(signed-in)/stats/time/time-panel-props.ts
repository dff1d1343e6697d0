import type { TimeStats } from "@/lib/stats/time-figures";
import type { StatsQuery } from "../question";

/** What every panel about time is given. */
export interface TimePanelProps {
  query: StatsQuery;
  stats: TimeStats;
}
