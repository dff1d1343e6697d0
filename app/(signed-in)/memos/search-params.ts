import type { Route } from "next";
import { z } from "zod";
import { defineSearchParams, oneOf, parsedBy, type SearchParams, searchText } from "@/app/_lib/define-search-params";
import { STATUS_ORDER } from "@/lib/domain/list-status";
import { EVERY_MEMO, MEMO_SORTS, type MemoSort, type Privacy } from "@/lib/library/memos/memo-query";

const createFilter = (digits: RegExp) =>
  parsedBy(z.union([z.literal("none"), z.string().regex(digits).transform(Number)]));

const params = defineSearchParams("/memos", {
  search: searchText("q"),
  privacy: oneOf(["public", "private"]),
  kind: oneOf(["tv", "anime", "movie"]),
  status: oneOf(STATUS_ORDER),
  rating: createFilter(/^([1-9]|10)$/),
  year: createFilter(/^(1[89]|20|21)\d\d$/),
  sort: oneOf(Object.keys(MEMO_SORTS) as MemoSort[], "moved"),
  /** Null for the usual direction of the sort. */
  dir: oneOf(["asc", "desc"]),
  view: oneOf(["wall", "list"], "wall"),
});

/** The state of the memos, except where among them the page begins. */
export interface MemosParams extends Omit<ReturnType<typeof params.parse>, "dir"> {
  direction: "asc" | "desc";
}

export function parseMemosParams(searchParams: SearchParams): MemosParams {
  const { dir, ...rest } = params.parse(searchParams);
  return { ...rest, direction: dir ?? MEMO_SORTS[rest.sort] };
}

export function serializeMemosParams(values: MemosParams): URLSearchParams {
  return params.serialize(withDirection(values));
}

export function memosHref(values: MemosParams, after: string | null = null): Route {
  return params.href(withDirection(values), { after });
}

function withDirection({ direction, ...values }: MemosParams) {
  return { ...values, dir: direction === MEMO_SORTS[values.sort] ? null : direction };
}

/** The same order and view of every memo. */
export function withoutFilters(values: MemosParams): MemosParams {
  return { ...values, ...EVERY_MEMO };
}

/** The selected titles, or all memos of the filters. */
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
