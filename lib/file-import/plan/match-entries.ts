import type { PoolClient } from "pg";
import type { Entry } from "@/lib/file-import/entry";
import { isMovie } from "@/lib/outbox/intents/title-facts";
import { type FoundTitle, findTitles } from "@/lib/outbox/send/find-titles";
import { getSimklId, toTarget } from "./to-target";

/** Which title an entry is: on file; by all signs one that Simkl knows; by its name alone, which may mislead; or not to be told, and why. */
export type Match =
  | { kind: "known"; simklId: number }
  | { kind: "sendable"; simklId: number | null }
  | { kind: "name-only" }
  | { kind: "none"; why: string };

/**
 * Looks for the titles of a file among those on file here. Nobody is asked (docs/simkl-api.md#ids: never search before
 * a write).
 */
export async function matchEntries(client: PoolClient, entries: readonly Entry[]): Promise<Match[]> {
  const found = await findTitles(client, new Map(entries.map((entry, index) => [index, toTarget(entry)])));
  const kinds = await listTvdbSeasons(client, [...found.values()].flat());
  const taken = new Set<number>();
  return entries.map((entry, index) => {
    const match = matchEntry(entry, found.get(index) ?? [], kinds);
    if (match.kind !== "known") return match;
    if (taken.has(match.simklId)) return { kind: "none", why: "Another title of the file is the same on Simkl" };
    taken.add(match.simklId);
    return match;
  });
}

function matchEntry(entry: Entry, found: readonly FoundTitle[], parts: ReadonlyMap<number, number[]>): Match {
  const [title, ...more] = found;
  if (!title) return toUnknownMatch(entry);
  if (more.length > 0) return { kind: "none", why: `${found.length} titles on Simkl could be meant` };
  if (isMovie(entry) !== isMovie(title))
    return { kind: "none", why: `Simkl files this as a ${isMovie(title) ? "film" : "show"}` };
  const isCounted = entry.countsLikeTvdb && title.kind === "anime" && entry.episodes.length > 0;
  if (isCounted && !hasSameNumbering(entry, parts.get(title.simklId) ?? []))
    return { kind: "none", why: "Simkl counts the episodes of this anime by parts, unlike the file" };
  return { kind: "known", simklId: title.simklId };
}

function toUnknownMatch(entry: Entry): Match {
  const hasIds = Object.keys(entry.ids).length > 0;
  return hasIds ? { kind: "sendable", simklId: getSimklId(entry) } : { kind: "name-only" };
}

/**
 * Only a title that is TVDB's first season, and that alone, has the same numbers there and on Simkl
 * (docs/simkl-api.md#types-statuses-and-media-objects).
 */
function hasSameNumbering({ episodes }: Entry, seasons: readonly number[]): boolean {
  return episodes.every(({ season }) => season === 1) && seasons.every((season) => season === 1);
}

/** The seasons of TVDB that anime on file stand for. */
async function listTvdbSeasons(client: PoolClient, titles: readonly FoundTitle[]): Promise<Map<number, number[]>> {
  const anime = titles.filter(({ kind }) => kind === "anime").map(({ simklId }) => simklId);
  const { rows } = await client.query<{ simklId: number; mappedTvdbSeasons: number[] }>(
    `SELECT "simklId", "mappedTvdbSeasons" FROM "Title" WHERE "simklId" = ANY($1)`,
    [anime],
  );
  return new Map(rows.map(({ simklId, mappedTvdbSeasons }) => [simklId, mappedTvdbSeasons]));
}
