import { getLastMonths, getLocalDayWindow } from "@/lib/domain/local-window";
import { hasTitles } from "@/lib/library/browse/has-titles";
import { getLibraryFacets } from "@/lib/library/browse/library-facets";
import { listLibraryIds } from "@/lib/library/browse/library-ids";
import { getLibraryPage } from "@/lib/library/browse/library-page";
import { parseLibraryQuery } from "@/lib/library/browse/library-query";
import { deleteSavedView, listSavedViews, storeSavedView } from "@/lib/library/browse/saved-views";
import { SORTS, type Sort } from "@/lib/library/browse/sorts";
import { type CalendarFilter, listOwnAirings } from "@/lib/library/calendar/own-airings";
import { listAiringTitles } from "@/lib/library/discover/airing-titles";
import { dismissTitle, listDismissedTitles, restoreDismissedTitle } from "@/lib/library/discover/dismissed-titles";
import { listListedTitles } from "@/lib/library/discover/listed-titles";
import { findPickedTitle, pickFromPlan } from "@/lib/library/discover/picked-titles";
import { getSuggestions } from "@/lib/library/discover/suggestions";
import { exportLibrary } from "@/lib/library/export/export-library";
import { listLastWatched } from "@/lib/library/history/last-watched";
import { listRecentMemos } from "@/lib/library/memos/recent-memos";
import { findMatchingTitles } from "@/lib/library/search/matching-titles";
import { listCardEntries } from "@/lib/library/title/card-entries";
import { getListStatuses } from "@/lib/library/title/list-statuses";
import { getTitleHead } from "@/lib/library/title/title-head";
import { listJourneySteps } from "@/lib/library/title/title-journey";
import { findTitleName } from "@/lib/library/title/title-name";
import { listTitleRewatches } from "@/lib/library/title/title-rewatches";
import { listTitleWatches } from "@/lib/library/title/title-watches";
import { listCaughtUp } from "@/lib/library/up-next/caught-up";
import { listPausedTitles } from "@/lib/library/up-next/paused-titles";
import { saveSpoilerSafe } from "@/lib/library/up-next/save-spoiler-safe";
import { listUpNext } from "@/lib/library/up-next/up-next";
import { LONG_SHOW, NOW, READER } from "./large-tables";
import { OWNER, type Reads, ZONE } from "./plan-inputs";

const AIRINGS: CalendarFilter[] = [
  { kind: null, list: null },
  { kind: "tv", list: "watching" },
];

const TODAY = "2026-05-27";
const NO_PLAN_FILTER = { kind: null, genre: null, yearFrom: null, yearTo: null, ratingFrom: null, rankLimit: null };

const QUERIES = [
  "",
  "q=title",
  "q=tilte+77",
  "kind=tv&status=watching&genre=Drama&rating=8&added-from=2000-01-01",
  "memo=yes&rewatched=yes&next=yes",
].map((search) => parseLibraryQuery(new URLSearchParams(search)));

export const LIBRARY_READS: Reads = {
  "library/browse/library-facets": QUERIES.map((query) => () => getLibraryFacets(OWNER, query)),
  "library/browse/library-ids": QUERIES.map((query) => () => listLibraryIds(OWNER, query, 5000)),
  "library/browse/library-page": [
    ...QUERIES.map((query) => () => getLibraryPage(OWNER, query, null, 60)),
    ...Object.keys(SORTS).map((sort) => () => readSecondPage(sort as Sort)),
  ],
  "library/search/matching-titles": [
    () => findMatchingTitles(READER, "title 7"),
    () => findMatchingTitles(READER, "tilte 77"),
  ],
  "library/calendar/own-airings": AIRINGS.map(
    (filter) => () => listOwnAirings(READER, getLastMonths(1, ZONE, NOW), filter),
  ),
  "library/export/export-library": [exportAll],
  "library/discover/listed-titles": [true, false].map(
    (hidesOwn) => () => listListedTitles(READER, { key: "list", hidesOwn, offset: 0, limit: 31, today: TODAY }),
  ),
  "library/discover/airing-titles": [null, "tv" as const].map(
    (kind) => () =>
      listAiringTitles(READER, {
        day: getLocalDayWindow(TODAY, ZONE),
        kind,
        hidesOwn: kind === null,
        offset: 0,
        limit: 31,
      }),
  ),
  "library/discover/suggestions": [() => getSuggestions(READER, { kind: null, today: TODAY, limit: 30 })],
  "library/discover/dismissed-titles": [
    () => dismissTitle(READER, LONG_SHOW, NOW),
    () => listDismissedTitles(READER, { today: TODAY, limit: 24 }),
    () => restoreDismissedTitle(READER, LONG_SHOW),
  ],
  "library/discover/picked-titles": [
    () => findPickedTitle(LONG_SHOW, TODAY),
    () => pickFromPlan(READER, NO_PLAN_FILTER, { seed: "seed", today: TODAY }),
    () => pickFromPlan(READER, { ...NO_PLAN_FILTER, kind: "tv", genre: "drama" }, { seed: "seed", today: TODAY }),
  ],
  "library/browse/has-titles": [() => hasTitles(READER)],
  "library/history/last-watched": [() => listLastWatched(READER, 12)],
  "library/title/card-entries": [() => listCardEntries(READER, [1, 2, 3, LONG_SHOW])],
  "library/title/list-statuses": [() => getListStatuses(READER, [1, 2, 3, LONG_SHOW])],
  "library/up-next/paused-titles": [() => listPausedTitles({ id: READER, plan: "vip" }, NOW, 24)],
  "library/memos/recent-memos": [() => listRecentMemos(READER, 5)],
  "library/browse/saved-views": [
    () => listSavedViews(READER),
    () => storeSavedView(READER, { name: "1", query: "kind=tv" }),
    () => deleteSavedView(READER, "1"),
  ],
  "library/title/title-head": [() => getTitleHead(READER, LONG_SHOW)],
  "library/title/title-journey": [() => listJourneySteps(READER, LONG_SHOW)],
  "library/title/title-name": [() => findTitleName(LONG_SHOW)],
  "library/title/title-rewatches": [() => listTitleRewatches(READER, LONG_SHOW)],
  "library/title/title-watches": [() => listTitleWatches(READER, LONG_SHOW)],
  "library/up-next/caught-up": [() => listCaughtUp(READER, NOW, 12)],
  "library/up-next/save-spoiler-safe": [() => saveSpoilerSafe(READER, true)],
  "library/up-next/up-next": [() => listUpNext(READER, ZONE, NOW)],
};

async function readSecondPage(sort: Sort): Promise<void> {
  const query = { ...parseLibraryQuery(new URLSearchParams()), sort };
  const { next } = await getLibraryPage(OWNER, query, null, 60);
  await getLibraryPage(OWNER, query, next, 60);
}

async function exportAll(): Promise<void> {
  for await (const _ of exportLibrary({ id: READER, plan: "vip" }, NOW));
}
