import type { SimklUser } from "./client";
import type { Kind } from "./kind";
import { type Page, readPage } from "./page";
import { type Rows, readRows } from "./rows";
import { type ThinTitle, thinTitle } from "./thin-title";

export interface SearchQuery {
  kind: Kind;
  text: string;
  /** From 1 to 20. */
  page?: number;
  /** At most 50. */
  limit?: number;
}

/** Titles by name, best first. Never needed before a write, which resolves titles itself (docs/simkl-api.md#ids). */
export function searchTitles(user: SimklUser, { kind, text, page, limit }: SearchQuery): Promise<Page<ThinTitle>> {
  return user.send({
    method: "GET",
    path: `/search/${kind}`,
    query: { q: text, page, limit, extended: "full" },
    read: (body, answer) => readPage(body, thinTitle, answer),
    rows: ({ rows }) => rows.length,
  });
}

/** Titles by somebody else's id, such as `{imdb: "tt0944947"}`; `type` narrows a `tmdb` id, which needs it. */
export function findById(user: SimklUser, ids: Record<string, string | number>): Promise<Rows<ThinTitle>> {
  return user.send({
    method: "GET",
    path: "/search/id",
    query: ids,
    read: (body) => readRows(body, thinTitle),
    rows: ({ rows }) => rows.length,
  });
}
