import type { MorePage } from "@/components/ui/show-more";
import { toLocalDay } from "@/lib/dates/local-day";
import { getRemovedPage } from "@/lib/writes/removed-titles";
import { listRestoreStatuses } from "@/lib/writes/restore-standing";
import type { PageContext } from "../../overview/viewer";
import { type RemovedParams, removedHref } from "./removed-address";
import { type JournalEntry, RemovedDay } from "./removed-day";

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
    if (status) days.set(day, [...(days.get(day) ?? []), { removed, status: status }]);
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
