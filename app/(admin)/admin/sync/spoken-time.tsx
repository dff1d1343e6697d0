import { formatExactDate, formatDate } from "@/lib/dates/spoken-date";
import type { AdminPageContext } from "./viewer";

/** An instant as people say it, with the exact one on hover; a word of its own when there is none. */
export function FormattedTime({ at, fallback: fallback, context: context }: { at: Date | null; fallback: string; context: AdminPageContext }) {
  if (at === null) return <span className="text-soft">{fallback}</span>;
  return (
    <time dateTime={at.toISOString()} title={formatExactDate(at, context.timeZone)}>
      {formatDate(at, context.timeZone, context.now)}
    </time>
  );
}
