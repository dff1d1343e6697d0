import type { z } from "zod";
import { toInteger } from "./lenient";
import { parseRows, type Rows } from "./rows";

/** The totals are null when Simkl does not send them. */
export interface Page<T> extends Rows<T> {
  page: number | null;
  pages: number | null;
  total: number | null;
}

/** The page numbers are in the headers (docs/simkl-api.md#catalog). */
export function parsePage<S extends z.ZodType>(
  body: unknown,
  schema: S,
  { headers }: { headers: Pick<Headers, "get"> },
): Page<z.output<S>> {
  return {
    ...parseRows(body, schema),
    page: toInteger(headers.get("X-Pagination-Page")),
    pages: toInteger(headers.get("X-Pagination-Page-Count")),
    total: toInteger(headers.get("X-Pagination-Item-Count")),
  };
}
