import type { SimklUser } from "@/lib/simkl/client/client";
import type { Kind } from "@/lib/simkl/schemas/kind";
import { type Page, parsePage } from "@/lib/simkl/schemas/page";
import { parseRows, type Rows } from "@/lib/simkl/schemas/rows";
import { type TitleSummary, titleSummary } from "@/lib/simkl/schemas/title-summary";
import { SECTION_BY_KIND } from "@/lib/simkl/schemas/title-url";

type Series = Exclude<Kind, "movie">;

/** `date`: `today`, `tomorrow` or `DD-MM-YYYY`. Not cached: prefer the calendar files (docs/simkl-api.md#catalog). */
export function readAiring(user: SimklUser, kind: Series, date?: string): Promise<Rows<TitleSummary>> {
  return user.send({
    method: "GET",
    path: `/${kind}/airing`,
    query: { date },
    read: (body) => parseRows(body, titleSummary),
    rows: ({ rows }) => rows.length,
  });
}

/**
 * 60 a page, at most 20 pages; TV of the US and Canada only.
 * @public
 */
export function readPremieres(
  user: SimklUser,
  kind: Series,
  when: "new" | "soon",
  page = 1,
): Promise<Page<TitleSummary>> {
  return user.send({
    method: "GET",
    path: `/${kind}/premieres/{when}`,
    params: { when },
    query: { page },
    read: (body, response) => parsePage(body, titleSummary, response),
    rows: ({ rows }) => rows.length,
  });
}

/**
 * 60 titles; `filter` such as `all`, `year`, `month`, `voted` or `watched`.
 * @public
 */
export function readBest(user: SimklUser, kind: Series, filter: string, type?: string): Promise<Rows<TitleSummary>> {
  return user.send({
    method: "GET",
    path: `/${kind}/best/{filter}`,
    params: { filter },
    query: { type },
    read: (body) => parseRows(body, titleSummary),
    rows: ({ rows }) => rows.length,
  });
}

/**
 * 60 a page, at most 20 pages; empty for an unknown genre.
 * @public
 */
export function readGenre(user: SimklUser, kind: Kind, genre: string, page = 1): Promise<Page<TitleSummary>> {
  return user.send({
    method: "GET",
    path: `/${SECTION_BY_KIND[kind]}/genres/{genre}`,
    params: { genre },
    query: { page },
    read: (body, response) => parsePage(body, titleSummary, response),
    rows: ({ rows }) => rows.length,
  });
}
