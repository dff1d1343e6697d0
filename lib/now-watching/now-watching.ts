import { cache } from "react";
import { db } from "@/lib/database/client";
import type { Kind, WatchingMode } from "@/lib/database/generated/enums";
import { rows, sql } from "@/lib/database/sql";
import type { WatchedPlace } from "./viewing";

export interface NowWatching {
  simklId: number;
  kind: Kind;
  title: string;
  /** Both null for a movie. */
  season: number | null;
  number: number | null;
  mode: WatchingMode;
  startedAt: Date;
  /** The start plus the rest of the runtime. */
  endsAt: Date;
  /** At the start, in per cent. */
  progress: number;
  /** Simkl's id of a check-in; a 64-bit number. */
  playbackId: string | null;
}

/** Null when nothing is on, or its runtime is over. */
export async function getNowWatching(userId: number, now: Date): Promise<NowWatching | null> {
  const latest = await getLatestWatching(userId);
  return latest && latest.endsAt > now ? latest : null;
}

/** Cached per request: the layout and some pages read it. */
const getLatestWatching = cache(async (userId: number): Promise<NowWatching | null> => {
  const [latest] = await rows<NowWatching>(sql`
    SELECT watching."simklId", title."kind", title."title", watching."season", watching."number", watching."mode",
      watching."startedAt", watching."endsAt", watching."progress", watching."playbackId"::text AS "playbackId"
    FROM "NowWatching" watching JOIN "Title" title USING ("simklId") WHERE watching."userId" = ${userId}`);
  return latest ?? null;
});

/** An estimate in whole per cent. */
export function getProgress(now: Date, { startedAt, endsAt, progress }: NowWatching): number {
  const share = (now.getTime() - startedAt.getTime()) / Math.max(endsAt.getTime() - startedAt.getTime(), 1);
  return Math.round(progress + (100 - progress) * Math.min(Math.max(share, 0), 1));
}

export async function storeNowWatching(
  userId: number,
  { title, episode }: WatchedPlace,
  started: Pick<NowWatching, "mode" | "startedAt" | "endsAt" | "progress" | "playbackId">,
): Promise<void> {
  const row = {
    ...started,
    simklId: title.simklId,
    season: episode?.season ?? null,
    number: episode?.number ?? null,
    playbackId: started.playbackId === null ? null : BigInt(started.playbackId),
  };
  await db.nowWatching.upsert({ where: { userId }, create: { userId, ...row }, update: row });
}

export async function clearNowWatching(userId: number, simklId: number): Promise<void> {
  await db.nowWatching.deleteMany({ where: { userId, simklId } });
}

export async function clearCheckIn(userId: number, playbackId: string): Promise<void> {
  await db.nowWatching.deleteMany({ where: { userId, playbackId: BigInt(playbackId) } });
}
