import { cache } from "react";
import { db } from "@/lib/database/client";
import { getPool } from "@/lib/database/connection";
import type { Kind, WatchingMode } from "@/lib/database/generated/enums";
import type { WatchedPlace } from "./viewing";

/** What a person is watching, as far as they said so here. */
export interface NowWatching {
  simklId: number;
  kind: Kind;
  title: string;
  /** Both null for a film. */
  season: number | null;
  number: number | null;
  mode: WatchingMode;
  startedAt: Date;
  /** When its runtime is over. */
  endsAt: Date;
  /** Per cent at the start. */
  progress: number;
  /** Simkl's id of a check-in, in decimal. */
  playbackId: string | null;
}

/** What is on at `now`; null when nothing is, or when its runtime is over. */
export async function getNowWatching(userId: number, now: Date): Promise<NowWatching | null> {
  const latest = await getLatestWatching(userId);
  return latest && latest.endsAt > now ? latest : null;
}

/** Read once per request: the frame of each page asks, and some pages do. */
const getLatestWatching = cache(async (userId: number): Promise<NowWatching | null> => {
  const { rows } = await getPool().query<NowWatching>(
    `SELECT watching."simklId", title."kind", title."title", watching."season", watching."number", watching."mode",
       watching."startedAt", watching."endsAt", watching."progress", watching."playbackId"::text AS "playbackId"
     FROM "NowWatching" watching JOIN "Title" title USING ("simklId") WHERE watching."userId" = $1`,
    [userId],
  );
  return rows[0] ?? null;
});

/** How far it is by now if nobody stopped it, in whole per cent. */
export function getProgress(now: Date, { startedAt, endsAt, progress }: NowWatching): number {
  const share = (now.getTime() - startedAt.getTime()) / Math.max(endsAt.getTime() - startedAt.getTime(), 1);
  return Math.round(progress + (100 - progress) * Math.min(Math.max(share, 0), 1));
}

/** Keeps what somebody began to watch, in place of anything before. */
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

/** Nothing of that title is on any more. */
export async function clearNowWatching(userId: number, simklId: number): Promise<void> {
  await db.nowWatching.deleteMany({ where: { userId, simklId } });
}

/** That check-in is over. */
export async function clearCheckIn(userId: number, playbackId: string): Promise<void> {
  await db.nowWatching.deleteMany({ where: { userId, playbackId: BigInt(playbackId) } });
}
