import type { StatsFilter } from "@/lib/stats/shared/stats-filter";
import type { LagStep } from "@/lib/stats/time/lag-steps";

/** Which dates a panel has counted. */
export function formatDatesNote(dates: StatsFilter["dates"]): string {
  return dates === "exact" ? "Exact dates only" : "Every date, also made-up ones";
}

/** How long after its airing an episode was watched. */
export const LAG_STEP_LABELS: Record<LagStep["step"], string> = {
  "same-day": "Same day",
  "next-day": "Next day",
  week: "Within a week",
  month: "Within a month",
  year: "Within a year",
  later: "Later",
};
