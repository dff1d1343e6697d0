import type { Kind } from "@/lib/database/generated/enums";

/** Whole days of a person's calendar, `YYYY-MM-DD`, both included. */
export interface DayRange {
  firstDay: string;
  lastDay: string;
}

/** Which viewings count; null is no condition. */
export interface StatsFilter {
  kind: Kind | null;
  watch: "first" | "rewatch" | null;
  /** `exact`: only dates that say when somebody watched. `all`: also those of many at one second, and filled-in ones. */
  dates: "exact" | "all";
}
