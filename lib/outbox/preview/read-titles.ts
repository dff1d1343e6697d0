import type { Kind } from "@/lib/database/generated/enums";
import { type Queryable, rows, sql } from "@/lib/database/sql";
import { isMovie } from "@/lib/domain/is-movie";
import type { KnownEpisode, TitleFacts } from "@/lib/outbox/intents/title-facts";
import { applyChange } from "@/lib/outbox/intents/title-state";
import { isConfirmed, isFailed, listPendingWrites, type PendingWrite } from "./pending-writes";
import { type StoredItem, toTitleState } from "./to-title-state";

interface Row extends StoredItem {
  simklId: number;
  kind: Kind;
  animeType: string | null;
  episodes: KnownEpisode[] | null;
}

/** The titles as the last sync stored them; unknown ids are left out. */
export async function readTitles(
  client: Queryable,
  userId: number,
  simklIds: readonly number[],
): Promise<Map<number, TitleFacts>> {
  const found = await rows<Row>(
    sql`SELECT title."simklId", title."kind", title."animeType", item."status", item."rating", item."memoText",
        item."memoPrivate", item."watchedEpisodes",
        (SELECT jsonb_object_agg(watch."season" || ':' || watch."number", watch."watchedAt") FROM "Watch" watch
         WHERE watch."userId" = ${userId} AND watch."simklId" = title."simklId" AND watch."rewatchId" = 0) AS "watched",
        (SELECT jsonb_agg(jsonb_build_object('season', "season", 'number', "number", 'hasAired', "hasAired")
           ORDER BY "season", "number")
         FROM "CatalogEpisode" episode WHERE episode."simklId" = title."simklId") AS "episodes"
      FROM "Title" title
      LEFT JOIN "LibraryItem" item ON item."userId" = ${userId} AND item."simklId" = title."simklId"
      WHERE title."simklId" = ANY(${simklIds}::int[])`,
    client,
  );
  return new Map(found.map((row) => [row.simklId, toTitleFacts(row)]));
}

/** The titles with all pending writes applied, or, with `isSettled`, only those that Simkl has confirmed. */
export async function readTitlesWithPending(
  client: Queryable,
  userId: number,
  simklIds: readonly number[],
  isSettled = false,
): Promise<Map<number, TitleFacts>> {
  const writes = await listPendingWrites(userId, { simklIds }, client);
  const titles = await readTitles(client, userId, simklIds);
  return applyWrites(titles, isSettled ? writes.filter(isConfirmed) : writes);
}

/** Changes and returns the titles. */
export function applyWrites(titles: Map<number, TitleFacts>, writes: readonly PendingWrite[]): Map<number, TitleFacts> {
  for (const write of writes) {
    const title = titles.get(write.simklId);
    if (title && !isFailed(write)) title.state = applyChange(title.state, write.change, write.resolvedStatus);
  }
  return titles;
}

function toTitleFacts({ simklId, kind, animeType, episodes, ...row }: Row): TitleFacts {
  return { simklId, kind, animeType, state: toTitleState(row, isMovie({ kind, animeType })), episodes: episodes ?? [] };
}
