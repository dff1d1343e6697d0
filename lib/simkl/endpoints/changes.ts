import type { SimklUser } from "@/lib/simkl/client/client";
import { parseTitleIds } from "@/lib/simkl/schemas/ids";
import type { SyncKind } from "@/lib/simkl/schemas/kind";
import { toInteger, toRecord } from "@/lib/simkl/schemas/lenient";
import { parseList } from "@/lib/simkl/schemas/rows";

export interface CatalogChanges {
  movies: number[];
  shows: number[];
  anime: number[];
}

/** Since at most 14 days (docs/simkl-api.md#catalog). At most once a day; fetch only stored titles on active lists. */
export function readChanges(user: SimklUser, dateFrom: string, kind?: SyncKind): Promise<CatalogChanges> {
  return user.send({
    method: "GET",
    path: "/changes",
    query: { date_from: dateFrom, type: kind },
    read: parseChanges,
    rows: ({ movies, shows, anime }) => movies.length + shows.length + anime.length,
  });
}

function parseChanges(body: unknown): CatalogChanges {
  const lists = toRecord(body);
  if (!lists && parseList(body).length > 0) throw new SyntaxError("These are no changes.");
  return { movies: parseIds(lists?.movies), shows: parseIds(lists?.shows), anime: parseIds(lists?.anime) };
}

// A bare id or a record with one: no source shows more than the three keys.
function parseIds(list: unknown): number[] {
  return parseList(list).flatMap((item) => {
    const record = toRecord(item);
    return toInteger(item) ?? parseTitleIds(record?.ids ?? record)?.simklId ?? [];
  });
}
