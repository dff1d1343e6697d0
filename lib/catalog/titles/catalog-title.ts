import { sanitizeInteger, sanitizeText } from "@/lib/database/sanitize";
import type { Kind } from "@/lib/domain/kind";
import type { TitleSummary } from "@/lib/simkl/schemas/title-summary";

/** A title of Simkl's catalogue as lists and searches describe it. */
export interface CatalogTitle {
  simklId: number;
  kind: Kind;
  animeType: string | null;
  title: string;
  year: number | null;
  poster: string | null;
  rank: number | null;
  /** By Simkl's users, out of ten. */
  rating: number | null;
  /** Simkl's word, such as `airing` or `released`. */
  releaseState: string | null;
  /** `YYYY-MM-DD`; lists and searches mostly leave it out. */
  releasedOn?: string | null;
  /** Every id but Simkl's own, slug included. */
  ids: Record<string, string>;
}

const KIND_BY_TYPE: Record<string, Kind> = {
  movie: "movie",
  movies: "movie",
  tv: "tv",
  show: "tv",
  shows: "tv",
  anime: "anime",
};

/** Null without a name or a kind; `kind` is for lists whose rows do not say it. */
export function toCatalogTitle(summary: TitleSummary, kind?: Kind): CatalogTitle | null {
  const title = sanitizeText(summary.title ?? summary.englishTitle);
  const ownKind = KIND_BY_TYPE[summary.type ?? ""] ?? kind;
  if (!title || !ownKind || sanitizeInteger(summary.simklId) === null) return null;
  return {
    simklId: summary.simklId,
    kind: ownKind,
    animeType: sanitizeText(summary.animeType),
    title,
    year: sanitizeInteger(summary.year),
    poster: sanitizeText(summary.poster),
    rank: sanitizeInteger(summary.rank),
    rating: summary.ratings.simkl?.rating ?? null,
    releaseState: sanitizeText(summary.status),
    ids: summary.ids,
  };
}
