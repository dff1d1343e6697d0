import "server-only";
import { z } from "zod";
import { type Sql, sql } from "@/lib/database/sql";
import type { RewatchSort } from "./rewatch-query";

/** The last title of a page. */
export interface RewatchCursor {
  /** The sort key as PostgreSQL writes it; null when the title has none. */
  key: string | null;
  simklId: number;
}

interface SortKey {
  expression: Sql;
  type: Sql;
  direction: Sql;
  operator: Sql;
}

const [DOWN, UP] = [
  { direction: sql`DESC`, operator: sql`<` },
  { direction: sql`ASC`, operator: sql`>` },
];

/** Instants are whole seconds, so that the serialized key is exact. */
export const SORT_KEYS: Record<RewatchSort, SortKey> = {
  latest: { ...DOWN, expression: sql`extract(epoch FROM s."latest")::bigint`, type: sql`bigint` },
  most: { ...DOWN, expression: sql`s."times"`, type: sql`int` },
  title: { ...UP, expression: sql`(t."sortTitle" COLLATE "C")`, type: sql`text` },
};

export function buildRewatchOrder(sort: RewatchSort): Sql {
  return sql`${SORT_KEYS[sort].expression} ${SORT_KEYS[sort].direction} NULLS LAST, s."simklId"`;
}

export function isAfter(sort: RewatchSort, { key, simklId }: RewatchCursor): Sql {
  const { expression, type, operator } = SORT_KEYS[sort];
  const follows = sql`s."simklId" > ${simklId}::int`;
  if (key === null) return sql`(${expression} IS NULL AND ${follows})`;
  const place = sql`${key}::text::${type}`;
  return sql`(${expression} ${operator} ${place} OR ${expression} IS NULL OR (${expression} = ${place} AND ${follows}))`;
}

const KEY_PATTERNS: Record<RewatchSort, RegExp> = {
  latest: /^\d{1,11}$/,
  most: /^\d{1,9}$/,
  title: /^\P{Cc}{0,1000}$/u,
};

const Parts = z.tuple([z.string().max(1000).nullable(), z.int32().positive()]);

export function serializeRewatchCursor({ key, simklId }: RewatchCursor): string {
  return JSON.stringify([key, simklId]);
}

/** Null when the text is no cursor for that order. */
export function parseRewatchCursor(written: string, sort: RewatchSort): RewatchCursor | null {
  const parts = Parts.safeParse(parseJson(written));
  if (!parts.success) return null;
  const [key, simklId] = parts.data;
  return key === null || KEY_PATTERNS[sort].test(key) ? { key, simklId } : null;
}

function parseJson(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return null;
  }
}
