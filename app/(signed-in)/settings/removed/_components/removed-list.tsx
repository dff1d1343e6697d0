import type { PageContext } from "@/app/(signed-in)/_lib/page-context";
import { type RemovedParams, removedHref } from "@/app/(signed-in)/settings/removed/search-params";
import type { MorePage } from "@/components/ui/load-more";
import { toLocalDay } from "@/lib/domain/local-day";
import { getRemovedPage } from "@/lib/outbox/restore/removed-titles";
import { listRestoreStatuses } from "@/lib/outbox/restore/restore-status";
import { RemovedDay } from "./removed-day";
import type { JournalEntry } from "./removed-row";

const ENTRIES_PER_PAGE = 40;

/** One page of the journal by days of the person's wall. The content is null when there is nothing. */
export async function renderRemovedList(context: PageContext, params: RemovedParams): Promise<MorePage> {
  const { user, now } = context;
  const { titles, next } = await getRemovedPage(user.id, params, ENTRIES_PER_PAGE, now);
  const statuses = await listRestoreStatuses(user.id, titles, now);
  const days = new Map<string, JournalEntry[]>();
  for (const [index, removed] of titles.entries()) {
    const status = statuses[index];
    const day = toLocalDay(removed.removedAt, user.timeZone);
    if (status) days.set(day, [...(days.get(day) ?? []), { removed, status }]);
  }
  const before = params.after && toLocalDay(params.after.removedAt, user.timeZone);
  return {
    content:
      days.size === 0
        ? null
        : [...days].map(([day, entries]) => (
            <RemovedDay
              key={`${day} ${entries[0]?.removed.simklId}`}
              context={context}
              day={day}
              entries={entries}
              isContinued={day === before}
              isWhole={params.search === ""}
            />
          )),
    next: next && removedHref({ ...params, after: next }),
  };
}
