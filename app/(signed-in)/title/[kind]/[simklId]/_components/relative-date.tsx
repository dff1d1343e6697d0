import type { TitlePageContext } from "@/app/(signed-in)/title/[kind]/[simklId]/_lib/title-page-context";
import { formatDate, formatExactDate } from "@/lib/format/date";

/** A relative date, with the exact one on hover. */
export function RelativeDate({
  at,
  context: { user, now },
}: {
  at: Date;
  context: Pick<TitlePageContext, "user" | "now">;
}) {
  return (
    <time dateTime={at.toISOString()} title={formatExactDate(at, user.timeZone)}>
      {formatDate(at, user.timeZone, now)}
    </time>
  );
}
