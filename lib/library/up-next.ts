import "server-only";
import { db } from "@/lib/database/client";
import type { Kind } from "@/lib/database/generated/enums";
import { withTitleUrl } from "./with-title-url";

export interface UpNextTitle {
  simklId: number;
  kind: Kind;
  title: string;
  poster: string | null;
  /** The title's page on Simkl. */
  url: string;
  /** Simkl's code of the next episode, `S02E03` or `E03`. */
  nextToWatch: string;
  nextTitle: string | null;
  /** The air date as Simkl wrote it, offset included. */
  nextDate: string | null;
  /** Aired episodes not watched yet, by Simkl's counts; never below one, since there is a next one. */
  episodesLeft: number;
}

/** What to go on with: titles being watched that have a next aired episode, most recently watched first. */
export async function upNext(userId: number, limit: number): Promise<UpNextTitle[]> {
  const rows = await db.$queryRaw<(Omit<UpNextTitle, "url"> & { slug: string | null })[]>`
    SELECT t."simklId", t."kind", t."title", t."poster", t."ids"->>'slug' AS "slug",
      i."nextToWatch", i."nextTitle", i."nextDate",
      greatest(i."totalEpisodes" - i."notAiredEpisodes" - i."watchedEpisodes", 1)::int AS "episodesLeft"
    FROM "LibraryItem" i JOIN "Title" t USING ("simklId")
    WHERE i."userId" = ${userId} AND i."status" = 'watching' AND i."nextToWatch" IS NOT NULL
    ORDER BY i."lastWatchedAt" DESC NULLS LAST, i."simklId" LIMIT ${limit}`;
  return rows.map(withTitleUrl);
}
