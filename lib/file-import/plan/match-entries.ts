import type { PoolClient } from "pg";
import { rows, sql } from "@/lib/database/sql";
import { isMovie } from "@/lib/domain/is-movie";
import type { Entry } from "@/lib/file-import/entry";
import { type FoundTitle, findTitles } from "@/lib/outbox/send/find-titles";
import type { Note } from "./note";
import { getSimklId, toTarget } from "./to-target";

/** `sendable` has ids that Simkl can resolve; `name-only` may match the wrong title. */
export type Match =
  | { kind: "known"; simklId: number }
  | { kind: "sendable"; simklId: number | null }
  | { kind: "name-only" }
  | { kind: "none"; why: Note };

/** Searches our catalog only (docs/simkl-api.md#ids: never search before a write). */
export async function matchEntries(client: PoolClient, entries: readonly Entry[]): Promise<Match[]> {
  const found = await findTitles(client, new Map(entries.map((entry, index) => [index, toTarget(entry)])));
  const kinds = await listTvdbSeasons(client, [...found.values()].flat());
  const taken = new Set<number>();
  return entries.map((entry, index) => {
    const match = matchEntry(entry, found.get(index) ?? [], kinds);
    if (match.kind !== "known") return match;
    if (taken.has(match.simklId)) return { kind: "none", why: { code: "same-as-another" } };
    taken.add(match.simklId);
    return match;
  });
}

function matchEntry(entry: Entry, found: readonly FoundTitle[], parts: ReadonlyMap<number, number[]>): Match {
  const [title, ...more] = found;
  if (!title) return toUnknownMatch(entry);
  if (more.length > 0) return { kind: "none", why: { code: "several-titles", count: found.length } };
  if (isMovie(entry) !== isMovie(title))
    return { kind: "none", why: { code: "other-kind", kind: isMovie(title) ? "movie" : "show" } };
  const isCounted = entry.countsLikeTvdb && title.kind === "anime" && entry.episodes.length > 0;
  if (isCounted && !hasSameNumbering(entry, parts.get(title.simklId) ?? []))
    return { kind: "none", why: { code: "numbered-by-parts" } };
  return { kind: "known", simklId: title.simklId };
}

function toUnknownMatch(entry: Entry): Match {
  const hasIds = Object.keys(entry.ids).length > 0;
  return hasIds ? { kind: "sendable", simklId: getSimklId(entry) } : { kind: "name-only" };
}

/** True only for TVDB's first season alone (docs/simkl-api.md#types-statuses-and-media-objects). */
function hasSameNumbering({ episodes }: Entry, seasons: readonly number[]): boolean {
  return episodes.every(({ season }) => season === 1) && seasons.every((season) => season === 1);
}

/** By anime title. */
async function listTvdbSeasons(client: PoolClient, titles: readonly FoundTitle[]): Promise<Map<number, number[]>> {
  const anime = titles.filter(({ kind }) => kind === "anime").map(({ simklId }) => simklId);
  const found = await rows<{ simklId: number; mappedTvdbSeasons: number[] }>(
    sql`SELECT "simklId", "mappedTvdbSeasons" FROM "Title" WHERE "simklId" = ANY(${anime})`,
    client,
  );
  return new Map(found.map(({ simklId, mappedTvdbSeasons }) => [simklId, mappedTvdbSeasons]));
}
