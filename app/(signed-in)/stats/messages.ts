import type { StatsFilter } from "@/lib/stats/shared/stats-filter";

/** Which dates a panel has counted. */
export function formatDatesNote(dates: StatsFilter["dates"]): string {
  return dates === "exact" ? "Exact dates only" : "Every date, also made-up ones";
}
