import "server-only";
import { Prisma } from "@/lib/database/generated/client";
import type { HistoryFilter } from "./history-filter";

/** Any date before 2000 is Simkl's mark for "don't remember" (digest §7): such watches have no place in time. */
export const FIRST_DATE = new Date("2000-01-01T00:00:00Z");

/** Whether a watch `w` of a title `t` of this person is asked for. */
export function isAsked(userId: number, filter: HistoryFilter): Prisma.Sql {
  const conditions = [Prisma.sql`w."userId" = ${userId}`, isTitleAsked(userId, filter)];
  if (filter.watch === "first") conditions.push(Prisma.sql`w."rewatchId" = 0`);
  if (filter.watch === "rewatch") conditions.push(Prisma.sql`w."rewatchId" > 0`);
  return Prisma.join(conditions, " AND ");
}

/** Whether a title `t` is asked for. Searching looks at the person's own titles first, of which there are few beside their watches. */
export function isTitleAsked(userId: number, { kind, words }: HistoryFilter): Prisma.Sql {
  const ofKind = kind === null ? Prisma.sql`TRUE` : Prisma.sql`t."kind" = ${kind}::"Kind"`;
  if (words.length === 0) return ofKind;
  return Prisma.sql`${ofKind} AND t."simklId" IN (
    SELECT named."simklId" FROM "LibraryItem" i JOIN "Title" named USING ("simklId")
    WHERE i."userId" = ${userId} AND NOT EXISTS (
      SELECT FROM unnest(${words}::text[]) word WHERE strpos(
        lower(concat_ws(' ', named."title", named."englishTitle", array_to_string(named."otherNames", ' '))), word) = 0))`;
}
