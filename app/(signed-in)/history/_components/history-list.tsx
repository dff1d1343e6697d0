import type { PageContext } from "@/app/(signed-in)/_lib/page-context";
import { type HistoryParams, historyHref } from "@/app/(signed-in)/history/search-params";
import type { MorePage } from "@/components/ui/load-more";
import { getLocalStart, toLocalDay } from "@/lib/domain/local-day";
import { foldDays } from "@/lib/library/history/fold-days";
import { listHistoryDayTotals } from "@/lib/library/history/history-day-totals";
import { createKeyBefore, type HistoryKey, NEWEST } from "@/lib/library/history/history-key";
import { getHistoryPage } from "@/lib/library/history/history-page";
import { listUndatedTitles, type UndatedCursor } from "@/lib/library/history/undated-titles";
import { listPendingTitles } from "@/lib/outbox/preview/pending-titles";
import { DaySection } from "./day-section";
import { UndatedSection } from "./undated-section";

const WATCHES_PER_PAGE = 60;
const TITLES_PER_PAGE = 50;

/** One page of the history, with undated viewings after the last day. The content is null when there is nothing. */
export async function renderHistoryList(context: PageContext, params: HistoryParams): Promise<MorePage> {
  const { start } = params;
  if (start.at === "undated") return renderUndatedList(context, params, start.after);

  const { user } = context;
  const after = resolveStartKey(start, user.timeZone);
  const { watches, next, following } = await getHistoryPage(user.id, params, after, WATCHES_PER_PAGE);
  const days = foldDays(watches, user.timeZone);
  const [newest, oldest] = [days.at(0)?.day, days.at(-1)?.day];
  const [pending, totals] = await Promise.all([
    listPendingTitles(
      user.id,
      watches.map(({ simklId }) => simklId),
    ),
    newest && oldest ? listHistoryDayTotals(user.id, user.timeZone, params, [oldest, newest]) : [],
  ]);
  const undated = following === null ? await renderUndatedList(context, params, null) : null;

  const sections = days.map((day) => (
    <DaySection
      key={day.day}
      context={context}
      day={day}
      total={totals.find((total) => total.day === day.day)}
      isContinued={day.day === toLocalDay(after.watchedAt, user.timeZone) && after.simklId > 0}
      pending={pending}
      hasMore={following !== null && day.day === toLocalDay(following.watchedAt, user.timeZone)}
    />
  ));
  return {
    content: days.length === 0 && !undated?.content ? null : [...sections, undated?.content],
    next: next ? historyHref({ ...params, start: { at: "place", after: next } }) : (undated?.next ?? null),
  };
}

function resolveStartKey(start: Exclude<HistoryParams["start"], { at: "undated" }>, timeZone: string): HistoryKey {
  if (start.at === "place") return start.after;
  return start.at === "month" ? createKeyBefore(getLocalStart("month", start.month, timeZone, 1)) : NEWEST;
}

async function renderUndatedList(
  { user }: PageContext,
  params: HistoryParams,
  after: UndatedCursor | null,
): Promise<MorePage> {
  const { titles, next } = await listUndatedTitles(user.id, params, after, TITLES_PER_PAGE);
  return {
    content: titles.length > 0 ? <UndatedSection key="undated" titles={titles} isContinued={after !== null} /> : null,
    next: next === null ? null : historyHref({ ...params, start: { at: "undated", after: next } }),
  };
}
