const UNITS = ["B", "KB", "MB", "GB", "TB"];

/** Bytes with two or three figures: "812 B", "1.4 MB", "23 GB". */
export function spokenBytes(bytes: number): string {
  const step = bytes < 1000 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), UNITS.length - 1);
  const value = bytes / 1000 ** step;
  return `${value.toLocaleString("en", { maximumFractionDigits: step > 0 && value < 10 ? 1 : 0 })} ${UNITS[step]}`;
}
