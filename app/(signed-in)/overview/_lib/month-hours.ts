import { listMonths } from "@/components/charts/calendar";
import type { Kind } from "@/components/titles/kinds";

export interface KindMonth {
  /** `YYYY-MM` */
  month: string;
  kind: Kind;
  isRewatch: boolean;
  minutes: number;
}

export interface MonthHours {
  /** `YYYY-MM` */
  month: string;
  /** Hours with one decimal. */
  first: Record<Kind, number>;
  again: Record<Kind, number>;
}

/** Every month from that of the first day to that of the last, with the hours of each kind. */
export function createMonthHours(rows: readonly KindMonth[], firstDay: string, lastDay: string): MonthHours[] {
  return listMonths(firstDay, lastDay).map((month) => {
    const ofMonth = rows.filter((row) => row.month === month);
    return {
      month,
      first: sumHoursByKind(ofMonth.filter((row) => !row.isRewatch)),
      again: sumHoursByKind(ofMonth.filter((row) => row.isRewatch)),
    };
  });
}

function sumHoursByKind(rows: readonly KindMonth[]): Record<Kind, number> {
  const toHours = (kind: Kind) => Math.round(sumMinutes(rows, kind) / 6) / 10;
  return { tv: toHours("tv"), anime: toHours("anime"), movie: toHours("movie") };
}

function sumMinutes(rows: readonly KindMonth[], kind: Kind): number {
  return rows.filter((row) => row.kind === kind).reduce((sum, row) => sum + row.minutes, 0);
}
