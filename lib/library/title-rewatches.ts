import "server-only";
import { db } from "@/lib/database/client";
import type { Prisma } from "@/lib/database/generated/client";

const session = {
  rewatchId: true,
  state: true,
  startedAt: true,
  lastWatchedAt: true,
  nextToWatch: true,
  watchedEpisodes: true,
} satisfies Prisma.RewatchSessionSelect;

export type TitleRewatch = Prisma.RewatchSessionGetPayload<{ select: typeof session }> & {
  /** Counted from 1 by date; Simkl does not number them (digest §13.5). */
  turn: number;
};

/** One person's rewatches of a title, in the order in which they began; undated ones last. */
export async function titleRewatches(userId: number, simklId: number): Promise<TitleRewatch[]> {
  const sessions = await db.rewatchSession.findMany({ where: { userId, simklId }, select: session });
  const begun = ({ startedAt, lastWatchedAt }: (typeof sessions)[number]) =>
    (startedAt ?? lastWatchedAt)?.getTime() ?? Number.POSITIVE_INFINITY;
  return sessions
    .sort((one, other) => begun(one) - begun(other) || one.rewatchId - other.rewatchId)
    .map((each, index) => ({ ...each, turn: index + 1 }));
}
