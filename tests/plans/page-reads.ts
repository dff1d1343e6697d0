import { titleEpisodes } from "@/lib/catalog/title-episodes";
import { titleFacts } from "@/lib/catalog/title-facts";
import { lastDays, lastMonths } from "@/lib/dates/local-window";
import { libraryFacets } from "@/lib/library/browse/library-facets";
import { libraryIds } from "@/lib/library/browse/library-ids";
import { libraryPage } from "@/lib/library/browse/library-page";
import { readLibraryQuery } from "@/lib/library/browse/library-query";
import { matchingTitles } from "@/lib/library/browse/matching-titles";
import { SORTS, type Sort } from "@/lib/library/browse/sorts";
import { type CalendarFilter, ownAirings } from "@/lib/library/calendar/own-airings";
import { exportLibrary } from "@/lib/library/export";
import { hasTitles } from "@/lib/library/has-titles";
import { historyDayTotals } from "@/lib/library/history/history-day-totals";
import type { HistoryFilter } from "@/lib/library/history/history-filter";
import { NEWEST, startingBefore } from "@/lib/library/history/history-key";
import { historyMonths } from "@/lib/library/history/history-months";
import { historyPage } from "@/lib/library/history/history-page";
import { undatedCount } from "@/lib/library/history/undated-count";
import { undatedTitles } from "@/lib/library/history/undated-titles";
import { lastWatched } from "@/lib/library/last-watched";
import { listsOfTitles } from "@/lib/library/lists-of-titles";
import { finishedWithoutMemo } from "@/lib/library/memos/finished-without-memo";
import { matchingMemos } from "@/lib/library/memos/matching-memos";
import { memoFacets } from "@/lib/library/memos/memo-facets";
import { EVERY_MEMO, MEMO_SORTS, type MemoFilter, type MemoSort } from "@/lib/library/memos/memo-query";
import type { TitlesAhead } from "@/lib/library/memos/memo-rows";
import { memosPage } from "@/lib/library/memos/memos-page";
import { memosToTurn } from "@/lib/library/memos/memos-to-turn";
import { playbackShelf } from "@/lib/library/playback-shelf";
import { recentMemos } from "@/lib/library/recent-memos";
import { chosenRewatches } from "@/lib/library/rewatches/audit/chosen-rewatches";
import { rewatchAudit } from "@/lib/library/rewatches/audit/rewatch-audit";
import { goingOn } from "@/lib/library/rewatches/going-on";
import { mostReturned } from "@/lib/library/rewatches/most-returned";
import { rewatchFacets } from "@/lib/library/rewatches/rewatch-facets";
import {
  EVERY_REWATCH,
  REWATCH_SORTS,
  type RewatchFilter,
  type RewatchSort,
} from "@/lib/library/rewatches/rewatch-query";
import { rewatchedTitles } from "@/lib/library/rewatches/rewatched-titles";
import { rewatchesPage } from "@/lib/library/rewatches/rewatches-page";
import { timeAgain } from "@/lib/library/rewatches/time-again";
import { forgetView, keepView, savedViews } from "@/lib/library/saved-views";
import { titleHead } from "@/lib/library/title-head";
import { titleJourney } from "@/lib/library/title-journey";
import { titleName } from "@/lib/library/title-name";
import { titleRewatches } from "@/lib/library/title-rewatches";
import { titleWatches } from "@/lib/library/title-watches";
import { caughtUp } from "@/lib/library/up-next/caught-up";
import { saveSpoilerSafe } from "@/lib/library/up-next/save-spoiler-safe";
import { upNext } from "@/lib/library/up-next/up-next";
import { findShared, ownShares } from "@/lib/sharing/review-shares";
import { breakdown } from "@/lib/stats/breakdown/breakdown";
import { DIMENSIONS } from "@/lib/stats/breakdown/dimensions";
import { titlesWatched } from "@/lib/stats/breakdown/titles-watched";
import { countedEpisodes } from "@/lib/stats/counted-episodes";
import { watchLag } from "@/lib/stats/lag/watch-lag";
import { leftOutWatches } from "@/lib/stats/left-out-watches";
import { addableTitles } from "@/lib/stats/library/addable-titles";
import { backlog } from "@/lib/stats/library/backlog";
import { dropOff } from "@/lib/stats/library/drop-off";
import { memoWords } from "@/lib/stats/library/memo-words";
import { mostRewatched } from "@/lib/stats/library/most-rewatched";
import { statusSteps } from "@/lib/stats/library/status-steps";
import { libraryCounts } from "@/lib/stats/library-counts";
import { activityDays } from "@/lib/stats/range/activity-days";
import { hoursOfWeek } from "@/lib/stats/range/hours-of-week";
import { rangeTotals } from "@/lib/stats/range/range-totals";
import type { StatsFilter } from "@/lib/stats/range/stats-filter";
import { undatedTotals } from "@/lib/stats/range/undated-totals";
import { watchedSpan } from "@/lib/stats/range/watched-span";
import { againstCommunity } from "@/lib/stats/ratings/against-community";
import { type RatingsQuestion, ratingsGiven } from "@/lib/stats/ratings/ratings-given";
import { ratingsSpread } from "@/lib/stats/ratings-spread";
import { begunAndFinished } from "@/lib/stats/review/begun-and-finished";
import { highestRated } from "@/lib/stats/review/highest-rated";
import { hoursPerKind } from "@/lib/stats/review/hours-per-kind";
import { longestSitting } from "@/lib/stats/review/longest-sitting";
import { monthsWatched } from "@/lib/stats/review/months-watched";
import { postersOf } from "@/lib/stats/review/posters-of";
import { namedWatches, watchesOfDay } from "@/lib/stats/streaks/named-watch";
import { totalsBefore } from "@/lib/stats/streaks/totals-before";
import { watchedPerDay } from "@/lib/stats/watched-per-day";
import { watchedPerMonth } from "@/lib/stats/watched-per-month";
import { watchedTime } from "@/lib/stats/watched-time";
import { freshness } from "@/lib/sync/freshness";
import { heldTitles } from "@/lib/sync/held-removals";
import { importState } from "@/lib/sync/import-state";
import { ownCalls } from "@/lib/sync/own-calls";
import { syncOnVisit } from "@/lib/sync/request-sync";
import { runLog } from "@/lib/sync/run-log";
import { standingOf } from "@/lib/sync/standing";
import { bulkEditOf, latestBulkEdits } from "@/lib/writes/bulk/bulk-edit";
import { previewBulk } from "@/lib/writes/bulk/bulk-preview";
import { bulkReceipt } from "@/lib/writes/bulk/bulk-receipt";
import { namesOf } from "@/lib/writes/bulk/names-of";
import { pendingTitles } from "@/lib/writes/pending-titles";
import { latestRemoval, removedBetween, removedByKeys, removedPage } from "@/lib/writes/removed-titles";
import { restoreStandings } from "@/lib/writes/restore-standing";
import { rewatchNote } from "@/lib/writes/rewatch/rewatch-note";
import { rewatchesAhead } from "@/lib/writes/rewatch/rewatches-ahead";
import { LONG_SHOW, NOW, READER } from "./large-tables";

const ZONE = "America/New_York";
const REMOVED = { simklId: 1020, removedAt: new Date("2026-05-15T00:00:00Z") };
const VIEWER = { id: READER, timeZone: ZONE };
const FILTERS: HistoryFilter[] = [
  { kind: null, watch: null, search: "" },
  { kind: "movie", watch: "first", search: "" },
  { kind: null, watch: "rewatch", search: "title 43" },
];
const AIRINGS: CalendarFilter[] = [
  { kind: null, list: null },
  { kind: "tv", list: "watching" },
];
const QUERIES = [
  "",
  "q=title",
  "q=tilte+77",
  "kind=tv&status=watching&genre=Drama&rating=8&added-from=2000-01-01",
  "memo=yes&rewatched=yes&next=yes",
].map((address) => readLibraryQuery(new URLSearchParams(address)));
const MEMOS: MemoFilter[] = [
  EVERY_MEMO,
  { search: "memo 100", privacy: "private", kind: "tv", status: "watching", rating: 8, year: 2000 },
  { ...EVERY_MEMO, search: "mmeo tilte" },
];
const REWATCHES: RewatchFilter[] = [EVERY_REWATCH, { search: "title 7", kind: "tv", state: "active", year: 2026 }];
const AHEAD: TitlesAhead = new Map(
  [7, 50, 100].map((simklId) => [
    simklId,
    { status: "completed", rating: 8, memo: { text: "Ahead", isPrivate: true } },
  ]),
);

const CHOSEN = Array.from({ length: 60 }, (_, place) => place + 1);
const DAYS = { firstDay: "2025-01-01", lastDay: "2026-05-20" };
const STATS: StatsFilter[] = [
  { kind: null, watch: null, dates: "exact" },
  { kind: "tv", watch: "first", dates: "all" },
];
const RATINGS: RatingsQuestion[] = [
  { kind: null, timeZone: ZONE, range: null },
  { kind: "tv", timeZone: ZONE, range: DAYS },
];

type Read = () => Promise<unknown>;

/** What pages ask the database, by the file in lib/ whose statements these are. */
export const PAGE_READS: Record<string, Read[]> = {
  "catalog/title-episodes": [() => titleEpisodes(LONG_SHOW)],
  "catalog/title-facts": [() => titleFacts(LONG_SHOW)],
  "library/browse/library-facets": QUERIES.map((query) => () => libraryFacets(VIEWER, query)),
  "library/browse/library-ids": QUERIES.map((query) => () => libraryIds(VIEWER, query, 5000)),
  "library/browse/library-page": [
    ...QUERIES.map((query) => () => libraryPage(VIEWER, query, null, 60)),
    ...Object.keys(SORTS).map((sort) => () => secondPage(sort as Sort)),
  ],
  "library/browse/matching-titles": [() => matchingTitles(READER, "title 7"), () => matchingTitles(READER, "tilte 77")],
  "library/calendar/own-airings": AIRINGS.map((filter) => () => ownAirings(READER, lastMonths(1, ZONE, NOW), filter)),
  "library/export": [exportAll],
  "library/history/history-day-totals": FILTERS.map(
    (filter) => () => historyDayTotals(READER, ZONE, filter, ["2026-05-01", "2026-05-10"]),
  ),
  "library/history/history-months": FILTERS.map((filter) => () => historyMonths(READER, ZONE, filter)),
  "library/history/history-page": FILTERS.flatMap((filter) => [
    () => historyPage(READER, filter, NEWEST, 60),
    () => historyPage(READER, filter, startingBefore(new Date("2025-06-01")), 60),
  ]),
  "library/history/undated-count": FILTERS.map((filter) => () => undatedCount(READER, filter)),
  "library/history/undated-titles": FILTERS.map((filter) => () => undatedTitles(READER, filter, 10, 50)),
  "library/has-titles": [() => hasTitles(READER)],
  "library/last-watched": [() => lastWatched(READER, 12)],
  "library/lists-of-titles": [() => listsOfTitles(READER, [1, 2, 3, LONG_SHOW])],
  "library/memos/finished-without-memo": [() => finishedWithoutMemo(READER, AHEAD, new Date("2026-04-01"), 3)],
  "library/memos/matching-memos": MEMOS.map(
    ({ search }) =>
      () =>
        matchingMemos(READER, AHEAD, search || "a memo"),
  ),
  "library/memos/memo-facets": MEMOS.map((filter) => () => memoFacets(READER, AHEAD, filter)),
  "library/memos/memos-page": [
    ...MEMOS.map((filter) => () => memosPage(READER, AHEAD, { ...filter, sort: "moved", direction: "desc" }, null, 40)),
    ...Object.keys(MEMO_SORTS).map((sort) => () => secondMemos(sort as MemoSort)),
  ],
  "library/memos/memos-to-turn": MEMOS.flatMap((filter) => [
    () => memosToTurn(READER, AHEAD, filter, null),
    () => memosToTurn(READER, AHEAD, filter, [50, 100, 200]),
  ]),
  "library/playback-shelf": [() => playbackShelf({ id: READER, plan: "vip" }, NOW, 24)],
  "library/recent-memos": [() => recentMemos(READER, 5)],
  "library/rewatches/audit/chosen-rewatches": [() => chosenRewatches(READER, [1, 2, 3])],
  "library/rewatches/audit/rewatch-audit": [() => rewatchAudit(READER)],
  "library/rewatches/going-on": [() => goingOn(READER, 6, NOW)],
  "library/rewatches/most-returned": [() => mostReturned(READER, 7)],
  "library/rewatches/rewatch-facets": REWATCHES.map((filter) => () => rewatchFacets(VIEWER, filter)),
  "library/rewatches/rewatched-titles": [() => rewatchedTitles(READER, [1, 2, 3, LONG_SHOW], NOW)],
  "library/rewatches/rewatches-page": [
    ...REWATCHES.map((filter) => () => rewatchesPage(VIEWER, { ...filter, sort: "latest" }, null, 12, NOW)),
    ...REWATCH_SORTS.map((sort) => () => secondRewatches(sort)),
  ],
  "library/rewatches/time-again": [() => timeAgain(VIEWER.id)],
  "library/saved-views": [
    () => savedViews(READER),
    () => keepView(READER, { name: "1", query: "kind=tv" }),
    () => forgetView(READER, "1"),
  ],
  "library/title-head": [() => titleHead(READER, LONG_SHOW)],
  "library/title-journey": [() => titleJourney(READER, LONG_SHOW)],
  "library/title-name": [() => titleName(LONG_SHOW)],
  "library/title-rewatches": [() => titleRewatches(READER, LONG_SHOW)],
  "library/title-watches": [() => titleWatches(READER, LONG_SHOW)],
  "library/up-next/caught-up": [() => caughtUp(READER, NOW, 12)],
  "library/up-next/save-spoiler-safe": [() => saveSpoilerSafe(READER, true)],
  "library/up-next/up-next": [() => upNext(READER, ZONE, NOW)],
  "stats/breakdown/breakdown": DIMENSIONS.flatMap((dimension) => [
    () => breakdown(READER, dimension, { kind: null, watch: null, timeZone: ZONE, range: null }),
    () => breakdown(READER, dimension, { kind: "tv", watch: "first", timeZone: ZONE, range: DAYS }),
  ]),
  "stats/breakdown/titles-watched": [
    () => titlesWatched(READER, { kind: null, watch: null, timeZone: ZONE, range: null }, 5),
    () => titlesWatched(READER, { kind: "tv", watch: "first", timeZone: ZONE, range: DAYS }, 5),
  ],
  "stats/counted-episodes": [() => countedEpisodes(READER)],
  "stats/lag/watch-lag": [() => watchLag(READER, ZONE, DAYS, null), () => watchLag(READER, ZONE, DAYS, "tv")],
  "stats/left-out-watches": [() => leftOutWatches(READER, lastDays(30, ZONE, NOW), null)],
  "stats/library/addable-titles": [() => addableTitles(READER, "tv", DAYS.lastDay, CHOSEN, 8)],
  "stats/library/backlog": [() => backlog(READER, null, DAYS.lastDay), () => backlog(READER, "tv", DAYS.lastDay)],
  "stats/library/drop-off": [() => dropOff(READER, null), () => dropOff(READER, "tv")],
  "stats/library/memo-words": [() => memoWords(READER, null, 40), () => memoWords(READER, "tv", 40)],
  "stats/library/most-rewatched": [() => mostRewatched(READER, null, 10), () => mostRewatched(READER, "tv", 10)],
  "stats/library/status-steps": [() => statusSteps(READER, null), () => statusSteps(READER, "tv")],
  "stats/library-counts": [() => libraryCounts(READER)],
  "stats/range/activity-days": STATS.map((filter) => () => activityDays(READER, DAYS, filter)),
  "stats/range/hours-of-week": STATS.map((filter) => () => hoursOfWeek(READER, DAYS, filter)),
  "stats/range/range-totals": STATS.map((filter) => () => rangeTotals(READER, DAYS, filter)),
  "stats/range/undated-totals": STATS.map((filter) => () => undatedTotals(READER, filter)),
  "stats/range/watched-span": [() => watchedSpan(READER)],
  "stats/ratings/against-community": RATINGS.map((question) => () => againstCommunity(READER, question)),
  "stats/ratings/ratings-given": RATINGS.map((question) => () => ratingsGiven(READER, question)),
  "stats/ratings-spread": [() => ratingsSpread(READER)],
  "sharing/review-shares": [() => ownShares(READER), () => findShared("0123456789abcdef0123456789abcdef")],
  "stats/review/begun-and-finished": [() => begunAndFinished(READER, ZONE, DAYS)],
  "stats/review/highest-rated": [() => highestRated(READER, ZONE, DAYS, 5)],
  "stats/review/hours-per-kind": [() => hoursPerKind(READER, DAYS)],
  "stats/review/longest-sitting": [() => longestSitting(READER, ZONE, DAYS)],
  "stats/review/months-watched": [() => monthsWatched(READER)],
  "stats/review/posters-of": [() => postersOf([1, 2, 3, LONG_SHOW])],
  "stats/streaks/named-watch": STATS.flatMap((filter) => [
    () => namedWatches(READER, ZONE, filter, [{ ...DAYS, nth: 100, of: "films" }]),
    () => watchesOfDay(READER, ZONE, filter, DAYS.lastDay),
  ]),
  "stats/streaks/totals-before": STATS.map((filter) => () => totalsBefore(READER, DAYS.lastDay, filter)),
  "stats/watched-per-day": [() => watchedPerDay(READER, lastDays(365, ZONE, NOW), "rewatch")],
  "stats/watched-per-month": [() => watchedPerMonth(READER, lastMonths(12, ZONE, NOW))],
  "stats/watched-time": [() => watchedTime(READER)],
  "sync/freshness": [() => freshness("hash 1")],
  "sync/held-removals": [() => heldTitles(READER, 12)],
  "sync/import-state": [() => importState(READER)],
  "sync/own-calls": [() => ownCalls(READER, "2026-05-27")],
  "sync/request-sync": [() => syncOnVisit(READER)],
  "sync/run-log": [() => runLog(READER), () => runLog(READER, `${NOW.getTime()}-20`)],
  "sync/standing": [() => standingOf(READER)],
  "writes/removed-titles": [
    () => removedPage(READER, { search: "", after: null }, 40, NOW),
    () => removedPage(READER, { search: "title 10", after: REMOVED }, 40, NOW),
    () => latestRemoval(READER, REMOVED.simklId, NOW),
    () => removedByKeys(READER, [REMOVED], NOW),
    () => removedBetween(READER, [new Date("2026-05-01"), new Date("2026-05-02")], 1000, NOW),
  ],
  "writes/restore-standing": [standings],
  "writes/bulk/bulk-edit": [() => bulkEditOf(READER, 1n), () => latestBulkEdits(READER)],
  "writes/bulk/bulk-preview": [() => previewBulk(READER, CHOSEN, { kind: "remove" }, NOW)],
  "writes/bulk/bulk-receipt": [receiptOfFirst],
  "writes/bulk/names-of": [() => namesOf(CHOSEN)],
  "writes/rewatch/rewatches-ahead": [() => rewatchesAhead(READER, LONG_SHOW)],
  "writes/rewatch/rewatch-note": [() => rewatchNote(READER, LONG_SHOW)],
  "writes/pending-titles": [() => pendingTitles(READER, CHOSEN), () => pendingTitles(READER)],
};

async function standings(): Promise<void> {
  const { titles } = await removedPage(READER, { search: "", after: null }, 40, NOW);
  await restoreStandings(READER, titles, NOW);
}

async function receiptOfFirst(): Promise<void> {
  const [edit] = await latestBulkEdits(READER);
  const whole = edit && (await bulkEditOf(READER, edit.id));
  if (whole) await bulkReceipt(READER, whole);
}

async function secondPage(sort: Sort): Promise<void> {
  const query = { ...readLibraryQuery(new URLSearchParams()), sort };
  const { next } = await libraryPage(VIEWER, query, null, 60);
  await libraryPage(VIEWER, query, next, 60);
}

async function secondMemos(sort: MemoSort): Promise<void> {
  const asked = { ...EVERY_MEMO, sort, direction: MEMO_SORTS[sort] };
  const { next } = await memosPage(READER, AHEAD, asked, null, 2);
  await memosPage(READER, AHEAD, asked, next, 2);
}

async function secondRewatches(sort: RewatchSort): Promise<void> {
  const asked = { ...EVERY_REWATCH, sort };
  const { next } = await rewatchesPage(VIEWER, asked, null, 12, NOW);
  await rewatchesPage(VIEWER, asked, next, 12, NOW);
}

async function exportAll(): Promise<void> {
  for await (const _ of exportLibrary({ id: READER, plan: "vip" }, NOW));
}
