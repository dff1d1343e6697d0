import type { z } from "zod";

/** Rows that could be read, and how many could not: one bad row never costs the others. */
export interface Rows<T> {
  rows: T[];
  unreadable: number;
}

/**
 * Reads each row of a list; null, `{}` and a missing list are empty (docs/simkl-api.md#null-and-empty-values).
 * @throws SyntaxError when it is anything else, so that an odd answer is never taken for an empty one.
 */
export function parseRows<S extends z.ZodType>(list: unknown, schema: S): Rows<z.output<S>> {
  const rows: z.output<S>[] = [];
  let unreadable = 0;
  for (const item of parseList(list)) {
    const row = schema.safeParse(item);
    if (row.success) rows.push(row.data);
    else unreadable += 1;
  }
  return { rows, unreadable };
}

/**
 * The elements of a list as Simkl writes it: an array, or null, `{}` or nothing when empty.
 * @throws SyntaxError when it is anything else.
 */
export function parseList(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  if (value === null || value === undefined) return [];
  if (typeof value === "object" && Object.keys(value).length === 0) return [];
  throw new SyntaxError("There is no list where one belongs.");
}
