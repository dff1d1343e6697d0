import type { Kind } from "@/lib/domain/kind";
import type { SimklUser } from "@/lib/simkl/client/client";
import { type GenreFilters, listGenreFilters, readBest, readGenre, readPremieres } from "@/lib/simkl/endpoints/browse";
import type { Page } from "@/lib/simkl/schemas/page";
import type { Rows } from "@/lib/simkl/schemas/rows";
import type { TitleSummary } from "@/lib/simkl/schemas/title-summary";
import { SECTION_BY_KIND } from "@/lib/simkl/schemas/title-url";
import type { BEST_FILTERS } from "./browse-words";

/** Simkl answers no page beyond (docs/simkl-api.md#browsing). */
export const MAX_PAGES = 20;

type Series = "tv" | "anime";

/** A list that Simkl makes for a person's token; its answer is the same for everybody. */
export type BrowseList =
  | { name: "premieres"; kind: Series; when: "new" | "soon"; type: string | null; page: number }
  | { name: "best"; kind: Series; filter: (typeof BEST_FILTERS)[number]; type: string | null }
  | { name: "genres"; kind: Kind; filters: GenreFilters; page: number };

/** Simkl's path with its query; one for each answer. */
export function getBrowseListKey(list: BrowseList): string {
  const section = SECTION_BY_KIND[list.kind];
  if (list.name === "best") return withQuery(`${section}/best/${list.filter}`, { type: list.type });
  const page = list.page === 1 ? null : list.page;
  if (list.name === "premieres") return withQuery(`${section}/premieres/${list.when}`, { type: list.type, page });
  const segments = listGenreFilters(list.kind).map((name) => list.filters[name]);
  return withQuery([section, "genres", ...segments].join("/"), { page });
}

/** @throws SimklError */
export function readBrowseList(user: SimklUser, list: BrowseList): Promise<Rows<TitleSummary> | Page<TitleSummary>> {
  if (list.name === "best") return readBest(user, list.kind, list.filter, list.type ?? undefined);
  if (list.name === "genres") return readGenre(user, list.kind, list.filters, list.page);
  const { kind, when, type, page } = list;
  return readPremieres(user, kind, { when, type: type ?? undefined, page });
}

function withQuery(path: string, params: Record<string, string | number | null>): string {
  const query = Object.entries(params).flatMap(([name, value]) => (value === null ? [] : [`${name}=${value}`]));
  return query.length === 0 ? path : `${path}?${query.join("&")}`;
}
