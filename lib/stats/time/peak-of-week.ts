/** The hour of the week that has most viewings: when there are enough to tell of a habit, and no other hour has as many. */
export type WeekPeak =
  | { of: "hour"; weekday: number; hour: number; viewings: number }
  | { of: "tie"; hours: number; viewings: number }
  | { of: "few" };

/** Fewer in one hour may be one evening. */
const FEWEST = 5;

export function findPeakOfWeek(week: readonly (readonly number[])[]): WeekPeak {
  const viewings = Math.max(0, ...week.flat());
  if (viewings < FEWEST) return { of: "few" };
  const hours = week.flat().filter((one) => one === viewings).length;
  if (hours > 1) return { of: "tie", hours, viewings };
  const weekday = week.findIndex((one) => one.includes(viewings));
  return { of: "hour", weekday, hour: week[weekday]?.indexOf(viewings) ?? 0, viewings };
}
