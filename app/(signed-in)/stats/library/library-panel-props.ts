import type { LibraryStats } from "@/lib/stats/library-figures";
import type { StatsQuery } from "../question";

/** What every panel about the library is given. */
export interface LibraryPanelProps {
  query: StatsQuery;
  stats: LibraryStats;
}
