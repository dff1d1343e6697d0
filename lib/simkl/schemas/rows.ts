import type { z } from "zod";

/** One unreadable row never costs the others. */
export interface Rows<T> {
  rows: T[];
  unreadable: number;
}

/** Null, `{}` and a missing list are empty; an odd response never is. @throws SyntaxError for anything else. */
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

/** An array; null, `{}` and nothing are empty. @throws SyntaxError for anything else. */
export function parseList(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  if (value === null || value === undefined) return [];
  if (typeof value === "object" && Object.keys(value).length === 0) return [];
  throw new SyntaxError("There is no list where one belongs.");
}
