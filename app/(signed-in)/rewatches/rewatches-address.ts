import type { Route } from "next";
import { z } from "zod";
import {
  EVERY_REWATCH,
  REWATCH_SORTS,
  REWATCH_STATES,
  type RewatchFilter,
  type RewatchSort,
} from "@/lib/library/rewatches/rewatch-query";
import { searchLine } from "@/lib/library/search-line";
import { withQuery } from "../with-query";

/** All that the address of the rewatches says, except where among them to begin. */
export interface RewatchesAddress extends RewatchFilter {
  sort: RewatchSort;
}

const Address = z
  .object({
    q: z.string().transform(searchLine).catch(""),
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
  .transform(({ q, ...rest }): RewatchesAddress => ({ ...rest, search: q }));

export type Query = Record<string, string | string[] | undefined>;

/** Reads what Next hands a page of the query; what it says wrongly, or twice, is as if it were not there. */
export function readAddress(query: Query): RewatchesAddress {
  return Address.parse(query);
}

/** The address without what goes without saying; reading it gives the same again. */
export function writeAddress({ search, kind, state, year, sort }: RewatchesAddress): URLSearchParams {
  const query = new URLSearchParams();
  if (search !== "") query.set("q", search);
  if (kind !== null) query.set("kind", kind);
  if (state !== null) query.set("state", state);
  if (year !== null) query.set("year", String(year));
  if (sort !== "latest") query.set("sort", sort);
  return query;
}

export function rewatchesHref(address: RewatchesAddress, after: string | null = null): Route {
  const query = writeAddress(address);
  if (after !== null) query.set("after", after);
  return withQuery("/rewatches", query);
}

/** The same order of every rewatch. */
export function withoutFilters(address: RewatchesAddress): RewatchesAddress {
  return { ...address, ...EVERY_REWATCH };
}
