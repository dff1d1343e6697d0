import "server-only";
import { z } from "zod";
import { Prisma } from "@/lib/database/generated/client";
import type { RewatchSort } from "./rewatch-query";

/** The place of a title in the order: the next page begins after it. */
export interface RewatchCursor {
  /** What is sorted by, as the database writes it; null where the title has none. */
  key: string | null;
  simklId: number;
}

interface SortKey {
  sql: Prisma.Sql;
  type: Prisma.Sql;
  way: Prisma.Sql;
  beyond: Prisma.Sql;
}

const [DOWN, UP] = [
  { way: Prisma.sql`DESC`, beyond: Prisma.sql`<` },
  { way: Prisma.sql`ASC`, beyond: Prisma.sql`>` },
];

/** What titles are ordered by; an instant as whole seconds, so that its written form is exact. */
export const SORT_KEYS: Record<RewatchSort, SortKey> = {
  latest: { ...DOWN, sql: Prisma.sql`extract(epoch FROM s."latest")::bigint`, type: Prisma.sql`bigint` },
  most: { ...DOWN, sql: Prisma.sql`s."times"`, type: Prisma.sql`int` },
  title: { ...UP, sql: Prisma.sql`(t."sortTitle" COLLATE "C")`, type: Prisma.sql`text` },
};

/** The order as ORDER BY has it. */
export function buildRewatchOrder(sort: RewatchSort): Prisma.Sql {
  return Prisma.sql`${SORT_KEYS[sort].sql} ${SORT_KEYS[sort].way} NULLS LAST, s."simklId"`;
}

export function isAfter(sort: RewatchSort, { key, simklId }: RewatchCursor): Prisma.Sql {
  const { sql, type, beyond } = SORT_KEYS[sort];
  const follows = Prisma.sql`s."simklId" > ${simklId}::int`;
  if (key === null) return Prisma.sql`(${sql} IS NULL AND ${follows})`;
  const place = Prisma.sql`${key}::text::${type}`;
  return Prisma.sql`(${sql} ${beyond} ${place} OR ${sql} IS NULL OR (${sql} = ${place} AND ${follows}))`;
}

const KEY_PATTERNS: Record<RewatchSort, RegExp> = {
  latest: /^\d{1,11}$/,
  most: /^\d{1,9}$/,
  title: /^\P{Cc}{0,1000}$/u,
};

const Parts = z.tuple([z.string().max(1000).nullable(), z.int32().positive()]);

/** A place as it stands in an address. */
export function serializeRewatchCursor({ key, simklId }: RewatchCursor): string {
  return JSON.stringify([key, simklId]);
}

/** The place that an address names; null when it names none in that order. */
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
