import "server-only";
import { Prisma } from "@/lib/database/generated/client";
import { FACET_SQL } from "./conditions";
import { KIND_VALUES, STATUS_VALUES } from "./facet-values";
import { AIRED, RUNTIME, WATCHED_AT } from "./library-rows";
import { byFloat, byInstant, byInteger, byText, type SortKey } from "./sort-key";
import type { Sort } from "./sorts";

/** What the rows are ordered by; without a key a row comes last in either direction. */
export const SORT_KEYS: Record<Sort, SortKey> = {
  activity: byInstant(Prisma.sql`greatest(${WATCHED_AT}, i."ratedAt", i."addedAt")`),
  title: byText(Prisma.sql`t."sortTitle"`),
  kind: byInteger(Prisma.sql`array_position(${KIND_VALUES}::text[], ${FACET_SQL.kind})`),
  type: byText(Prisma.sql`nullif(t."animeType", '')`),
  status: byInteger(Prisma.sql`array_position(${STATUS_VALUES}::text[], ${FACET_SQL.status})`),
  rating: byInteger(Prisma.sql`i."rating"::int`),
  progress: byFloat(Prisma.sql`(CASE
    WHEN t."kind" = 'movie' THEN (i."status" = 'completed')::int
    WHEN ${AIRED} > 0 THEN least(i."watchedEpisodes"::float8 / ${AIRED}, 1) END)`),
  left: byInteger(Prisma.sql`(CASE WHEN t."kind" <> 'movie' THEN greatest(${AIRED} - i."watchedEpisodes", 0) END)`),
  watched: byInstant(WATCHED_AT),
  added: byInstant(Prisma.sql`i."addedAt"`),
  rated: byInstant(Prisma.sql`i."ratedAt"`),
  year: byInteger(Prisma.sql`t."year"`),
  runtime: byInteger(RUNTIME),
  genre: byText(Prisma.sql`nullif(array_to_string(t."genres", ', '), '')`),
  country: byText(Prisma.sql`nullif(t."country", '')`),
  network: byText(Prisma.sql`nullif(t."network", '')`),
  next: byText(Prisma.sql`left(i."nextDate", 10)`),
  community: byFloat(Prisma.sql`t."communityRating"`),
  rewatches: byInteger(Prisma.sql`coalesce(r."rewatches", 0)`),
  memo: byInteger(Prisma.sql`(i."memoText" <> '' AND i."memoText" IS NOT NULL)::int`),
};
