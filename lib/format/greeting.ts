import "server-only";
import { DateTime } from "luxon";

export function formatGreeting(name: string, timeZone: string, now: Date): string {
  const { hour } = DateTime.fromJSDate(now, { zone: timeZone });
  if (hour < 5) return `Up late, ${name}?`;
  if (hour < 12) return `Good morning, ${name}`;
  if (hour < 18) return `Good afternoon, ${name}`;
  return `Good evening, ${name}`;
}
