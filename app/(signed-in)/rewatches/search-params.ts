import type { Route } from "next";
import { z } from "zod";
import { defineSearchParams, oneOf, parsedBy, searchText } from "@/app/_lib/define-search-params";
import { EVERY_REWATCH, REWATCH_SORTS, REWATCH_STATES } from "@/lib/library/rewatches/rewatch-query";

const params = defineSearchParams("/rewatches", {
  search: searchText("q"),
  kind: oneOf(["tv", "anime", "movie"]),
  state: oneOf(REWATCH_STATES),
  year: parsedBy(
    z
      .string()
      .regex(/^20\d\d$/)
      .transform(Number),
  ),
  sort: oneOf(REWATCH_SORTS, "latest"),
});

export const { parse: parseRewatchesParams, serialize: serializeRewatchesParams } = params;
export type RewatchesParams = ReturnType<typeof parseRewatchesParams>;

/** `after` is the cursor where the page begins. */
export function rewatchesHref(values: RewatchesParams, after: string | null = null): Route {
  return params.href(values, { after });
}

/** The same order of every rewatch. */
export function withoutFilters(values: RewatchesParams): RewatchesParams {
  return { ...values, ...EVERY_REWATCH };
}
