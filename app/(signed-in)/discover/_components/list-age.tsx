import type { PageContext } from "@/app/(signed-in)/_lib/page-context";
import type { ListStatus } from "@/lib/catalog/lists/list-status";
import { formatDate, formatExactDate } from "@/lib/format/date";

/** When Simkl gave the list, and whether it could not be read since. */
export function ListAge({ context: { user, now }, status }: { context: PageContext; status: ListStatus }) {
  const { readAt, isFailing } = status;
  if (readAt === null) return null;
  return (
    <p className="text-xs text-soft">
      {isFailing && "Simkl could not be reached just now. "}As of{" "}
      <time dateTime={readAt.toISOString()} title={formatExactDate(readAt, user.timeZone)}>
        {formatDate(readAt, user.timeZone, now)}
      </time>
    </p>
  );
}
