import { formatExactDate } from "@/lib/dates/spoken-date";
import { type DatedViewing, formatViewingDate } from "./viewing-words";
import type { TitlePageContext } from "./visit";

/** When something was watched, with the exact instant behind it where there is one. */
export function ViewingDate({ viewing, context: { user, now } }: { viewing: DatedViewing; context: TitlePageContext }) {
  const text = formatViewingDate(viewing, user.timeZone, now);
  if (viewing.watchedAt === null || viewing.dateQuality === "unknown") return text;
  return (
    <time dateTime={viewing.watchedAt.toISOString()} title={formatExactDate(viewing.watchedAt, user.timeZone)}>
      {text}
    </time>
  );
}
