import { type Sql, sql } from "@/lib/database/sql";

export const DIMENSIONS = ["genre", "network", "country", "decade", "runtime", "anime", "studio"] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** The values of a title `t`: one null when unknown, several rows when it has several. */
export const VALUES: Record<Dimension, Sql> = {
  genre: sql`unnest(CASE WHEN t."genres" = '{}' THEN ARRAY[NULL::text] ELSE t."genres" END)`,
  network: sql`unnest(ARRAY[nullif(t."network", '')])`,
  country: sql`unnest(ARRAY[nullif(t."country", '')])`,
  decade: sql`unnest(ARRAY[(t."year" / 10 * 10)::text])`,
  runtime: sql`unnest(ARRAY[CASE
    WHEN coalesce(t."runtime", 0) = 0 THEN NULL
    WHEN t."runtime" <= 15 THEN '1' WHEN t."runtime" <= 30 THEN '16' WHEN t."runtime" <= 45 THEN '31' WHEN t."runtime" <= 60 THEN '46'
    WHEN t."runtime" <= 90 THEN '61' WHEN t."runtime" <= 120 THEN '91' WHEN t."runtime" <= 150 THEN '121' ELSE '151' END])`,
  anime: sql`unnest(ARRAY[t."animeType"])`,
  studio: sql`unnest(CASE WHEN t."studios" = '{}' THEN ARRAY[NULL::text] ELSE t."studios" END)`,
};

/** Other kinds never have these. */
export function isAnimeOnly(dimension: Dimension): boolean {
  return dimension === "anime" || dimension === "studio";
}
