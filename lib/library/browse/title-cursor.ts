import "server-only";
import { z } from "zod";
import { type Sql, sql } from "@/lib/database/sql";
import type { SortKey } from "./sort-key";

/** The last title of a page. */
export interface TitleCursor {
  /** The sort key as PostgreSQL writes it; null when the title has none. */
  key: string | null;
  sortTitle: string;
  simklId: number;
}

const Parts = z.tuple([
  z.string().max(1000).nullable(),
  z
    .string()
    .max(2000)
    .regex(/^\P{Cc}*$/u),
  z.int32().positive(),
]);

export function serializeCursor({ key, sortTitle, simklId }: TitleCursor): string {
  return JSON.stringify([key, sortTitle, simklId]);
}

/** Null when the text is no cursor for that sort key. */
export function parseCursor(written: string, { isValidKey }: SortKey): TitleCursor | null {
  const parts = Parts.safeParse(parseJson(written));
  if (!parts.success) return null;
  const [key, sortTitle, simklId] = parts.data;
  if (key !== null && !isValidKey(key)) return null;
  return { key, sortTitle, simklId };
}

/** Rows after a cursor; rows without a key come last, equal keys go by title. `ownId` is the indexed column. */
export function isAfter(
  { expression, type }: SortKey,
  direction: "asc" | "desc",
  { key, sortTitle, simklId }: TitleCursor,
  ownId: Sql,
): Sql {
  const follows = sql`(t."sortTitle" COLLATE "C", ${ownId}) > (${sortTitle}::text, ${simklId}::int)`;
  if (key === null) return sql`(${expression} IS NULL AND ${follows})`;
  const place = sql`${key}::text::${type}`;
  const beyond = direction === "asc" ? sql`${expression} > ${place}` : sql`${expression} < ${place}`;
  return sql`(${beyond} OR ${expression} IS NULL OR (${expression} = ${place} AND ${follows}))`;
}

function parseJson(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return null;
  }
}
