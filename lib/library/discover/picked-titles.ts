import "server-only";
import type { Kind } from "@/lib/database/generated/enums";
import { joinSql, rows, type Sql, sql } from "@/lib/database/sql";
import { withTitleUrl } from "@/lib/library/title/with-title-url";
import { type DiscoverTitle, type DiscoverTitleRow, selectCardColumns } from "./discover-title";

export interface PickedTitle extends DiscoverTitle {
  overview: string | null;
  genres: string[];
  /** Whole minutes. */
  runtime: number | null;
  fanart: string | null;
}

export interface PlanFilter {
  kind: Kind | null;
  /** Simkl's word, such as `science-fiction`. */
  genre: string | null;
  yearFrom: number | null;
  yearTo: number | null;
  /** Of Simkl's users. */
  ratingFrom: number | null;
  rankLimit: number | null;
}

export async function findPickedTitle(simklId: number, today: string): Promise<PickedTitle | null> {
  const found = await listPicked(sql`FROM "Title" title WHERE title."simklId" = ${simklId}`, today);
  return found[0] ?? null;
}

/** Any title that the person plans to watch: the same for the same seed. Null when none fits. */
export async function pickFromPlan(
  userId: number,
  { kind, genre, yearFrom, yearTo, ratingFrom, rankLimit }: PlanFilter,
  { seed, today }: { seed: string; today: string },
): Promise<PickedTitle | null> {
  const conditions = [
    sql`item."userId" = ${userId} AND item."status" = 'plantowatch'`,
    kind && sql`title."kind" = ${kind}::"Kind"`,
    genre &&
      sql`EXISTS (SELECT FROM unnest(title."genres") AS genre(name) WHERE lower(replace(genre.name, ' ', '-')) = ${genre})`,
    yearFrom && sql`title."year" >= ${yearFrom}`,
    yearTo && sql`title."year" <= ${yearTo}`,
    ratingFrom && sql`title."communityRating" >= ${ratingFrom}`,
    rankLimit && sql`title."rank" <= ${rankLimit}`,
  ].filter((condition) => condition instanceof Object);
  const found = await listPicked(
    sql`FROM "LibraryItem" item JOIN "Title" title USING ("simklId")
      WHERE ${joinSql(conditions, " AND ")} ORDER BY md5(title."simklId" || ${seed}::text) LIMIT 1`,
    today,
  );
  return found[0] ?? null;
}

async function listPicked(from: Sql, today: string): Promise<PickedTitle[]> {
  const found = await rows<DiscoverTitleRow & Omit<PickedTitle, keyof DiscoverTitle>>(
    sql`SELECT ${selectCardColumns(today)}, title."overview", title."genres", title."runtime", title."fanart" ${from}`,
  );
  return found.map(withTitleUrl);
}
