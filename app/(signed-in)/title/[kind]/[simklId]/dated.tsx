import { exactDate, spokenDate } from "@/lib/dates/spoken-date";
import type { Visit } from "./visit";

/** An instant as people say it, with the exact one behind it. */
export function Dated({ at, visit: { user, now } }: { at: Date; visit: Pick<Visit, "user" | "now"> }) {
  return (
    <time dateTime={at.toISOString()} title={exactDate(at, user.timeZone)}>
      {spokenDate(at, user.timeZone, now)}
    </time>
  );
}
