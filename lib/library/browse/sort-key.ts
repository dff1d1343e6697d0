import "server-only";
import { type Sql, sql } from "@/lib/database/sql";

/** What rows can be ordered by, with what is needed to begin again after one of them. */
export interface SortKey {
  expression: Sql;
  /** The type to read a written key as. */
  type: Sql;
  /** Whether PostgreSQL could have written this as a key of that type, so that it will read it again. */
  isValidKey: (key: string) => boolean;
}

export function byInteger(expression: Sql): SortKey {
  return { expression, type: sql`int`, isValidKey: (key) => /^-?\d{1,9}$/.test(key) };
}

export function byFloat(expression: Sql): SortKey {
  return { expression, type: sql`float8`, isValidKey: (key) => /^\d{1,9}(\.\d{1,20})?$/.test(key) };
}

export function byInstant(expression: Sql): SortKey {
  return { expression, type: sql`timestamptz`, isValidKey: isInstant };
}

/** By code points: the same order on every server, and names are folded or Simkl's own. */
export function byText(expression: Sql): SortKey {
  return {
    expression: sql`(${expression} COLLATE "C")`,
    type: sql`text`,
    isValidKey: (key) => /^\P{Cc}{0,1000}$/u.test(key),
  };
}

/** PostgreSQL would fail over a day that the calendar does not have. */
function isInstant(key: string): boolean {
  if (!/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\+00$/.test(key)) return false;
  const written = key.slice(0, 19).replace(" ", "T");
  const date = new Date(`${written}Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written);
}
