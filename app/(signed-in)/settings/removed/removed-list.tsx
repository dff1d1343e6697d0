import type { MorePage } from "@/components/ui/show-more";
import { localDay } from "@/lib/dates/local-day";
import { removedPage } from "@/lib/writes/removed-titles";
import { restoreStandings } from "@/lib/writes/restore-standing";
import type { Viewer } from "../../overview/viewer";
import { type RemovedAddress, removedHref } from "./removed-address";
import { type JournalEntry, RemovedDay } from "./removed-day";

const ENTRIES = 40;

/** One page of the journal by days of the person's wall. The content is null when there is nothing. */
export async function removedList(viewer: Viewer, address: RemovedAddress): Promise<MorePage> {
  const { user, now } = viewer;
  const { titles, next } = await removedPage(user.id, address, ENTRIES, now);
  const standings = await restoreStandings(user.id, titles, now);
  const days = new Map<string, JournalEntry[]>();
  for (const [index, removed] of titles.entries()) {
    const standing = standings[index];
    const day = localDay(removed.removedAt, user.timeZone);
    if (standing) days.set(day, [...(days.get(day) ?? []), { removed, standing }]);
  }
  const before = address.after && localDay(address.after.removedAt, user.timeZone);
  return {
    content:
      days.size === 0
        ? null
        : [...days].map(([day, entries]) => (
            <RemovedDay
              key={`${day} ${entries[0]?.removed.simklId}`}
              viewer={viewer}
              day={day}
              entries={entries}
              isContinued={day === before}
              isWhole={address.search === ""}
            />
          )),
    next: next && removedHref({ ...address, after: next }),
  };
}
