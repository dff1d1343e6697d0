import type { Route } from "next";
import { z } from "zod";
import { STATUS_ORDER } from "@/components/status/statuses";
import {
  EVERY_MEMO,
  FILTERS,
  MEMO_SORTS,
  type MemoFilter,
  type MemoOrder,
  type MemoSort,
  type Privacy,
} from "@/lib/library/memos/memo-query";
import { searchLine } from "@/lib/library/search-line";
import { withQuery } from "../with-query";

/** All that the address of the memos says, except where among them to begin. */
export interface MemosAddress extends MemoFilter, MemoOrder {
  view: "wall" | "list";
}

const value = (digits: RegExp) =>
  z
    .union([z.literal("none"), z.string().regex(digits).transform(Number)])
    .nullable()
    .catch(null);

const Address = z
  .object({
    q: z.string().transform(searchLine).catch(""),
    privacy: z.enum(["public", "private"]).nullable().catch(null),
    kind: z.enum(["tv", "anime", "movie"]).nullable().catch(null),
    status: z.enum(STATUS_ORDER).nullable().catch(null),
    rating: value(/^([1-9]|10)$/),
    year: value(/^(1[89]|20|21)\d\d$/),
    sort: z.enum(Object.keys(MEMO_SORTS) as [MemoSort]).catch("moved"),
    dir: z.enum(["asc", "desc"]).nullable().catch(null),
    view: z.enum(["wall", "list"]).catch("wall"),
  })
  .transform(({ q, dir, ...rest }): MemosAddress => ({ ...rest, search: q, direction: dir ?? MEMO_SORTS[rest.sort] }));

export type Query = Record<string, string | string[] | undefined>;

/** Reads what Next hands a page of the query; what it says wrongly, or twice, is as if it were not there. */
export function readAddress(query: Query): MemosAddress {
  return Address.parse(query);
}

/** The address without what goes without saying; reading it gives the same again. */
export function writeAddress(address: MemosAddress): URLSearchParams {
  const { search, sort, direction, view } = address;
  const query = new URLSearchParams();
  if (search !== "") query.set("q", search);
  for (const name of FILTERS) if (address[name] !== null) query.set(name, String(address[name]));
  if (sort !== "moved") query.set("sort", sort);
  if (direction !== MEMO_SORTS[sort]) query.set("dir", direction);
  if (view !== "wall") query.set("view", view);
  return query;
}

export function memosHref(address: MemosAddress, after: string | null = null): Route {
  const query = writeAddress(address);
  if (after !== null) query.set("after", after);
  return withQuery("/memos", query);
}

/** The same order and view of every memo. */
export function withoutFilters(address: MemosAddress): MemosAddress {
  return { ...address, ...EVERY_MEMO };
}

/** What is to be turned public or private: the titles that are named, or all memos that the filters leave. */
export interface VisibilityAddress extends MemosAddress {
  to: Privacy;
  simklIds: number[] | null;
}

export const MOST_NAMED = 5000;

const Named = z
  .array(
    z
      .string()
      .regex(/^\d{1,9}$/)
      .transform(Number),
  )
  .min(1)
  .max(MOST_NAMED)
  // Never all of them by mistake.
  .catch([]);

export function readVisibility(query: Query): VisibilityAddress {
  const simklIds = query.id === undefined ? null : Named.parse([query.id].flat());
  return { ...readAddress(query), to: query.to === "public" ? "public" : "private", simklIds };
}
