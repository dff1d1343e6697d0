import { lastMonths } from "@/lib/dates/local-window";
import { libraryFacets } from "@/lib/library/browse/library-facets";
import { libraryIds } from "@/lib/library/browse/library-ids";
import { libraryPage } from "@/lib/library/browse/library-page";
import { readLibraryQuery } from "@/lib/library/browse/library-query";
import { matchingTitles } from "@/lib/library/browse/matching-titles";
import { SORTS, type Sort } from "@/lib/library/browse/sorts";
import { type CalendarFilter, ownAirings } from "@/lib/library/calendar/own-airings";
import { exportLibrary } from "@/lib/library/export";
import { hasTitles } from "@/lib/library/has-titles";
import { lastWatched } from "@/lib/library/last-watched";
import { listsOfTitles } from "@/lib/library/lists-of-titles";
import { playbackShelf } from "@/lib/library/playback-shelf";
import { recentMemos } from "@/lib/library/recent-memos";
import { forgetView, keepView, savedViews } from "@/lib/library/saved-views";
import { titleHead } from "@/lib/library/title-head";
import { titleJourney } from "@/lib/library/title-journey";
import { titleName } from "@/lib/library/title-name";
import { titleRewatches } from "@/lib/library/title-rewatches";
import { titleWatches } from "@/lib/library/title-watches";
import { caughtUp } from "@/lib/library/up-next/caught-up";
import { saveSpoilerSafe } from "@/lib/library/up-next/save-spoiler-safe";
import { upNext } from "@/lib/library/up-next/up-next";
import { type Reads, VIEWER, ZONE } from "./asked";
import { LONG_SHOW, NOW, READER } from "./large-tables";

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

/** What the library, its calendar, a title and what is up next ask. */
export const LIBRARY_READS: Reads = {
  "library/browse/library-facets": QUERIES.map((query) => () => libraryFacets(VIEWER, query)),
  "library/browse/library-ids": QUERIES.map((query) => () => libraryIds(VIEWER, query, 5000)),
  "library/browse/library-page": [
    ...QUERIES.map((query) => () => libraryPage(VIEWER, query, null, 60)),
    ...Object.keys(SORTS).map((sort) => () => secondPage(sort as Sort)),
  ],
  "library/browse/matching-titles": [() => matchingTitles(READER, "title 7"), () => matchingTitles(READER, "tilte 77")],
  "library/calendar/own-airings": AIRINGS.map((filter) => () => ownAirings(READER, lastMonths(1, ZONE, NOW), filter)),
  "library/export": [exportAll],
  "library/has-titles": [() => hasTitles(READER)],
  "library/last-watched": [() => lastWatched(READER, 12)],
  "library/lists-of-titles": [() => listsOfTitles(READER, [1, 2, 3, LONG_SHOW])],
  "library/playback-shelf": [() => playbackShelf({ id: READER, plan: "vip" }, NOW, 24)],
  "library/recent-memos": [() => recentMemos(READER, 5)],
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
};

async function secondPage(sort: Sort): Promise<void> {
  const query = { ...readLibraryQuery(new URLSearchParams()), sort };
  const { next } = await libraryPage(VIEWER, query, null, 60);
  await libraryPage(VIEWER, query, next, 60);
}

async function exportAll(): Promise<void> {
  for await (const _ of exportLibrary({ id: READER, plan: "vip" }, NOW));
}
