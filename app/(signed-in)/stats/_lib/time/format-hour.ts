import { WEEKDAYS } from "@/components/charts/punch-card";

/** "Wednesday, 21:00". */
export function formatHour({ weekday, hour }: { weekday: number; hour: number }): string {
  return `${WEEKDAYS[weekday]}, ${hour}:00`;
}
