import { formatExactDate, formatDate } from "@/lib/dates/spoken-date";
import type { TitlePageContext } from "./visit";

/** An instant as people say it, with the exact one behind it. */
export function RelativeDate({ at, context: { user, now } }: { at: Date; context: Pick<TitlePageContext, "user" | "now"> }) {
  return (
    <time dateTime={at.toISOString()} title={formatExactDate(at, user.timeZone)}>
      {formatDate(at, user.timeZone, now)}
    </time>
  );
}
