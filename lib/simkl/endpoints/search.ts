import type { Kind } from "@/lib/domain/kind";
import type { SimklUser } from "@/lib/simkl/client/client";
import { type Page, parsePage } from "@/lib/simkl/schemas/page";
import { parseRows, type Rows } from "@/lib/simkl/schemas/rows";
import { type TitleSummary, titleSummary } from "@/lib/simkl/schemas/title-summary";

export interface SearchQuery {
  kind: Kind;
  text: string;
  /** 1 to 20. */
  page?: number;
  /** At most 50. */
  limit?: number;
}

/** Best match first. Not needed before a write, which resolves titles itself (docs/simkl-api.md#ids). */
export function searchTitles(user: SimklUser, { kind, text, page, limit }: SearchQuery): Promise<Page<TitleSummary>> {
  return user.send({
    method: "GET",
    path: `/search/${kind}`,
    query: { q: text, page, limit, extended: "full" },
    read: (body, response) => parsePage(body, titleSummary, response),
    rows: ({ rows }) => rows.length,
  });
}

/** By a foreign id, such as `{imdb: "tt0944947"}`; a `tmdb` id needs `type`. */
export function findById(user: SimklUser, ids: Record<string, string | number>): Promise<Rows<TitleSummary>> {
  return user.send({
    method: "GET",
    path: "/search/id",
    query: ids,
    read: (body) => parseRows(body, titleSummary),
    rows: ({ rows }) => rows.length,
  });
}
