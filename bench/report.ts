let failed = false;

/** Prints a figure with its limit; a figure above the limit makes the benchmark fail. */
export function report(label: string, value: number, max: number): void {
  const isWithin = value <= max;
  if (!isWithin) failed = true;
  console.log(`${isWithin ? "ok  " : "FAIL"} ${label}: ${value.toFixed(2)} (at most ${max})`);
}

export function getExitCode(): number {
  return failed ? 1 : 0;
}

export function getMedian(values: readonly number[]): number {
  return getAt(values, Math.floor(values.length / 2));
}

export function getP95(values: readonly number[]): number {
  return getAt(values, Math.ceil(values.length * 0.95) - 1);
}

export function getP99(values: readonly number[]): number {
  return getAt(values, Math.floor(values.length * 0.99));
}

function getAt(values: readonly number[], place: number): number {
  return [...values].sort((one, other) => one - other)[place] ?? Number.NaN;
}
