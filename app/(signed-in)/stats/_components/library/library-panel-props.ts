import type { StatsQuery } from "@/app/(signed-in)/stats/_lib/stats-query";
import type { LibraryStats } from "@/lib/stats/library/library-stats";

/** What every panel about the library is given. */
export interface LibraryPanelProps {
  query: StatsQuery;
  stats: LibraryStats;
}
