import { spokenDuration } from "@/components/format/spoken-duration";
import { lastDays } from "@/lib/dates/local-window";
import { watchedPerDay } from "@/lib/stats/watched-per-day";
import type { Viewer } from "./viewer";

/** The last seven days in half a sentence, and what of them was seen again; nothing when they were quiet. */
export async function WeekLine({ user, now }: Viewer) {
  const days = await watchedPerDay(user.id, lastDays(7, user.timeZone, now), null);
  const minutes = days.reduce((sum, day) => sum + day.minutes, 0);
  const again = days.reduce((sum, day) => sum + day.minutesAgain, 0);
  if (minutes === 0) return null;
  const part = again === 0 ? "" : again === minutes ? ", all of it again" : `, ${spokenDuration(again)} of it again`;
  return (
    <p>
      {spokenDuration(minutes)} watched in the last seven days{part}.
    </p>
  );
}
