import type { SimklUser } from "@/lib/simkl/client/client";
import { addToHistory, removeFromHistory } from "@/lib/simkl/endpoints/history";
import type { EchoedTitle } from "@/lib/simkl/schemas/echoed-title";
import type { RewatchStatus } from "@/lib/simkl/schemas/rewatch-status";
import type { WriteItem } from "@/lib/simkl/schemas/write-item";

/**
 * What Simkl said it did to a title's sessions, which is no proof that it did (docs/simkl-api.md#rewatch-precautions).
 */
export interface RewatchResponse {
  /** The session it wrote to; 0 when it named none. */
  rewatchId: number;
  /** What that session is now, where it was said. */
  state: RewatchStatus | null;
  /** The title itself left the library, which nobody wanted. */
  isTitleGone: boolean;
}

type SentRewatch = RewatchResponse & { notFound: EchoedTitle[] };

/** Sends one rewatch; with `sendUnrewatch` the only place that lets a write touch sessions. */
export async function sendRewatch(user: SimklUser, items: WriteItem[]): Promise<SentRewatch> {
  const { statuses, notFound } = await addToHistory(user, items, { allowRewatch: true });
  const [outcome] = statuses;
  return { rewatchId: outcome?.rewatchId ?? 0, state: outcome?.rewatchStatus ?? null, isTitleGone: false, notFound };
}

/**
 * Removes one session, or some of its episodes. Simkl says how many, not of which session
 * (docs/simkl-api.md#removing-from-the-history).
 */
export async function sendUnrewatch(user: SimklUser, items: WriteItem[]): Promise<SentRewatch> {
  const removed = await removeFromHistory(user, items, { allowRewatch: true });
  const [item] = items;
  const isReported = removed.rewatches + removed.rewatchEpisodes > 0;
  return {
    rewatchId: (isReported && item?.rewatchId) || 0,
    state: null,
    isTitleGone: removed.movies + removed.shows > 0,
    notFound: removed.notFound,
  };
}
