/** The type of a value; ratings and shares get no percentage. */
export type ValueType = "minutes" | "count" | "mean" | "percent" | "days";

const DAY_MINUTES = 24 * 60;

/** A value rounded as it is shown, so that differences match the shown values. */
export function roundValue(value: number, as: ValueType): number {
  if (as === "minutes") return roundMinutes(Math.round(value));
  if (as === "percent") return Math.round(value);
  return as === "mean" ? Math.round(value * 10) / 10 : roundToHundredths(value);
}

/** As a table and a file have it, whatever its unit. */
export function roundToHundredths(value: number): number {
  return Math.round(value * 100) / 100;
}

/** From one day on, hours are the smallest unit. */
function roundMinutes(whole: number): number {
  return whole < DAY_MINUTES ? whole : Math.round(whole / 60) * 60;
}
