import type { SimklUser } from "./client";
import type { Kind } from "./kind";
import { type Page, readPage } from "./page";
import { type Rows, readRows } from "./rows";
import { type ThinTitle, thinTitle } from "./thin-title";
import { SECTION_OF } from "./title-url";

type Series = Exclude<Kind, "movie">;

/**
 * What airs on a day: `today`, `tomorrow` or `DD-MM-YYYY`. Uncached at Simkl: prefer the calendar files
 * (docs/simkl-api.md#catalog).
 */
export function readAiring(user: SimklUser, kind: Series, date?: string): Promise<Rows<ThinTitle>> {
  return user.send({
    method: "GET",
    path: `/${kind}/airing`,
    query: { date },
    read: (body) => readRows(body, thinTitle),
    rows: ({ rows }) => rows.length,
  });
}

/** New and coming series, 60 a page, at most 20 pages; for TV those of the US and Canada only. */
export function readPremieres(user: SimklUser, kind: Series, when: "new" | "soon", page = 1): Promise<Page<ThinTitle>> {
  return user.send({
    method: "GET",
    path: `/${kind}/premieres/{when}`,
    params: { when },
    query: { page },
    read: (body, answer) => readPage(body, thinTitle, answer),
    rows: ({ rows }) => rows.length,
  });
}

/** Simkl's 60 best by `filter`, such as `all`, `year`, `month`, `voted` or `watched`. */
export function readBest(user: SimklUser, kind: Series, filter: string, type?: string): Promise<Rows<ThinTitle>> {
  return user.send({
    method: "GET",
    path: `/${kind}/best/{filter}`,
    params: { filter },
    query: { type },
    read: (body) => readRows(body, thinTitle),
    rows: ({ rows }) => rows.length,
  });
}

/** Titles of a genre, 60 a page, at most 20 pages; an unknown genre has none. */
export function readGenre(user: SimklUser, kind: Kind, genre: string, page = 1): Promise<Page<ThinTitle>> {
  return user.send({
    method: "GET",
    path: `/${SECTION_OF[kind]}/genres/{genre}`,
    params: { genre },
    query: { page },
    read: (body, answer) => readPage(body, thinTitle, answer),
    rows: ({ rows }) => rows.length,
  });
}
