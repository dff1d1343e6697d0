import "server-only";
import { db } from "@/lib/database/client";
import { pool } from "@/lib/database/connection";
import type { Kind } from "@/lib/database/generated/enums";
import { grouped } from "../grouped";
import { withTitleUrl } from "../with-title-url";
import type { Place, Round, ToldRewatch } from "./round";
import { roundsOf, type ToldViewing } from "./rounds-of";

export interface RewatchedTitle {
  simklId: number;
  kind: Kind;
  title: string;
  poster: string | null;
  /** The title's page on Simkl. */
  url: string;
  isFilm: boolean;
  /** Regular episodes that aired, by Simkl's counts and by what is known to have been seen; 0 for films. */
  aired: number;
  /** Every known episode of them, in order. */
  known: Place[];
  /** The first watch, then every rewatch by date. */
  rounds: Round[];
}

interface About {
  simklId: number;
  kind: Kind;
  title: string;
  poster: string | null;
  slug: string | null;
  isFilm: boolean;
  aired: number;
  watchedEpisodes: number;
}

/** Titles of a person, in the order of these ids, with every time they saw them; those they do not have are left out. */
export async function rewatchedTitles(
  userId: number,
  simklIds: readonly number[],
  now: Date,
): Promise<RewatchedTitle[]> {
  if (simklIds.length === 0) return [];
  const ids = [...simklIds];
  const [about, rewatches, viewings, listed] = await Promise.all([
    titlesOf(userId, ids),
    db.rewatchSession.findMany({ where: { userId, simklId: { in: ids } } }),
    viewingsOf(userId, ids),
    airedEpisodes(ids, now),
  ]);
  const told = {
    rewatches: grouped<number, ToldRewatch & { simklId: number }>(rewatches, idOf),
    viewings: grouped(viewings, idOf),
    listed: grouped(listed, idOf),
  };
  const titles = new Map(about.map((title) => [title.simklId, title]));
  return ids.flatMap((simklId) => {
    const title = titles.get(simklId);
    if (!title) return [];
    const { watchedEpisodes, aired, ...row } = title;
    const { known, rounds } = roundsOf({
      rewatches: told.rewatches.get(simklId) ?? [],
      viewings: told.viewings.get(simklId) ?? [],
      listed: told.listed.get(simklId) ?? [],
      watchedEpisodes,
    });
    const furthest = Math.max(aired, ...rounds.map(({ covered }) => covered ?? 0));
    return [{ ...withTitleUrl(row), aired: title.isFilm ? 0 : furthest, known, rounds }];
  });
}

function titlesOf(userId: number, ids: number[]): Promise<About[]> {
  return db.$queryRaw<About[]>`
    SELECT t."simklId", t."kind", t."title", t."poster", t."ids"->>'slug' AS "slug",
      t."kind" = 'movie' OR coalesce(t."animeType" = 'movie', false) AS "isFilm",
      greatest(coalesce(i."totalEpisodes" - i."notAiredEpisodes", 0), 0) AS "aired",
      coalesce(i."watchedEpisodes", 0) AS "watchedEpisodes"
    FROM "Title" t LEFT JOIN "LibraryItem" i ON i."userId" = ${userId} AND i."simklId" = t."simklId"
    WHERE t."simklId" = ANY(${ids}::int[])`;
}

/** In the order of the episodes. */
async function viewingsOf(userId: number, ids: number[]): Promise<(ToldViewing & { simklId: number })[]> {
  // Thousands of rows where long shows were seen over and over: not through Prisma, which takes several times as long to hand them on.
  const { rows } = await pool().query<ToldViewing & { simklId: number }>(
    `SELECT "simklId", "rewatchId", "season", "number", "watchedAt", "dateQuality", "isCopy" FROM "Watch"
     WHERE "userId" = $1 AND "simklId" = ANY($2) ORDER BY "season", "number"`,
    [userId, ids],
  );
  return rows;
}

function airedEpisodes(ids: number[], now: Date): Promise<(Place & { simklId: number })[]> {
  const hasAired = [{ airsAt: { lte: now } }, { airsAt: null, hasAired: true }];
  return db.catalogEpisode.findMany({
    where: { simklId: { in: ids }, season: { gt: 0 }, OR: hasAired },
    select: { simklId: true, season: true, number: true },
  });
}

function idOf({ simklId }: { simklId: number }): number {
  return simklId;
}
