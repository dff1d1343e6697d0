import { randomInt } from "node:crypto";
import { hasGenre } from "@/simulator/catalog/browse/genres";
import { getNetflixId } from "@/simulator/catalog/title-by-ids";
import { getTitlePath, parseKind } from "@/simulator/catalog/title-path";
import type { Account, Title, World } from "@/simulator/model";
import type { Strictness } from "@/simulator/state/strictness";

export interface RandomQuery {
  world: World;
  /** Null for an app without a token. */
  account: Account | null;
  origin: string;
  filters: Record<string, string>;
  shape: Strictness["randomShape"];
}

const MAX_COUNT = 50;

/** One title, or a list when `limit` is set; without what the caller watched (docs/simkl-api.md#catalog). */
export function pickRandom({ world, account, origin, filters, shape }: RandomQuery) {
  const candidates = [...world.titles.values()].filter(
    (title) => !isWatched(account, title) && isMatch(title, filters),
  );
  if (candidates.length === 0) return { error: "not_found", message: "Nothing matches" };
  const count = Math.min(MAX_COUNT, candidates.length, Math.max(1, Number(filters.limit ?? 1) || 1));
  const picks = Array.from({ length: count }, () => candidates.splice(randomInt(candidates.length), 1)).flat();
  const rows = picks.map((title) => toRow(title, origin, filters.service === "netflix", shape));
  return filters.limit === undefined ? rows[0] : rows;
}

function isWatched(account: Account | null, { simkl }: Title): boolean {
  const item = account?.items.get(simkl);
  return item !== undefined && (item.lastWatchedAt !== null || item.status === "completed");
}

/** Ratings are those of IMDb, of MAL for anime. */
function isMatch(title: Title, filters: Record<string, string>): boolean {
  const kind = parseKind(filters.type);
  const { kind: its, ratings, rank, year } = title;
  const rating = (its === "anime" ? ratings.mal : ratings.imdb)?.rating ?? null;
  if (kind !== null && its !== kind) return false;
  if (filters.service === "netflix" && getNetflixId(title) === undefined) return false;
  if (filters.genre && filters.genre !== "all" && !hasGenre(title, filters.genre)) return false;
  if (filters.rank_limit !== undefined && (rank ?? Number.POSITIVE_INFINITY) > Number(filters.rank_limit)) return false;
  return isWithin(rating, filters.rating_from, filters.rating_to) && isWithin(year, filters.year_from, filters.year_to);
}

/** An unknown value is within no range. */
function isWithin(value: number | null, from: string | undefined, to: string | undefined): boolean {
  if (from === undefined && to === undefined) return true;
  return value !== null && value >= Number(from ?? Number.NEGATIVE_INFINITY) && value <= Number(to ?? Infinity);
}

function toRow(title: Title, origin: string, isNetflix: boolean, shape: Strictness["randomShape"]) {
  const url = origin + getTitlePath(title);
  const netflix = isNetflix ? getNetflixId(title) : undefined;
  return {
    ...(shape === "recorded" ? { simkl_id: title.simkl, simkl_url: url } : { id: title.simkl, url }),
    ...(netflix ? { netflix_id: netflix, netflix_url: `http://www.netflix.com/title/${netflix}` } : {}),
  };
}
