import type { Route } from "next";
import { z } from "zod";
import { withQuery } from "@/app/(signed-in)/_lib/with-query";
import {
  EVERY_REWATCH,
  REWATCH_SORTS,
  REWATCH_STATES,
  type RewatchFilter,
  type RewatchSort,
} from "@/lib/library/rewatches/rewatch-query";
import { normalizeSearch } from "@/lib/library/search/normalize-search";

/** The state of the rewatches without the position of the page. */
export interface RewatchesParams extends RewatchFilter {
  sort: RewatchSort;
}

const ParamsSchema = z
  .object({
    q: z.string().transform(normalizeSearch).catch(""),
    kind: z.enum(["tv", "anime", "movie"]).nullable().catch(null),
    state: z.enum(REWATCH_STATES).nullable().catch(null),
    year: z
      .string()
      .regex(/^20\d\d$/)
      .transform(Number)
      .nullable()
      .catch(null),
    sort: z.enum(REWATCH_SORTS).catch("latest"),
  })
  .transform(({ q, ...rest }): RewatchesParams => ({ ...rest, search: q }));

export type SearchParams = Record<string, string | string[] | undefined>;

/** Parses the query that Next passes to a page; invalid or repeated parts are ignored. */
export function parseRewatchesParams(searchParams: SearchParams): RewatchesParams {
  return ParamsSchema.parse(searchParams);
}

/** The query string without defaults; parsing it gives the same again. */
export function serializeRewatchesParams({ search, kind, state, year, sort }: RewatchesParams): URLSearchParams {
  const query = new URLSearchParams();
  if (search !== "") query.set("q", search);
  if (kind !== null) query.set("kind", kind);
  if (state !== null) query.set("state", state);
  if (year !== null) query.set("year", String(year));
  if (sort !== "latest") query.set("sort", sort);
  return query;
}

export function rewatchesHref(params: RewatchesParams, after: string | null = null): Route {
  const query = serializeRewatchesParams(params);
  if (after !== null) query.set("after", after);
  return withQuery("/rewatches", query);
}

/** The same order of every rewatch. */
export function withoutFilters(params: RewatchesParams): RewatchesParams {
  return { ...params, ...EVERY_REWATCH };
}
