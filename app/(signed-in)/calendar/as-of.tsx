import type { CalendarStanding } from "@/lib/catalog/calendar/calendar-standing";
import { exactDate, spokenDate } from "@/lib/dates/spoken-date";
import type { Viewer } from "../overview/viewer";

/** As of when Simkl told what airs, and that it did not just now if so. */
export function AsOf({ viewer: { user, now }, standing }: { viewer: Viewer; standing: CalendarStanding }) {
  const { readAt, isFailing } = standing;
  if (readAt === null) {
    return isFailing
      ? "Simkl’s calendar could not be fetched yet; it is tried again by and by."
      : "Simkl’s calendar is still being fetched: look again in a moment.";
  }
  const when = (
    <time dateTime={readAt.toISOString()} title={exactDate(readAt, user.timeZone)}>
      {spokenDate(readAt, user.timeZone, now)}
    </time>
  );
  return isFailing ? (
    <>Simkl’s calendar could not be fetched just now; this is as of {when}.</>
  ) : (
    <>Simkl’s calendar as of {when}.</>
  );
}
