import type { MorePage } from "@/components/ui/show-more";
import { localDay, startOf } from "@/lib/dates/local-day";
import { foldDays } from "@/lib/library/history/fold-days";
import { historyDayTotals } from "@/lib/library/history/history-day-totals";
import { type HistoryKey, NEWEST, startingBefore } from "@/lib/library/history/history-key";
import { historyPage } from "@/lib/library/history/history-page";
import { undatedTitles } from "@/lib/library/history/undated-titles";
import { pendingTitles } from "@/lib/writes/pending-titles";
import type { Viewer } from "../overview/viewer";
import { DaySection } from "./day-section";
import { type HistoryAddress, historyHref } from "./history-address";
import { UndatedSection } from "./undated-section";

const WATCHES = 60;
const UNDATED_TITLES = 50;

/** One page of the history; after its last day comes what has no date. The content is null when there is nothing. */
export async function historyList(viewer: Viewer, address: HistoryAddress): Promise<MorePage> {
  const { start } = address;
  if (start.at === "undated") return undatedList(viewer, address, start.after);

  const { user } = viewer;
  const after = placeOf(start, user.timeZone);
  const { watches, following } = await historyPage(user.id, address, after, WATCHES);
  const days = foldDays(watches, user.timeZone);
  const [newest, oldest] = [days.at(0)?.day, days.at(-1)?.day];
  const ahead = await pendingTitles(user.id);
  const totals = newest && oldest ? await historyDayTotals(user.id, user.timeZone, address, [oldest, newest]) : [];
  const undated = following === null ? await undatedList(viewer, address, null) : null;
  const last = watches.at(-1);

  const sections = days.map((day) => (
    <DaySection
      key={day.day}
      viewer={viewer}
      day={day}
      total={totals.find((total) => total.day === day.day)}
      isContinued={day.day === localDay(after.watchedAt, user.timeZone) && after.simklId > 0}
      ahead={ahead}
      goesOn={following !== null && day.day === localDay(following.watchedAt, user.timeZone)}
    />
  ));
  return {
    content: days.length === 0 && !undated?.content ? null : [...sections, undated?.content],
    next:
      last && following ? historyHref({ ...address, start: { at: "place", after: last } }) : (undated?.next ?? null),
  };
}

function placeOf(start: Exclude<HistoryAddress["start"], { at: "undated" }>, timeZone: string): HistoryKey {
  if (start.at === "place") return start.after;
  return start.at === "month" ? startingBefore(startOf("month", start.month, timeZone, 1)) : NEWEST;
}

async function undatedList({ user }: Viewer, address: HistoryAddress, after: number | null): Promise<MorePage> {
  const { titles, next } = await undatedTitles(user.id, address, after, UNDATED_TITLES);
  return {
    content: titles.length > 0 ? <UndatedSection key="undated" titles={titles} isContinued={after !== null} /> : null,
    next: next === null ? null : historyHref({ ...address, start: { at: "undated", after: next } }),
  };
}
