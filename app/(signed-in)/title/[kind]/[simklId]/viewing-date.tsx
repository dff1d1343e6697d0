import { exactDate } from "@/lib/dates/spoken-date";
import { type DatedViewing, viewingWords } from "./viewing-words";
import type { Visit } from "./visit";

/** When something was watched, with the exact instant behind it where there is one. */
export function ViewingDate({ viewing, visit: { user, now } }: { viewing: DatedViewing; visit: Visit }) {
  const words = viewingWords(viewing, user.timeZone, now);
  if (viewing.watchedAt === null || viewing.dateQuality === "unknown") return words;
  return (
    <time dateTime={viewing.watchedAt.toISOString()} title={exactDate(viewing.watchedAt, user.timeZone)}>
      {words}
    </time>
  );
}
