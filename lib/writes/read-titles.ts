import type { ClientBase, Pool } from "pg";
import type { Kind, ListStatus } from "@/lib/database/generated/enums";
import type { KnownEpisode, TitleFacts } from "./title-facts";
import { isFilm } from "./title-facts";
import { changed, NOT_IN_LIBRARY, type TitleState } from "./title-state";
import { unmergedWrites } from "./unmerged-writes";
import { instantOf } from "./watch-date";

interface Row {
  simklId: number;
  kind: Kind;
  animeType: string | null;
  status: ListStatus | null;
  rating: number | null;
  memoText: string | null;
  memoPrivate: boolean | null;
  watchedEpisodes: number | null;
  watched: Record<string, string | null> | null;
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
  return new Map(rows.map((row) => [row.simklId, factsOf(row)]));
}

/**
 * The same as they will be once everything that is not in the library yet has come about; or only what Simkl confirmed already.
 */
export async function readTitlesAhead(
  client: ClientBase | Pool,
  userId: number,
  simklIds: readonly number[],
  isSettled = false,
): Promise<Map<number, TitleFacts>> {
  const titles = await readTitles(client, userId, simklIds);
  for (const { simklId, change, resolvedStatus } of await unmergedWrites(client, userId, { simklIds, isSettled })) {
    const title = titles.get(simklId);
    if (title) title.state = changed(title.state, change, resolvedStatus);
  }
  return titles;
}

function factsOf({ simklId, kind, animeType, episodes, ...row }: Row): TitleFacts {
  return { simklId, kind, animeType, state: stateOf(row, isFilm({ kind, animeType })), episodes: episodes ?? [] };
}

function stateOf(row: Omit<Row, "simklId" | "kind" | "animeType" | "episodes">, isFilm: boolean): TitleState {
  const { status, rating, memoText, memoPrivate } = row;
  if (status === null) return NOT_IN_LIBRARY;
  const dated = Object.entries(row.watched ?? {});
  const watched = dated.map(([key, date]) => [key, date && instantOf(new Date(date))] as const);
  const watchedEpisodes = row.watchedEpisodes ?? 0;
  const named = dated.filter(([key]) => !key.startsWith("0:")).length;
  return {
    status,
    rating,
    memo: memoText ? { text: memoText, isPrivate: memoPrivate ?? false } : null,
    watched: Object.fromEntries(watched),
    watchedEpisodes,
    hasUnnamed: !isFilm && watchedEpisodes > named,
  };
}
