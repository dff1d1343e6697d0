let failed = false;

/** Prints a figure beside its bound; a bound that does not hold makes the benchmark fail. */
export function report(label: string, value: number, max: number): void {
  const isWithin = value <= max;
  if (!isWithin) failed = true;
  console.log(`${isWithin ? "ok  " : "FAIL"} ${label}: ${value.toFixed(2)} (at most ${max})`);
}

/** The exit code that fits what was reported. */
export function getExitCode(): number {
  return failed ? 1 : 0;
}

export function getMedian(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
