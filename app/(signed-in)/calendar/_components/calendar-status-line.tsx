import type { PageContext } from "@/app/(signed-in)/_lib/page-context";
import type { CalendarStatus } from "@/lib/catalog/calendar/calendar-status";
import { formatDate, formatExactDate } from "@/lib/format/date";

/** How old the data of the calendar is, and whether the last read failed. */
export function CalendarStatusLine({
  context: { user, now },
  status,
}: {
  context: PageContext;
  status: CalendarStatus;
}) {
  const { readAt, isFailing } = status;
  if (readAt === null) {
    return isFailing
      ? "Simkl’s calendar could not be fetched yet; it is tried again by and by."
      : "Simkl’s calendar is still being fetched: look again in a moment.";
  }
  const when = (
    <time dateTime={readAt.toISOString()} title={formatExactDate(readAt, user.timeZone)}>
      {formatDate(readAt, user.timeZone, now)}
    </time>
  );
  return isFailing ? (
    <>Simkl’s calendar could not be fetched just now; this is as of {when}.</>
  ) : (
    <>Simkl’s calendar as of {when}.</>
  );
}
