import type { Kind } from "@/lib/domain/kind";
import type { SimklUser } from "@/lib/simkl/client/client";
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

/** 60 a page, at most 20 pages, in order of time; TV of the US and Canada only (docs/simkl-api.md#browsing). */
export function readPremieres(
  user: SimklUser,
  kind: Series,
  { when, type, page }: { when: "new" | "soon"; type?: string; page?: number },
): Promise<Page<TitleSummary>> {
  return user.send({
    method: "GET",
    path: `/${kind}/premieres/{when}`,
    params: { when },
    query: { type, page },
    read: (body, response) => parsePage(body, titleSummary, response),
    rows: ({ rows }) => rows.length,
  });
}

/** 60 titles (docs/simkl-api.md#browsing). */
export function readBest(
  user: SimklUser,
  kind: Series,
  filter: "year" | "month" | "all" | "voted" | "watched",
  type?: string,
): Promise<Rows<TitleSummary>> {
  return user.send({
    method: "GET",
    path: `/${kind}/best/{filter}`,
    params: { filter },
    query: { type },
    read: (body) => parseRows(body, titleSummary),
    rows: ({ rows }) => rows.length,
  });
}

/** Simkl's words, `all` for no choice. */
export interface GenreFilters {
  genre: string;
  type: string;
  /** Not for anime. */
  country: string;
  /** Not for movies. An unknown one is read as `all`. */
  network: string;
  year: string;
  sort: string;
}

/** The filters of a kind, in the order of the path (docs/simkl-api.md#browsing). */
const GENRE_SEGMENTS = {
  tv: ["genre", "type", "country", "network", "year", "sort"],
  anime: ["genre", "type", "network", "year", "sort"],
  movie: ["genre", "type", "country", "year", "sort"],
} as const satisfies Record<Kind, (keyof GenreFilters)[]>;

export function listGenreFilters(kind: Kind): readonly (keyof GenreFilters)[] {
  return GENRE_SEGMENTS[kind];
}

/** 60 a page, at most 20 pages; empty for an unknown genre. */
export function readGenre(
  user: SimklUser,
  kind: Kind,
  filters: GenreFilters,
  page?: number,
): Promise<Page<TitleSummary>> {
  return user.send({
    method: "GET",
    path: `/${SECTION_BY_KIND[kind]}/genres/${GENRE_SEGMENTS[kind].map((name) => `{${name}}`).join("/")}`,
    params: { ...filters },
    query: { page },
    read: (body, response) => parsePage(body, titleSummary, response),
    rows: ({ rows }) => rows.length,
  });
}
