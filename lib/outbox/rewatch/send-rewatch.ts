import type { SimklUser } from "@/lib/simkl/client/client";
import { addToHistory, removeFromHistory } from "@/lib/simkl/endpoints/history";
import type { EchoedTitle } from "@/lib/simkl/schemas/echoed-title";
import type { RewatchStatus } from "@/lib/simkl/schemas/rewatch-status";
import type { WriteItem } from "@/lib/simkl/schemas/write-item";

/** The response alone is no proof (docs/simkl-api.md#rewatch-precautions). */
export interface RewatchResponse {
  /** 0 when the response names no session. */
  rewatchId: number;
  state: RewatchStatus | null;
  /** Simkl removed the title itself by mistake. */
  isTitleGone: boolean;
}

type SentRewatch = RewatchResponse & { notFound: EchoedTitle[] };

/** Only this function and `sendUnrewatch` allow a write to change sessions. */
export async function sendRewatch(user: SimklUser, items: WriteItem[]): Promise<SentRewatch> {
  const { statuses, notFound } = await addToHistory(user, items, { allowRewatch: true });
  const [outcome] = statuses;
  return { rewatchId: outcome?.rewatchId ?? 0, state: outcome?.rewatchStatus ?? null, isTitleGone: false, notFound };
}

/** The response counts removed sessions without naming them (docs/simkl-api.md#removing-from-the-history). */
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
