/** The units of a drawing that is stretched to its place. */
export const PLOT = { width: 1000, height: 240 } as const;

/** As many places as can be seen. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** A line through the middle of each place; a figure that is null leaves a place out. One figure alone is a dot. */
export function drawLine(values: readonly (number | null)[], top: number): string {
  const pitch = PLOT.width / values.length;
  let path = "";
  for (const [index, value] of values.entries()) {
    if (value === null) continue;
    path += `${path === "" ? "M" : "L"}${round((index + 0.5) * pitch)} ${round(PLOT.height - (value / top) * PLOT.height)}`;
  }
  return path === "" || path.includes("L") ? path : `${path}h0`;
}
