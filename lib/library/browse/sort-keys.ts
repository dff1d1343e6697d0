import "server-only";
import { sql } from "@/lib/database/sql";
import { KINDS } from "@/lib/domain/kind";
import { STATUS_ORDER } from "@/lib/domain/list-status";
import { FACET_SQL } from "./conditions";
import { AIRED, RUNTIME, WATCHED_AT } from "./library-rows";
import { byFloat, byInstant, byInteger, byText, type SortKey } from "./sort-key";
import type { Sort } from "./sorts";

/** Rows without a key come last in both directions. */
export const SORT_KEYS: Record<Sort, SortKey> = {
  activity: byInstant(sql`greatest(${WATCHED_AT}, i."ratedAt", i."addedAt")`),
  title: byText(sql`t."sortTitle"`),
  kind: byInteger(sql`array_position(${KINDS}::text[], ${FACET_SQL.kind})`),
  type: byText(sql`nullif(t."animeType", '')`),
  status: byInteger(sql`array_position(${STATUS_ORDER}::text[], ${FACET_SQL.status})`),
  rating: byInteger(sql`i."rating"::int`),
  progress: byFloat(sql`(CASE
    WHEN t."kind" = 'movie' THEN (i."status" = 'completed')::int
    WHEN ${AIRED} > 0 THEN least(i."watchedEpisodes"::float8 / ${AIRED}, 1) END)`),
  left: byInteger(sql`(CASE WHEN t."kind" <> 'movie' THEN greatest(${AIRED} - i."watchedEpisodes", 0) END)`),
  watched: byInstant(WATCHED_AT),
  added: byInstant(sql`i."addedAt"`),
  rated: byInstant(sql`i."ratedAt"`),
  year: byInteger(sql`t."year"`),
  runtime: byInteger(RUNTIME),
  genre: byText(sql`nullif(array_to_string(t."genres", ', '), '')`),
  country: byText(sql`nullif(t."country", '')`),
  network: byText(sql`nullif(t."network", '')`),
  next: byText(sql`left(i."nextDate", 10)`),
  community: byFloat(sql`t."communityRating"`),
  rewatches: byInteger(sql`coalesce(r."rewatches", 0)`),
  memo: byInteger(sql`(i."memoText" <> '' AND i."memoText" IS NOT NULL)::int`),
};
