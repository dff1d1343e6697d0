/** The units of a drawing that is stretched to its place. */
export const PLOT = { width: 1000, height: 240 } as const;

/** As many places as can be seen. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** A line through the middle of each place; a figure that is null leaves a place out. One figure alone is a dot. */
export function linePath(figures: readonly (number | null)[], top: number): string {
  const pitch = PLOT.width / figures.length;
  let path = "";
  for (const [index, figure] of figures.entries()) {
    if (figure === null) continue;
    path += `${path === "" ? "M" : "L"}${rounded((index + 0.5) * pitch)} ${rounded(PLOT.height - (figure / top) * PLOT.height)}`;
  }
  return path === "" || path.includes("L") ? path : `${path}h0`;
}
