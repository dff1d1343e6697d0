import { isReferencedImage } from "@/lib/catalog/images/is-referenced-image";
import { getListStatuses } from "@/lib/catalog/lists/list-status";
import type { CatalogTitle } from "@/lib/catalog/titles/catalog-title";
import { findReleaseDay, listAiredEpisodes } from "@/lib/catalog/titles/release-dates";
import { storeCatalogTitles } from "@/lib/catalog/titles/store-catalog-titles";
import { listTitleEpisodes } from "@/lib/catalog/titles/title-episodes";
import { getTitleFacts } from "@/lib/catalog/titles/title-facts";
import { getPool } from "@/lib/database/connection";
import { findSharedReview, listOwnShares } from "@/lib/sharing/review-shares";
import { getHeldTitles } from "@/lib/sync/removals/held-removals";
import { requestSyncOnVisit } from "@/lib/sync/run/request-sync";
import { getFreshness } from "@/lib/sync/status/freshness";
import { getImportState } from "@/lib/sync/status/import-state";
import { listUserCalls } from "@/lib/sync/status/quota-usage";
import { getRunLog } from "@/lib/sync/status/run-log";
import { getSyncStatus } from "@/lib/sync/status/sync-status";
import { HISTORY_READS } from "./history-reads";
import { LONG_SHOW, NOW, READER } from "./large-tables";
import { LIBRARY_READS } from "./library-reads";
import { MEMO_READS } from "./memo-reads";
import { OUTBOX_READS } from "./outbox-reads";
import type { Reads } from "./plan-inputs";
import { REWATCH_READS } from "./rewatch-reads";
import { STATS_READS } from "./stats-reads";

const NAMED_TITLE: CatalogTitle = {
  simklId: LONG_SHOW,
  kind: "tv",
  animeType: null,
  title: "Title",
  year: 2020,
  poster: "1/poster",
  rank: 1,
  rating: 8,
  releaseState: null,
  ids: {},
};

/** Calls by the file in lib/ that has the statements. */
export const PAGE_READS: Reads = {
  "catalog/images/is-referenced-image": [
    () => isReferencedImage({ category: "posters", path: "1/nothing" }),
    () => isReferencedImage({ category: "fanart", path: "1/nothing" }),
    () => isReferencedImage({ category: "episodes", path: "1/nothing" }),
  ],
  "catalog/titles/release-dates": [() => findReleaseDay(LONG_SHOW), () => listAiredEpisodes(LONG_SHOW, NOW)],
  "catalog/lists/list-status": [() => getListStatuses(["list", "another"])],
  "catalog/titles/store-catalog-titles": [() => storeCatalogTitles(getPool(), [NAMED_TITLE])],
  "catalog/titles/title-episodes": [() => listTitleEpisodes(LONG_SHOW)],
  "catalog/titles/title-facts": [() => getTitleFacts(LONG_SHOW)],
  "sharing/review-shares": [() => listOwnShares(READER), () => findSharedReview("0123456789abcdef0123456789abcdef")],
  "sync/status/freshness": [() => getFreshness("hash 1")],
  "sync/removals/held-removals": [() => getHeldTitles(READER, 12)],
  "sync/status/import-state": [() => getImportState(READER)],
  "sync/status/quota-usage": [() => listUserCalls(READER, "2026-05-27")],
  "sync/run/request-sync": [() => requestSyncOnVisit(READER)],
  "sync/status/run-log": [() => getRunLog(READER), () => getRunLog(READER, `${NOW.getTime()}-20`)],
  "sync/status/sync-status": [() => getSyncStatus(READER)],
  ...HISTORY_READS,
  ...LIBRARY_READS,
  ...MEMO_READS,
  ...REWATCH_READS,
  ...STATS_READS,
  ...OUTBOX_READS,
};
