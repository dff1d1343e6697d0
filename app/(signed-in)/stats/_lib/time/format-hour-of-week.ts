import { WEEKDAYS } from "@/lib/format/weekdays";

/** "Wednesday, 21:00". */
export function formatHourOfWeek({ weekday, hour }: { weekday: number; hour: number }): string {
  return `${WEEKDAYS[weekday]}, ${hour}:00`;
}
