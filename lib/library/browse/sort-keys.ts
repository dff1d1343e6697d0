import "server-only";
import { Prisma } from "@/lib/database/generated/client";
import { fraction, instant, type SortKey, text, whole } from "../sort-key";
import { FACET_SQL } from "./conditions";
import { KIND_VALUES, STATUS_VALUES } from "./facet-values";
import { AIRED, RUNTIME, WATCHED_AT } from "./library-rows";
import type { Sort } from "./sorts";

/** What the rows are ordered by; without a key a row comes last in either direction. */
export const SORT_KEYS: Record<Sort, SortKey> = {
  activity: instant(Prisma.sql`greatest(${WATCHED_AT}, i."ratedAt", i."addedAt")`),
  title: text(Prisma.sql`t."sortTitle"`),
  kind: whole(Prisma.sql`array_position(${KIND_VALUES}::text[], ${FACET_SQL.kind})`),
  type: text(Prisma.sql`nullif(t."animeType", '')`),
  status: whole(Prisma.sql`array_position(${STATUS_VALUES}::text[], ${FACET_SQL.status})`),
  rating: whole(Prisma.sql`i."rating"::int`),
  progress: fraction(Prisma.sql`(CASE
    WHEN t."kind" = 'movie' THEN (i."status" = 'completed')::int
    WHEN ${AIRED} > 0 THEN least(i."watchedEpisodes"::float8 / ${AIRED}, 1) END)`),
  left: whole(Prisma.sql`(CASE WHEN t."kind" <> 'movie' THEN greatest(${AIRED} - i."watchedEpisodes", 0) END)`),
  watched: instant(WATCHED_AT),
  added: instant(Prisma.sql`i."addedAt"`),
  rated: instant(Prisma.sql`i."ratedAt"`),
  year: whole(Prisma.sql`t."year"`),
  runtime: whole(RUNTIME),
  genre: text(Prisma.sql`nullif(array_to_string(t."genres", ', '), '')`),
  country: text(Prisma.sql`nullif(t."country", '')`),
  network: text(Prisma.sql`nullif(t."network", '')`),
  next: text(Prisma.sql`left(i."nextDate", 10)`),
  community: fraction(Prisma.sql`t."communityRating"`),
  rewatches: whole(Prisma.sql`coalesce(r."rewatches", 0)`),
  memo: whole(Prisma.sql`(i."memoText" <> '' AND i."memoText" IS NOT NULL)::int`),
};
