let failed = false;

/** Prints a figure beside its bound; a bound that does not hold makes the benchmark fail. */
export function report(what: string, figure: number, most: number): void {
  const holds = figure <= most;
  if (!holds) failed = true;
  console.log(`${holds ? "ok  " : "FAIL"} ${what}: ${figure.toFixed(2)} (at most ${most})`);
}

/** The exit code that fits what was reported. */
export function verdict(): number {
  return failed ? 1 : 0;
}

export function median(figures: readonly number[]): number {
  return [...figures].sort((one, other) => one - other)[Math.floor(figures.length / 2)] ?? Number.NaN;
}
