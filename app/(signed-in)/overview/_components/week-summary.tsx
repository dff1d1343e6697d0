import type { PageContext } from "@/app/(signed-in)/_lib/page-context";
import { getLastDays } from "@/lib/domain/local-window";
import { formatDuration } from "@/lib/format/duration";
import { listWatchedPerDay } from "@/lib/stats/overview/watched-per-day";

/** The last seven days in half a sentence, and what of them was seen again; nothing when they were quiet. */
export async function WeekSummary({ user, now }: PageContext) {
  const days = await listWatchedPerDay(user.id, getLastDays(7, user.timeZone, now), null);
  const minutes = days.reduce((sum, day) => sum + day.minutes, 0);
  const rewatchedMinutes = days.reduce((sum, day) => sum + day.minutesAgain, 0);
  if (minutes === 0) return null;
  const part =
    rewatchedMinutes === 0
      ? ""
      : rewatchedMinutes === minutes
        ? ", all of it again"
        : `, ${formatDuration(rewatchedMinutes)} of it again`;
  return (
    <p>
      {formatDuration(minutes)} watched in the last seven days{part}.
    </p>
  );
}
