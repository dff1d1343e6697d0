import type { TasteStats } from "@/lib/stats/taste-figures";
import type { StatsQuery } from "../question";

/** What every panel about taste is given. */
export interface TastePanelProps {
  query: StatsQuery;
  stats: TasteStats;
}
