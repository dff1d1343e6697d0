import { isImageOnFile } from "@/lib/catalog/is-image-on-file";
import { titleEpisodes } from "@/lib/catalog/title-episodes";
import { titleFacts } from "@/lib/catalog/title-facts";
import { findShared, ownShares } from "@/lib/sharing/review-shares";
import { freshness } from "@/lib/sync/freshness";
import { heldTitles } from "@/lib/sync/held-removals";
import { importState } from "@/lib/sync/import-state";
import { ownCalls } from "@/lib/sync/own-calls";
import { syncOnVisit } from "@/lib/sync/request-sync";
import { runLog } from "@/lib/sync/run-log";
import { standingOf } from "@/lib/sync/standing";
import type { Reads } from "./asked";
import { HISTORY_READS } from "./history-reads";
import { LONG_SHOW, NOW, READER } from "./large-tables";
import { LIBRARY_READS } from "./library-reads";
import { MEMO_READS } from "./memo-reads";
import { REWATCH_READS } from "./rewatch-reads";
import { STATS_READS } from "./stats-reads";
import { WRITE_READS } from "./write-reads";

/** What pages ask the database, by the file in lib/ whose statements these are. */
export const PAGE_READS: Reads = {
  "catalog/is-image-on-file": [
    () => isImageOnFile({ category: "posters", path: "1/nothing" }),
    () => isImageOnFile({ category: "fanart", path: "1/nothing" }),
    () => isImageOnFile({ category: "episodes", path: "1/nothing" }),
  ],
  "catalog/title-episodes": [() => titleEpisodes(LONG_SHOW)],
  "catalog/title-facts": [() => titleFacts(LONG_SHOW)],
  "sharing/review-shares": [() => ownShares(READER), () => findShared("0123456789abcdef0123456789abcdef")],
  "sync/freshness": [() => freshness("hash 1")],
  "sync/held-removals": [() => heldTitles(READER, 12)],
  "sync/import-state": [() => importState(READER)],
  "sync/own-calls": [() => ownCalls(READER, "2026-05-27")],
  "sync/request-sync": [() => syncOnVisit(READER)],
  "sync/run-log": [() => runLog(READER), () => runLog(READER, `${NOW.getTime()}-20`)],
  "sync/standing": [() => standingOf(READER)],
  ...HISTORY_READS,
  ...LIBRARY_READS,
  ...MEMO_READS,
  ...REWATCH_READS,
  ...STATS_READS,
  ...WRITE_READS,
};
