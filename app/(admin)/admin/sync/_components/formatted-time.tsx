import type { AdminPageContext } from "@/app/(admin)/admin/sync/_lib/page-context";
import { formatDate, formatExactDate } from "@/lib/format/date";

/** An instant in words, with the exact one on hover; `never` stands for a missing one. */
export function FormattedTime({
  at,
  fallback,
  context,
}: {
  at: Date | null;
  fallback: string;
  context: AdminPageContext;
}) {
  if (at === null) return <span className="text-soft">{fallback}</span>;
  return (
    <time dateTime={at.toISOString()} title={formatExactDate(at, context.timeZone)}>
      {formatDate(at, context.timeZone, context.now)}
    </time>
  );
}
