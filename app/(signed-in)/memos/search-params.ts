import type { Route } from "next";
import { z } from "zod";
import { withQuery } from "@/app/(signed-in)/_lib/with-query";
import { STATUS_ORDER } from "@/lib/domain/list-status";
import {
  EVERY_MEMO,
  FILTERS,
  MEMO_SORTS,
  type MemoFilter,
  type MemoOrder,
  type MemoSort,
  type Privacy,
} from "@/lib/library/memos/memo-query";
import { normalizeSearch } from "@/lib/library/search/normalize-search";

/** The state of the memos without the position of the page. */
export interface MemosParams extends MemoFilter, MemoOrder {
  view: "wall" | "list";
}

const createFilterSchema = (digits: RegExp) =>
  z
    .union([z.literal("none"), z.string().regex(digits).transform(Number)])
    .nullable()
    .catch(null);

const ParamsSchema = z
  .object({
    q: z.string().transform(normalizeSearch).catch(""),
    privacy: z.enum(["public", "private"]).nullable().catch(null),
    kind: z.enum(["tv", "anime", "movie"]).nullable().catch(null),
    status: z.enum(STATUS_ORDER).nullable().catch(null),
    rating: createFilterSchema(/^([1-9]|10)$/),
    year: createFilterSchema(/^(1[89]|20|21)\d\d$/),
    sort: z.enum(Object.keys(MEMO_SORTS) as [MemoSort]).catch("moved"),
    dir: z.enum(["asc", "desc"]).nullable().catch(null),
    view: z.enum(["wall", "list"]).catch("wall"),
  })
  .transform(({ q, dir, ...rest }): MemosParams => ({ ...rest, search: q, direction: dir ?? MEMO_SORTS[rest.sort] }));

export type SearchParams = Record<string, string | string[] | undefined>;

/** Parses the query that Next passes to a page; invalid or repeated parts are ignored. */
export function parseMemosParams(searchParams: SearchParams): MemosParams {
  return ParamsSchema.parse(searchParams);
}

/** The query string without defaults; parsing it gives the same again. */
export function serializeMemosParams(params: MemosParams): URLSearchParams {
  const { search, sort, direction, view } = params;
  const query = new URLSearchParams();
  if (search !== "") query.set("q", search);
  for (const name of FILTERS) if (params[name] !== null) query.set(name, String(params[name]));
  if (sort !== "moved") query.set("sort", sort);
  if (direction !== MEMO_SORTS[sort]) query.set("dir", direction);
  if (view !== "wall") query.set("view", view);
  return query;
}

export function memosHref(params: MemosParams, after: string | null = null): Route {
  const query = serializeMemosParams(params);
  if (after !== null) query.set("after", after);
  return withQuery("/memos", query);
}

/** The same order and view of every memo. */
export function withoutFilters(params: MemosParams): MemosParams {
  return { ...params, ...EVERY_MEMO };
}

/** What is to be turned public or private: the titles that are named, or all memos that the filters leave. */
export interface VisibilityParams extends MemosParams {
  to: Privacy;
  simklIds: number[] | null;
}

export const MAX_NAMED = 5000;

const SimklIds = z
  .array(
    z
      .string()
      .regex(/^\d{1,9}$/)
      .transform(Number),
  )
  .min(1)
  .max(MAX_NAMED)
  // Never all of them by mistake.
  .catch([]);

export function parseVisibilityParams(searchParams: SearchParams): VisibilityParams {
  const simklIds = searchParams.id === undefined ? null : SimklIds.parse([searchParams.id].flat());
  return { ...parseMemosParams(searchParams), to: searchParams.to === "public" ? "public" : "private", simklIds };
}
