import type { StatsQuery } from "@/app/(signed-in)/stats/_lib/stats-query";
import type { TasteStats } from "@/lib/stats/taste/taste-stats";

/** What every panel about taste is given. */
export interface TastePanelProps {
  query: StatsQuery;
  stats: TasteStats;
}
