import { KIND_ORDER, type Kind } from "@/components/titles/kinds";
import { listDays } from "./calendar";

export interface KindDay {
  /** `YYYY-MM-DD` */
  day: string;
  kind: Kind;
  watches: number;
  minutes: number;
}

export interface HeatmapDay {
  day: string;
  watches: number;
  minutes: number;
  /** The kind that took most of the day; null when nothing was watched. */
  kind: Kind | null;
  /** 0 for nothing, then 1 to 4 by the time it took. */
  level: 0 | 1 | 2 | 3 | 4;
}

/** Every day from the first to the last, both included, with what was watched on it. */
export function createHeatmapDays(rows: readonly KindDay[], firstDay: string, lastDay: string): HeatmapDay[] {
  const byDay = new Map<string, KindDay[]>();
  for (const row of rows) byDay.set(row.day, [...(byDay.get(row.day) ?? []), row]);
  return listDays(firstDay, lastDay).map((day) => createDay(day, byDay.get(day) ?? []));
}

/** The lower bounds of the levels, in minutes; days of unknown length have the first level. */
const LEVEL_MINUTES = { 2: 60, 3: 120, 4: 240 } as const;

function createDay(day: string, rows: readonly KindDay[]): HeatmapDay {
  const minutes = rows.reduce((sum, row) => sum + row.minutes, 0);
  const watches = rows.reduce((sum, row) => sum + row.watches, 0);
  return { day, watches, minutes, kind: getMainKind(rows), level: watches === 0 ? 0 : getLevel(minutes) };
}

function getMainKind(rows: readonly KindDay[]): Kind | null {
  const order = (row: KindDay) => KIND_ORDER.indexOf(row.kind);
  const [most] = rows.toSorted((a, b) => b.minutes - a.minutes || b.watches - a.watches || order(a) - order(b));
  return most?.kind ?? null;
}

function getLevel(minutes: number): 1 | 2 | 3 | 4 {
  if (minutes >= LEVEL_MINUTES[4]) return 4;
  if (minutes >= LEVEL_MINUTES[3]) return 3;
  return minutes >= LEVEL_MINUTES[2] ? 2 : 1;
}
