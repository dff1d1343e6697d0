import {
  type DatedViewing,
  formatViewingDate,
} from "@/app/(signed-in)/title/[kind]/[simklId]/_lib/format-viewing-date";
import type { TitlePageContext } from "@/app/(signed-in)/title/[kind]/[simklId]/_lib/title-page-context";
import { formatExactDate } from "@/lib/format/date";

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
