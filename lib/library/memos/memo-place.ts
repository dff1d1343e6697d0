import "server-only";
import { z } from "zod";
import { Prisma } from "@/lib/database/generated/client";
import type { MemoOrder, MemoSort } from "./memo-query";

/** The place of a memo in the order: the next page begins after it. */
export interface MemoPlace {
  /** What is sorted by, as the database writes it; null where the title has none. */
  key: string | null;
  sortTitle: string;
  simklId: number;
}

interface SortKey {
  sql: Prisma.Sql;
  /** The type to read a written key as. */
  type: Prisma.Sql;
  written: RegExp;
}

const whole = (sql: Prisma.Sql): SortKey => ({ sql, type: Prisma.sql`int`, written: /^-?\d{1,9}$/ });

/** What memos `m` of titles `t` are ordered by; without a key a memo comes last in either direction. */
export const SORT_KEYS: Record<MemoSort, SortKey> = {
  moved: {
    sql: Prisma.sql`m."movedAt"`,
    type: Prisma.sql`timestamptz`,
    written: /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\+00$/,
  },
  title: { sql: Prisma.sql`(t."sortTitle" COLLATE "C")`, type: Prisma.sql`text`, written: /^\P{Cc}{0,1000}$/u },
  rating: whole(Prisma.sql`m."rating"`),
  year: whole(Prisma.sql`t."year"`),
  length: whole(Prisma.sql`length(m."text")`),
};

/** The order as ORDER BY has it. Equal keys go by title. */
export function inOrder({ sort, direction }: MemoOrder): Prisma.Sql {
  const way = direction === "asc" ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  return Prisma.sql`${SORT_KEYS[sort].sql} ${way} NULLS LAST, t."sortTitle" COLLATE "C", m."simklId"`;
}

export function isAfter({ sort, direction }: MemoOrder, { key, sortTitle, simklId }: MemoPlace): Prisma.Sql {
  const { sql, type } = SORT_KEYS[sort];
  const follows = Prisma.sql`(t."sortTitle" COLLATE "C", m."simklId") > (${sortTitle}::text, ${simklId}::int)`;
  if (key === null) return Prisma.sql`(${sql} IS NULL AND ${follows})`;
  const place = Prisma.sql`${key}::text::${type}`;
  const beyond = direction === "asc" ? Prisma.sql`${sql} > ${place}` : Prisma.sql`${sql} < ${place}`;
  return Prisma.sql`(${beyond} OR ${sql} IS NULL OR (${sql} = ${place} AND ${follows}))`;
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
export function writtenPlace({ key, sortTitle, simklId }: MemoPlace): string {
  return JSON.stringify([key, sortTitle, simklId]);
}

/** The place that an address names; null when it names none in that order. */
export function readPlace(written: string, { sort }: MemoOrder): MemoPlace | null {
  const parts = Parts.safeParse(parsed(written));
  if (!parts.success) return null;
  const [key, sortTitle, simklId] = parts.data;
  if (key !== null && !isKey(sort, key)) return null;
  return { key, sortTitle, simklId };
}

function isKey(sort: MemoSort, key: string): boolean {
  return SORT_KEYS[sort].written.test(key) && (sort !== "moved" || isInstant(key));
}

/** PostgreSQL would fail over a day that the calendar does not have. */
function isInstant(key: string): boolean {
  const written = key.slice(0, 19).replace(" ", "T");
  const instant = new Date(`${written}Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(written);
}

function parsed(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return null;
  }
}
