const UNITS = ["bytes", "KB", "MB", "GB", "TB"] as const;

/** "840 bytes", "1.2 KB", "34 MB"; units of 1000. */
export function formatBytes(bytes: number): string {
  const step = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), UNITS.length - 1);
  const amount = bytes / 1000 ** step;
  return `${amount.toLocaleString("en", { maximumFractionDigits: step > 0 && amount < 10 ? 1 : 0 })} ${UNITS[step]}`;
}
