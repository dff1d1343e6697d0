/** The type of a value; ratings and shares get no percentage. */
export type ValueType = "minutes" | "count" | "mean" | "percent" | "days";

const DAY_MINUTES = 24 * 60;

/** A figure rounded to what its words say, so that a difference can be that of what is read. */
export function roundValue(value: number, as: ValueType): number {
  if (as === "minutes") return roundMinutes(Math.round(value));
  if (as === "percent") return Math.round(value);
  return as === "mean" ? Math.round(value * 10) / 10 : roundToHundredths(value);
}

/** As a table and a file have it, whatever its unit. */
export function roundToHundredths(value: number): number {
  return Math.round(value * 100) / 100;
}

/** From a day on, hours are the smallest unit that is said. */
function roundMinutes(whole: number): number {
  return whole < DAY_MINUTES ? whole : Math.round(whole / 60) * 60;
}
