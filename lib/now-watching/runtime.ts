import { getPool } from "@/lib/database/connection";
import { TYPICAL_RUNTIME } from "@/lib/domain/typical-runtime";
import type { WatchedPlace } from "./viewing";

/** How many minutes a film or an episode takes: its own, else the title's, else what is usual for the kind. */
export async function getRuntime({ title, episode }: WatchedPlace): Promise<number> {
  const { rows } = await getPool().query<{ minutes: number | null }>(
    `SELECT coalesce(nullif(episode."runtime", 0), nullif(title."runtime", 0)) AS "minutes"
     FROM "Title" title LEFT JOIN "CatalogEpisode" episode
       ON episode."simklId" = title."simklId" AND episode."season" = $2 AND episode."number" = $3
     WHERE title."simklId" = $1`,
    [title.simklId, episode?.season ?? null, episode?.number ?? null],
  );
  return rows[0]?.minutes ?? TYPICAL_RUNTIME[title.kind];
}
