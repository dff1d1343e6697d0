import type { z } from "zod";
import type { Answer } from "./request";
import { type Rows, readRows } from "./rows";
import { toWhole } from "./tolerant";

/** One page of a longer list; the totals are null when Simkl does not say them. */
export interface Page<T> extends Rows<T> {
  page: number | null;
  pages: number | null;
  total: number | null;
}

/** A page whose numbers stand in the headers (docs/simkl-api.md#catalog). */
export function readPage<S extends z.ZodType>(
  body: unknown,
  schema: S,
  { headers }: Pick<Answer, "headers">,
): Page<z.output<S>> {
  return {
    ...readRows(body, schema),
    page: toWhole(headers.get("X-Pagination-Page")),
    pages: toWhole(headers.get("X-Pagination-Page-Count")),
    total: toWhole(headers.get("X-Pagination-Item-Count")),
  };
}
