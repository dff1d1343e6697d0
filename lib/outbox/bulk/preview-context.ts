import type { ClientBase, Pool } from "pg";
import type { PreviewContext } from "./preview-effects";

/** What is known of titles besides their state, by Simkl id. */
export async function readPreviewContexts(
  client: ClientBase | Pool,
  userId: number,
  simklIds: readonly number[],
): Promise<Map<number, PreviewContext>> {
  const { rows } = await client.query<PreviewContext & { simklId: number }>(
    `SELECT title."simklId", title."airStatus", coalesce(item."notAiredEpisodes", 0) AS "notAired",
       (SELECT count(*)::int FROM "RewatchSession" rewatch
        WHERE rewatch."userId" = $1 AND rewatch."simklId" = title."simklId") AS "rewatches",
       (SELECT count(*)::int FROM "Playback" paused
        WHERE paused."userId" = $1 AND paused."simklId" = title."simklId") AS "paused"
     FROM "Title" title LEFT JOIN "LibraryItem" item ON item."userId" = $1 AND item."simklId" = title."simklId"
     WHERE title."simklId" = ANY($2)`,
    [userId, simklIds],
  );
  return new Map(rows.map(({ simklId, ...known }) => [simklId, known]));
}
