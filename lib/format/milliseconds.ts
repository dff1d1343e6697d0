const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** "240 ms", "1.2 s", "34 s", "2 min". */
export function formatMilliseconds(ms: number): string {
  if (ms < SECOND) return `${Math.round(ms)} ms`;
  if (ms < 10 * SECOND) return `${(ms / SECOND).toLocaleString("en", { maximumFractionDigits: 1 })} s`;
  return ms < 2 * MINUTE ? `${Math.round(ms / SECOND)} s` : `${Math.round(ms / MINUTE)} min`;
}
