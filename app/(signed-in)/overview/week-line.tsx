import { spokenDuration } from "@/components/format/spoken-duration";
import { lastDays } from "@/lib/dates/local-window";
import { watchedPerDay } from "@/lib/stats/watched-per-day";
import type { Viewer } from "./viewer";

/** The last seven days in half a sentence; nothing when they were quiet. */
export async function WeekLine({ user, now }: Viewer) {
  const days = await watchedPerDay(user.id, lastDays(7, user.timeZone, now));
  const minutes = days.reduce((sum, day) => sum + day.minutes, 0);
  return minutes === 0 ? null : <p>{spokenDuration(minutes)} watched in the last seven days.</p>;
}
