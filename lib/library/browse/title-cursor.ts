import "server-only";
import { z } from "zod";
import { type Sql, sql } from "@/lib/database/sql";
import type { SortKey } from "./sort-key";

/** The place of a title in an order: the next page begins after it. */
export interface TitleCursor {
  /** What is sorted by, as the database writes it; null where the title has none. */
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

/** A place as it stands in an address. */
export function serializeCursor({ key, sortTitle, simklId }: TitleCursor): string {
  return JSON.stringify([key, sortTitle, simklId]);
}

/** The place that an address names; null when it names none in that order. */
export function parseCursor(written: string, { isValidKey }: SortKey): TitleCursor | null {
  const parts = Parts.safeParse(parseJson(written));
  if (!parts.success) return null;
  const [key, sortTitle, simklId] = parts.data;
  if (key !== null && !isValidKey(key)) return null;
  return { key, sortTitle, simklId };
}

/**
 * Whether a row of titles `t` comes after a place; without a key a row comes last in either direction, and equal keys go by title.
 * The row's own id is given, as the table with the index has it.
 */
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
