import "server-only";
import { rows, sql } from "@/lib/database/sql";
import { findMatchingTitles } from "@/lib/library/search/matching-titles";
import { countFacets, type RewatchFacetRow, type RewatchFacets } from "./count-facets";
import type { RewatchFilter } from "./rewatch-query";
import { BEGUN, ENDED } from "./rewatch-rows";

export async function getRewatchFacets(
  { id, timeZone }: { id: number; timeZone: string },
  filter: RewatchFilter,
): Promise<RewatchFacets> {
  const found = await findMatchingTitles(id, filter.search);
  const records = await rows<RewatchFacetRow>(sql`
    SELECT r."simklId", r."state", t."kind",
      date_part('year', ${BEGUN} AT TIME ZONE ${timeZone}::text)::int AS "firstYear",
      date_part('year', ${ENDED} AT TIME ZONE ${timeZone}::text)::int AS "lastYear",
      ${found?.simklIds ?? null}::int[] IS NULL OR r."simklId" = ANY(${found?.simklIds ?? null}::int[]) AS "isFound"
    FROM "RewatchSession" r CROSS JOIN LATERAL (SELECT "kind" FROM "Title" WHERE "simklId" = r."simklId" LIMIT 1) t
    WHERE r."userId" = ${id}`);
  return countFacets(records, filter);
}
