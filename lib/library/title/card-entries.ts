import "server-only";
import type { ListStatus } from "@/lib/database/generated/enums";
import { rows, sql } from "@/lib/database/sql";

/** What a person has of a title, as cards show it. */
export interface CardEntry {
  /** Null for a rating that Simkl has yet to file. */
  status: ListStatus | null;
  rating: number | null;
  watchedEpisodes: number;
  /** Zero for movies. */
  airedEpisodes: number;
  memoText: string | null;
  memoPrivate: boolean | null;
}

/** By Simkl id; titles on no list are left out. */
export async function listCardEntries(userId: number, simklIds: readonly number[]): Promise<Map<number, CardEntry>> {
  const found = await rows<CardEntry & { simklId: number }>(sql`
    SELECT "simklId", "status"::text AS "status", "rating", "watchedEpisodes",
      greatest("totalEpisodes" - "notAiredEpisodes", 0) AS "airedEpisodes", "memoText", "memoPrivate"
    FROM "LibraryItem" WHERE "userId" = ${userId} AND "simklId" = ANY(${simklIds}::int[])`);
  return new Map(found.map(({ simklId, ...entry }) => [simklId, entry]));
}
