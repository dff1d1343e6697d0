import { DateTime } from "luxon";
import type { Plan } from "../model";

/** Requests per day and account (docs/simkl-api.md#rate-limits-and-quotas). */
export const DAILY_QUOTA: Record<Plan, number> = { free: 500, pro: 1000, vip: 10_000 };

const ZONE = "America/New_York";

/** Used requests by account; a day ends at midnight in New York. */
export class Quotas {
  #days = new Map<number, { day: string; used: number }>();

  /** The remaining requests, or null when none was left. */
  spend(accountId: number, plan: Plan, now: number): number | null {
    const used = this.getUsed(accountId, now);
    if (used >= DAILY_QUOTA[plan]) return null;
    this.setUsed(accountId, used + 1, now);
    return DAILY_QUOTA[plan] - used - 1;
  }

  getUsed(accountId: number, now: number): number {
    const entry = this.#days.get(accountId);
    return entry?.day === getNewYorkDay(now).toISODate() ? entry.used : 0;
  }

  setUsed(accountId: number, used: number, now: number): void {
    this.#days.set(accountId, { day: getNewYorkDay(now).toISODate() ?? "", used });
  }
}

/** With daylight saving. */
export function getSecondsToReset(now: number): number {
  const midnight = getNewYorkDay(now).plus({ days: 1 });
  return Math.ceil((midnight.toMillis() - now) / 1000);
}

export function getNewYorkDay(now: number): DateTime {
  return DateTime.fromMillis(now, { zone: ZONE }).startOf("day");
}
