import { z } from "zod";
import type { Kind } from "@/lib/domain/kind";
import type { SimklUser } from "@/lib/simkl/client/client";
import { toRecord } from "@/lib/simkl/schemas/lenient";

export interface RandomFilters {
  service?: "netflix";
  kind?: Kind;
  genre?: string;
  /** Of IMDb, of MAL for anime. */
  ratingFrom?: number;
  ratingTo?: number;
  rankLimit?: number;
  yearFrom?: number;
  yearTo?: number;
}

const KIND_BY_SECTION: Record<string, Kind> = { movies: "movie", movie: "movie", tv: "tv", anime: "anime" };

/** The documents name the fields in two ways (docs/simkl-api.md#catalog). */
const RandomTitle = z
  .object({ simkl_id: z.unknown(), id: z.unknown(), simkl_url: z.unknown(), url: z.unknown() })
  .partial()
  .transform((raw) => ({ simklId: raw.simkl_id ?? raw.id, url: raw.simkl_url ?? raw.url }))
  .pipe(z.object({ simklId: z.coerce.number().int().positive(), url: z.string() }))
  .transform(({ simklId, url }) => ({ simklId, url, kind: parseKind(url) }));

export type RandomTitle = z.output<typeof RandomTitle>;

/** Null when no title matches; without titles that the person watched. Show "Powered by Simkl" (docs/simkl-api.md#images-and-terms). */
export function pickRandomTitle(user: SimklUser, filters: RandomFilters): Promise<RandomTitle | null> {
  return user.send({
    method: "GET",
    path: "/search/random",
    query: {
      service: filters.service,
      type: filters.kind,
      genre: filters.genre,
      rating_from: filters.ratingFrom,
      rating_to: filters.ratingTo,
      rank_limit: filters.rankLimit,
      year_from: filters.yearFrom,
      year_to: filters.yearTo,
    },
    // "Nothing fits" is an error object in a 200 (docs/simkl-api.md#null-and-empty-values).
    read: (body) => {
      const found: unknown = Array.isArray(body) ? body[0] : body;
      return found === undefined || toRecord(found)?.error === "not_found" ? null : RandomTitle.parse(found);
    },
  });
}

function parseKind(url: string): Kind | null {
  return KIND_BY_SECTION[/\/(movies?|tv|anime)\/\d+/.exec(url)?.[1] ?? ""] ?? null;
}
