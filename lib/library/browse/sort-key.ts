import "server-only";
import { Prisma } from "@/lib/database/generated/client";

/** What rows can be ordered by, with what is needed to begin again after one of them. */
export interface SortKey {
  sql: Prisma.Sql;
  /** The type to read a written key as. */
  type: Prisma.Sql;
  /** Whether PostgreSQL could have written this as a key of that type, so that it will read it again. */
  isValidKey: (key: string) => boolean;
}

export function byInteger(sql: Prisma.Sql): SortKey {
  return { sql, type: Prisma.sql`int`, isValidKey: (key) => /^-?\d{1,9}$/.test(key) };
}

export function byFloat(sql: Prisma.Sql): SortKey {
  return { sql, type: Prisma.sql`float8`, isValidKey: (key) => /^\d{1,9}(\.\d{1,20})?$/.test(key) };
}

export function byInstant(sql: Prisma.Sql): SortKey {
  return { sql, type: Prisma.sql`timestamptz`, isValidKey: isInstant };
}

/** By code points: the same order on every server, and names are folded or Simkl's own. */
export function byText(sql: Prisma.Sql): SortKey {
  return {
    sql: Prisma.sql`(${sql} COLLATE "C")`,
    type: Prisma.sql`text`,
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
