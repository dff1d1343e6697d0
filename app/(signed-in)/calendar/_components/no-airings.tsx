import { type CalendarParams, calendarHref } from "@/app/(signed-in)/calendar/search-params";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { getImportState } from "@/lib/sync/status/import-state";

interface NoAiringsProps {
  userId: number;
  params: CalendarParams;
  /** The range in words. */
  rangeName: string;
}

/** No airings: because of the filters, an incomplete import, or no dates. */
export async function NoAirings({ userId, params, rangeName }: NoAiringsProps) {
  const hasFilters = params.kind !== null || params.list !== null;
  const { phase } = await getImportState(userId);
  const message = hasFilters
    ? `Nothing that fits airs in ${rangeName}.`
    : phase === "importing"
      ? "Your library is still on its way from Simkl. What airs of it stands here when it has arrived."
      : `Nothing of your titles airs in ${rangeName}. Put a show on Watching or a film on Plan to watch, and its dates stand here.`;
  return (
    <div className="rounded-xl border border-line bg-card px-4 py-8 text-center">
      <EmptyState drawing="weeks">{message}</EmptyState>
      {hasFilters && (
        <ButtonLink href={calendarHref({ ...params, kind: null, list: null })}>Show everything</ButtonLink>
      )}
    </div>
  );
}
