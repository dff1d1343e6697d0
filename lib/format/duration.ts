const HOUR = 60;
const DAY = 24 * HOUR;

/** The two largest units: "3 d 4 h", "4 h 20 min", "35 min". */
export function formatDuration(minutes: number): string {
  const whole = Math.round(minutes);
  if (whole < HOUR) return `${whole} min`;
  if (whole < DAY) return joinUnits(Math.floor(whole / HOUR), "h", whole % HOUR, "min");
  const hours = Math.round(whole / HOUR);
  return joinUnits(Math.floor(hours / 24), "d", hours % 24, "h");
}

function joinUnits(large: number, largeUnit: string, small: number, smallUnit: string): string {
  const first = `${large.toLocaleString("en")} ${largeUnit}`;
  return small === 0 ? first : `${first} ${small} ${smallUnit}`;
}
