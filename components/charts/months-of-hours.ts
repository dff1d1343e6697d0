import type { Kind } from "@/components/kind/kinds";
import { monthsBetween } from "./calendar";

export interface MonthOfKind {
  /** `YYYY-MM` */
  month: string;
  kind: Kind;
  isRewatch: boolean;
  minutes: number;
}

export interface MonthOfHours {
  /** `YYYY-MM` */
  month: string;
  /** Hours with one decimal. */
  first: Record<Kind, number>;
  again: Record<Kind, number>;
}

/** Every month from that of the first day to that of the last, with the hours of each kind. */
export function monthsOfHours(rows: readonly MonthOfKind[], firstDay: string, lastDay: string): MonthOfHours[] {
  return monthsBetween(firstDay, lastDay).map((month) => {
    const ofMonth = rows.filter((row) => row.month === month);
    return {
      month,
      first: hoursPerKind(ofMonth.filter((row) => !row.isRewatch)),
      again: hoursPerKind(ofMonth.filter((row) => row.isRewatch)),
    };
  });
}

function hoursPerKind(rows: readonly MonthOfKind[]): Record<Kind, number> {
  const hours = (kind: Kind) => Math.round(minutesOf(rows, kind) / 6) / 10;
  return { tv: hours("tv"), anime: hours("anime"), movie: hours("movie") };
}

function minutesOf(rows: readonly MonthOfKind[], kind: Kind): number {
  return rows.filter((row) => row.kind === kind).reduce((sum, row) => sum + row.minutes, 0);
}
