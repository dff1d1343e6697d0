import { withTransaction } from "@/lib/database/transaction";
import type { Kind } from "@/lib/domain/kind";
import type { Simkl } from "@/lib/simkl/client/client";
import { SimklNotFound } from "@/lib/simkl/client/errors";
import { readTitle } from "@/lib/simkl/endpoints/catalog";
import { readEpisodes } from "@/lib/simkl/endpoints/catalog-episodes";
import { type NumberedEpisode, numberEpisodes } from "./number-episodes";
import { storeEpisodes } from "./store-episodes";
import { storeRecord } from "./store-record";
import { toTitleRecord } from "./title-record";

/** False when Simkl has no such title. Without a token it costs no quota (docs/simkl-api.md#rate-limits-and-quotas). */
export async function fetchTitle(simkl: Simkl, kind: Kind, simklId: number, now: Date): Promise<boolean> {
  const detail = await readTitle(simkl, kind, simklId).catch(ignoreNotFound);
  if (detail?.simklId !== simklId) return false;

  const episodes = kind === "movie" || detail.animeType === "movie" ? [] : await fetchEpisodes(simkl, kind, simklId);
  await withTransaction(async (client) => {
    await storeRecord(client, toTitleRecord(kind, detail), now);
    await storeEpisodes(client, simklId, episodes, now);
  });
  return true;
}

async function fetchEpisodes(simkl: Simkl, kind: "tv" | "anime", simklId: number): Promise<NumberedEpisode[]> {
  const response = await readEpisodes(simkl, kind, simklId).catch(ignoreNotFound);
  return numberEpisodes(response?.rows ?? []);
}

function ignoreNotFound(error: unknown): null {
  if (error instanceof SimklNotFound) return null;
  throw error;
}
