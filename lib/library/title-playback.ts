import "server-only";
import { db } from "@/lib/database/client";
import type { Prisma } from "@/lib/database/generated/client";

const paused = {
  progress: true,
  pausedAt: true,
  season: true,
  number: true,
  episodeTitle: true,
} satisfies Prisma.PlaybackSelect;

export type PausedViewing = Prisma.PlaybackGetPayload<{ select: typeof paused }>;

/** Where one person stopped in a title, newest first; Simkl keeps one a title, but says so nowhere in its answers. */
export function titlePlayback(userId: number, simklId: number): Promise<PausedViewing[]> {
  return db.playback.findMany({ where: { userId, simklId }, select: paused, orderBy: { pausedAt: "desc" } });
}
