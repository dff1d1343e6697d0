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
import { type Reads, VIEWER } from "./asked";
import { LONG_SHOW, NOW, READER } from "./large-tables";

const REWATCHES: RewatchFilter[] = [EVERY_REWATCH, { search: "title 7", kind: "tv", state: "active", year: 2026 }];

/** What the rewatches and their audit ask. */
export const REWATCH_READS: Reads = {
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
};

async function secondRewatches(sort: RewatchSort): Promise<void> {
  const asked = { ...EVERY_REWATCH, sort };
  const { next } = await rewatchesPage(VIEWER, asked, null, 12, NOW);
  await rewatchesPage(VIEWER, asked, next, 12, NOW);
}
