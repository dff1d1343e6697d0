import "server-only";
import { db } from "@/lib/database/client";
import { listTitleEpisodes } from "./title-episodes";

/** The day a movie came to the cinemas; null when Simkl names none, or its record was never read. */
export async function findReleaseDay(simklId: number): Promise<Date | null> {
  const title = await db.title.findUnique({ where: { simklId }, select: { releasedOn: true } });
  return title?.releasedOn ?? null;
}

export interface AiredEpisode {
  season: number;
  number: number;
  airedAt: Date;
}

/** Regular episodes that aired on a known day, in order. */
export async function listAiredEpisodes(simklId: number, now: Date): Promise<AiredEpisode[]> {
  const episodes = await listTitleEpisodes(simklId);
  return episodes.flatMap(({ season, number, airsAt }) =>
    season > 0 && airsAt && airsAt <= now ? [{ season, number, airedAt: airsAt }] : [],
  );
}
