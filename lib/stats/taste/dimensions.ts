import { Prisma } from "@/lib/database/generated/client";

export const DIMENSIONS = ["genre", "network", "country", "decade", "runtime", "anime", "studio"] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** The values that a title `t` has of each; a title without any has one that is null, and one of several counts with each of them. */
export const VALUES: Record<Dimension, Prisma.Sql> = {
  genre: Prisma.sql`unnest(CASE WHEN t."genres" = '{}' THEN ARRAY[NULL::text] ELSE t."genres" END)`,
  network: Prisma.sql`unnest(ARRAY[nullif(t."network", '')])`,
  country: Prisma.sql`unnest(ARRAY[nullif(t."country", '')])`,
  decade: Prisma.sql`unnest(ARRAY[(t."year" / 10 * 10)::text])`,
  runtime: Prisma.sql`unnest(ARRAY[CASE
    WHEN coalesce(t."runtime", 0) = 0 THEN NULL
    WHEN t."runtime" <= 15 THEN '1' WHEN t."runtime" <= 30 THEN '16' WHEN t."runtime" <= 45 THEN '31' WHEN t."runtime" <= 60 THEN '46'
    WHEN t."runtime" <= 90 THEN '61' WHEN t."runtime" <= 120 THEN '91' WHEN t."runtime" <= 150 THEN '121' ELSE '151' END])`,
  anime: Prisma.sql`unnest(ARRAY[t."animeType"])`,
  studio: Prisma.sql`unnest(CASE WHEN t."studios" = '{}' THEN ARRAY[NULL::text] ELSE t."studios" END)`,
};

/** Where anything but anime would only be unknown. */
export function isAnimeOnly(dimension: Dimension): boolean {
  return dimension === "anime" || dimension === "studio";
}
