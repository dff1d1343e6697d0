import type { ClientBase, Pool } from "pg";
import type { Kind } from "@/lib/database/generated/enums";
import type { KnownEpisode, TitleFacts } from "@/lib/outbox/intents/title-facts";
import { isMovie } from "@/lib/outbox/intents/title-facts";
import { applyChange } from "@/lib/outbox/intents/title-state";
import { listUnmergedWrites } from "@/lib/outbox/store/unmerged-writes";
import { type StoredItem, toTitleState } from "./to-title-state";

interface Row extends StoredItem {
  simklId: number;
  kind: Kind;
  animeType: string | null;
  episodes: KnownEpisode[] | null;
}

/** The titles as the library has them, which is as Simkl last told; unknown ids are left out. */
export async function readTitles(
  client: ClientBase | Pool,
  userId: number,
  simklIds: readonly number[],
): Promise<Map<number, TitleFacts>> {
  const { rows } = await client.query<Row>(
    `SELECT title."simklId", title."kind", title."animeType", item."status", item."rating", item."memoText",
       item."memoPrivate", item."watchedEpisodes",
       (SELECT jsonb_object_agg(watch."season" || ':' || watch."number", watch."watchedAt") FROM "Watch" watch
        WHERE watch."userId" = $1 AND watch."simklId" = title."simklId" AND watch."rewatchId" = 0) AS "watched",
       (SELECT jsonb_agg(jsonb_build_object('season', "season", 'number', "number", 'hasAired', "hasAired")
          ORDER BY "season", "number")
        FROM "CatalogEpisode" episode WHERE episode."simklId" = title."simklId") AS "episodes"
     FROM "Title" title LEFT JOIN "LibraryItem" item ON item."userId" = $1 AND item."simklId" = title."simklId"
     WHERE title."simklId" = ANY($2)`,
    [userId, simklIds],
  );
  return new Map(rows.map((row) => [row.simklId, toTitleFacts(row)]));
}

/**
 * The same as they will be once everything that is not in the library yet has come about; or only what Simkl confirmed already.
 */
export async function readTitlesWithPending(
  client: ClientBase | Pool,
  userId: number,
  simklIds: readonly number[],
  isSettled = false,
): Promise<Map<number, TitleFacts>> {
  const titles = await readTitles(client, userId, simklIds);
  for (const { simklId, change, resolvedStatus } of await listUnmergedWrites(client, userId, { simklIds, isSettled })) {
    const title = titles.get(simklId);
    if (title) title.state = applyChange(title.state, change, resolvedStatus);
  }
  return titles;
}

function toTitleFacts({ simklId, kind, animeType, episodes, ...row }: Row): TitleFacts {
  return { simklId, kind, animeType, state: toTitleState(row, isMovie({ kind, animeType })), episodes: episodes ?? [] };
}
