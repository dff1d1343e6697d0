import "server-only";
import { type Sql, sql } from "@/lib/database/sql";

/** An expression to order by, and how a cursor restores its value. */
export interface SortKey {
  expression: Sql;
  /** The SQL type of the serialized key. */
  type: Sql;
  /** Whether PostgreSQL can cast the key to the type. */
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

/** By code points, so that the order is the same on every server. */
export function byText(expression: Sql): SortKey {
  return {
    expression: sql`(${expression} COLLATE "C")`,
    type: sql`text`,
    isValidKey: (key) => /^\P{Cc}{0,1000}$/u.test(key),
  };
}

/** PostgreSQL fails on a day that the calendar does not have. */
function isInstant(key: string): boolean {
  if (!/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\+00$/.test(key)) return false;
  const written = key.slice(0, 19).replace(" ", "T");
  const date = new Date(`${written}Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written);
}
