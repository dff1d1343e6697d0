import { rows, sql } from "@/lib/database/sql";
import { TYPICAL_RUNTIME } from "@/lib/domain/typical-runtime";
import type { WatchedPlace } from "./viewing";

/** In minutes: of the episode, otherwise of the title, otherwise typical for the kind. */
export async function getRuntime({ title, episode }: WatchedPlace): Promise<number> {
  const [found] = await rows<{ minutes: number | null }>(sql`
    SELECT coalesce(nullif(episode."runtime", 0), nullif(title."runtime", 0)) AS "minutes"
    FROM "Title" title LEFT JOIN "CatalogEpisode" episode ON episode."simklId" = title."simklId"
      AND episode."season" = ${episode?.season ?? null} AND episode."number" = ${episode?.number ?? null}
    WHERE title."simklId" = ${title.simklId}`);
  return found?.minutes ?? TYPICAL_RUNTIME[title.kind];
}
