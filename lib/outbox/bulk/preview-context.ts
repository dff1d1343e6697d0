import { type Queryable, rows, sql } from "@/lib/database/sql";
import type { PreviewContext } from "./preview-effects";

/** By Simkl id. */
export async function readPreviewContexts(
  client: Queryable,
  userId: number,
  simklIds: readonly number[],
): Promise<Map<number, PreviewContext>> {
  const found = await rows<PreviewContext & { simklId: number }>(
    sql`SELECT title."simklId", title."airStatus", coalesce(item."notAiredEpisodes", 0) AS "notAired",
        (SELECT count(*)::int FROM "RewatchSession" rewatch
         WHERE rewatch."userId" = ${userId} AND rewatch."simklId" = title."simklId") AS "rewatches",
        (SELECT count(*)::int FROM "Playback" paused
         WHERE paused."userId" = ${userId} AND paused."simklId" = title."simklId") AS "paused"
      FROM "Title" title
      LEFT JOIN "LibraryItem" item ON item."userId" = ${userId} AND item."simklId" = title."simklId"
      WHERE title."simklId" = ANY(${simklIds}::int[])`,
    client,
  );
  return new Map(found.map(({ simklId, ...context }) => [simklId, context]));
}
