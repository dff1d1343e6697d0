import "server-only";
import { db } from "@/lib/database/client";
import type { Prisma } from "@/lib/database/generated/client";
import { numberSessions } from "@/lib/simkl/schemas/rewatch-order";

const session = {
  rewatchId: true,
  state: true,
  startedAt: true,
  lastWatchedAt: true,
  nextToWatch: true,
  watchedEpisodes: true,
} satisfies Prisma.RewatchSessionSelect;

export type TitleRewatch = Prisma.RewatchSessionGetPayload<{ select: typeof session }> & {
  /** From 1, by date. */
  turn: number;
};

/** In the order in which they began; undated ones last. */
export async function listTitleRewatches(userId: number, simklId: number): Promise<TitleRewatch[]> {
  return numberSessions(await db.rewatchSession.findMany({ where: { userId, simklId }, select: session }));
}
