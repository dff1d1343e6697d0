import "server-only";
import { DateTime, type DurationLikeObject } from "luxon";
import { ENGLISH } from "./english";

export interface AxisTick {
  at: Date;
  label: string;
}

const MOST = 6;

const STEPS: { unit: "day" | "month" | "year"; step: DurationLikeObject; format: string }[] = [
  { unit: "day", step: { days: 1 }, format: "d MMM" },
  { unit: "day", step: { days: 3 }, format: "d MMM" },
  { unit: "day", step: { days: 7 }, format: "d MMM" },
  { unit: "day", step: { days: 14 }, format: "d MMM" },
  { unit: "month", step: { months: 1 }, format: "MMM ’yy" },
  { unit: "month", step: { months: 3 }, format: "MMM ’yy" },
  { unit: "year", step: { years: 1 }, format: "yyyy" },
  { unit: "year", step: { years: 2 }, format: "yyyy" },
  { unit: "year", step: { years: 5 }, format: "yyyy" },
  { unit: "year", step: { years: 10 }, format: "yyyy" },
];

/** "May ’24". */
export function formatAxisMonth(at: Date, timeZone: string): string {
  return DateTime.fromJSDate(at, { zone: timeZone }).toFormat("MMM ’yy", ENGLISH);
}

/** At most six ticks at the starts of local days, months or years. */
export function listAxisTicks(from: Date, until: Date, timeZone: string): AxisTick[] {
  const [first, last] = [from, until].map((at) => DateTime.fromJSDate(at, { zone: timeZone }));
  if (!first || !last) return [];
  for (const { unit, step, format } of STEPS) {
    const ticks: DateTime[] = [];
    // Quarters begin in January.
    let at = first.startOf(unit === "month" ? "year" : unit);
    for (; at <= last && ticks.length <= MOST; at = at.plus(step)) if (at >= first) ticks.push(at);
    if (ticks.length <= MOST)
      return ticks.map((tick) => ({ at: tick.toJSDate(), label: tick.toFormat(format, ENGLISH) }));
  }
  return [];
}
