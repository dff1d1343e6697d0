import type { Kind } from "@/lib/database/generated/enums";

/** Local days, `YYYY-MM-DD`, both included. */
export interface DayRange {
  firstDay: string;
  lastDay: string;
}

/** Null: no condition. */
export interface StatsFilter {
  kind: Kind | null;
  watch: "first" | "rewatch" | null;
  /** `exact` leaves out bulk and synthetic dates. */
  dates: "exact" | "all";
}
