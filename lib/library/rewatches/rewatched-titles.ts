import "server-only";
import { db } from "@/lib/database/client";
import type { Kind } from "@/lib/database/generated/enums";
import { rows, sql } from "@/lib/database/sql";
import type { Place } from "@/lib/domain/place";
import { withTitleUrl } from "@/lib/library/title/with-title-url";
import { groupBy } from "@/lib/utils/group-by";
import { buildRounds, type StoredViewing } from "./build-rounds";
import type { Round, StoredRewatch } from "./round";

export interface RewatchedTitle {
  simklId: number;
  kind: Kind;
  title: string;
  poster: string | null;
  url: string;
  isMovie: boolean;
  /** Aired regular episodes by Simkl's counts, at least those watched; 0 for movies. */
  aired: number;
  known: Place[];
  /** The first watch, then rewatches by date. */
  rounds: Round[];
}

interface About {
  simklId: number;
  kind: Kind;
  title: string;
  poster: string | null;
  slug: string | null;
  isMovie: boolean;
  aired: number;
  watchedEpisodes: number;
}

/** Titles with all rounds, in the order of the ids; ids without a title are left out. */
export async function listRewatchedTitles(
  userId: number,
  simklIds: readonly number[],
  now: Date,
): Promise<RewatchedTitle[]> {
  if (simklIds.length === 0) return [];
  const ids = [...simklIds];
  const [about, rewatches, viewings, listed] = await Promise.all([
    readTitles(userId, ids),
    db.rewatchSession.findMany({ where: { userId, simklId: { in: ids } } }),
    readViewings(userId, ids),
    readAiredEpisodes(ids, now),
  ]);
  const byTitle = {
    rewatches: groupBy<number, StoredRewatch & { simklId: number }>(rewatches, getSimklId),
    viewings: groupBy(viewings, getSimklId),
    listed: groupBy(listed, getSimklId),
  };
  const titles = new Map(about.map((title) => [title.simklId, title]));
  return ids.flatMap((simklId) => {
    const title = titles.get(simklId);
    if (!title) return [];
    const { watchedEpisodes, aired, ...row } = title;
    const { known, rounds } = buildRounds({
      rewatches: byTitle.rewatches.get(simklId) ?? [],
      viewings: byTitle.viewings.get(simklId) ?? [],
      listed: byTitle.listed.get(simklId) ?? [],
      watchedEpisodes,
    });
    const furthest = Math.max(aired, ...rounds.map(({ covered }) => covered ?? 0));
    return [{ ...withTitleUrl(row), aired: title.isMovie ? 0 : furthest, known, rounds }];
  });
}

function readTitles(userId: number, ids: number[]): Promise<About[]> {
  return rows<About>(sql`
    SELECT t."simklId", t."kind", t."title", t."poster", t."ids"->>'slug' AS "slug",
      t."kind" = 'movie' OR coalesce(t."animeType" = 'movie', false) AS "isMovie",
      greatest(coalesce(i."totalEpisodes" - i."notAiredEpisodes", 0), 0) AS "aired",
      coalesce(i."watchedEpisodes", 0) AS "watchedEpisodes"
    FROM "Title" t LEFT JOIN "LibraryItem" i ON i."userId" = ${userId} AND i."simklId" = t."simklId"
    WHERE t."simklId" = ANY(${ids}::int[])`);
}

function readViewings(userId: number, ids: number[]): Promise<(StoredViewing & { simklId: number })[]> {
  return rows<StoredViewing & { simklId: number }>(sql`
    SELECT "simklId", "rewatchId", "season", "number", "watchedAt", "dateQuality", "isCopy" FROM "Watch"
    WHERE "userId" = ${userId} AND "simklId" = ANY(${ids}::int[]) ORDER BY "season", "number"`);
}

function readAiredEpisodes(ids: number[], now: Date): Promise<(Place & { simklId: number })[]> {
  const hasAired = [{ airsAt: { lte: now } }, { airsAt: null, hasAired: true }];
  return db.catalogEpisode.findMany({
    where: { simklId: { in: ids }, season: { gt: 0 }, OR: hasAired },
    select: { simklId: true, season: true, number: true },
  });
}

function getSimklId({ simklId }: { simklId: number }): number {
  return simklId;
}
