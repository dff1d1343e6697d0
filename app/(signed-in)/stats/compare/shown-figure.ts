import type { CompareRow } from "./compare-rows";

const DAY_MINUTES = 24 * 60;

/** A figure rounded to what its words say, so that a difference can be that of what is read. */
export function shownFigure(figure: number, as: CompareRow["as"]): number {
  if (as === "minutes") return shownMinutes(Math.round(figure));
  if (as === "percent") return Math.round(figure);
  return as === "mean" ? Math.round(figure * 10) / 10 : toHundredths(figure);
}

/** As a table and a file have it, whatever its unit. */
export function toHundredths(figure: number): number {
  return Math.round(figure * 100) / 100;
}

/** From a day on, hours are the smallest unit that is said. */
function shownMinutes(whole: number): number {
  return whole < DAY_MINUTES ? whole : Math.round(whole / 60) * 60;
}
