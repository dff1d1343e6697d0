import { listActiveRewatches } from "@/lib/library/rewatches/active-rewatches";
import { auditRewatches } from "@/lib/library/rewatches/audit/rewatch-audit";
import { listSelectedRewatches } from "@/lib/library/rewatches/audit/selected-rewatches";
import { listMostRewatched } from "@/lib/library/rewatches/most-rewatched";
import { getRewatchFacets } from "@/lib/library/rewatches/rewatch-facets";
import {
  EVERY_REWATCH,
  REWATCH_SORTS,
  type RewatchFilter,
  type RewatchSort,
} from "@/lib/library/rewatches/rewatch-query";
import { listRewatchTime } from "@/lib/library/rewatches/rewatch-time";
import { listRewatchedTitles } from "@/lib/library/rewatches/rewatched-titles";
import { getRewatchesPage } from "@/lib/library/rewatches/rewatches-page";
import { LONG_SHOW, NOW, READER } from "./large-tables";
import { OWNER, type Reads } from "./plan-inputs";

const REWATCHES: RewatchFilter[] = [EVERY_REWATCH, { search: "title 7", kind: "tv", state: "active", year: 2026 }];

export const REWATCH_READS: Reads = {
  "library/rewatches/audit/selected-rewatches": [() => listSelectedRewatches(READER, [1, 2, 3])],
  "library/rewatches/audit/rewatch-audit": [() => auditRewatches(READER)],
  "library/rewatches/active-rewatches": [() => listActiveRewatches(READER, 6, NOW)],
  "library/rewatches/most-rewatched": [() => listMostRewatched(READER, 7)],
  "library/rewatches/rewatch-facets": REWATCHES.map((filter) => () => getRewatchFacets(OWNER, filter)),
  "library/rewatches/rewatched-titles": [() => listRewatchedTitles(READER, [1, 2, 3, LONG_SHOW], NOW)],
  "library/rewatches/rewatches-page": [
    ...REWATCHES.map((filter) => () => getRewatchesPage(OWNER, { ...filter, sort: "latest" }, null, 12, NOW)),
    ...REWATCH_SORTS.map((sort) => () => readSecondPage(sort)),
  ],
  "library/rewatches/rewatch-time": [() => listRewatchTime(OWNER.id)],
};

async function readSecondPage(sort: RewatchSort): Promise<void> {
  const query = { ...EVERY_REWATCH, sort };
  const { next } = await getRewatchesPage(OWNER, query, null, 12, NOW);
  await getRewatchesPage(OWNER, query, next, 12, NOW);
}
