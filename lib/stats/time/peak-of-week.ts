/** The hour with most viewings, if it is the only one and they are enough for a habit. */
export type WeekPeak =
  | { of: "hour"; weekday: number; hour: number; viewings: number }
  | { of: "tie"; hours: number; viewings: number }
  | { of: "few" };

/** Fewer may be a single evening. */
const FEWEST = 5;

export function findPeakOfWeek(week: readonly (readonly number[])[]): WeekPeak {
  const viewings = Math.max(0, ...week.flat());
  if (viewings < FEWEST) return { of: "few" };
  const hours = week.flat().filter((one) => one === viewings).length;
  if (hours > 1) return { of: "tie", hours, viewings };
  const weekday = week.findIndex((one) => one.includes(viewings));
  return { of: "hour", weekday, hour: week[weekday]?.indexOf(viewings) ?? 0, viewings };
}
