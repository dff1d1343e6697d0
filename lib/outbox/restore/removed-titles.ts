import { getConfig } from "@/lib/config";
import { db } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import type { Kind } from "@/lib/database/generated/enums";
import { REMOVAL_JOURNAL_DAYS } from "@/lib/retention/retention-rules";
import { buildTitleUrl } from "@/lib/simkl/schemas/title-url";
import type { RemovedKey } from "./removed-key";
import { parseRemovedState, type RemovedState } from "./removed-state";

const DAY_MS = 24 * 60 * 60_000;

/** A title that vanished from somebody's library, as the deletion journal has it. */
export interface RemovedTitle extends RemovedKey, RemovedState {
  kind: Kind;
  animeType: string | null;
  title: string;
  poster: string | null;
  /** The title's page on Simkl. */
  url: string;
  /** Whether it was removed by a click here; else it went at Simkl. */
  isOwnWish: boolean;
  restoreAskedAt: Date | null;
  /** When the journal forgets it. */
  forgottenAt: Date;
}

export interface RemovedPage {
  titles: RemovedTitle[];
  /** The last of them, after which the next page begins; null at the end. */
  next: RemovedKey | null;
}

/** What vanished, the latest first, from after a place on; of a search only titles in whose names all its words stand. */
export async function getRemovedPage(
  userId: number,
  { search, after }: { search: string; after: RemovedKey | null },
  limit: number,
  now: Date,
): Promise<RemovedPage> {
  const isMatch =
    search === ""
      ? Prisma.sql`TRUE`
      : Prisma.sql`NOT EXISTS (SELECT FROM unnest(string_to_array(fold_name(${search}::text), ' ')) word
          WHERE strpos(title."searchText", word) = 0)`;
  const isLater =
    after === null
      ? Prisma.sql`TRUE`
      : Prisma.sql`(removed."removedAt", removed."simklId") < (${after.removedAt}::timestamptz, ${after.simklId}::int)`;
  const found = await listRemovedTitles(userId, Prisma.sql`${isMatch} AND ${isLater}`, limit + 1, now);
  const titles = found.slice(0, limit);
  return { titles, next: found.length > limit ? (titles.at(-1) ?? null) : null };
}

/** The latest removal of one title; null when the journal has none. */
export async function findLatestRemoval(userId: number, simklId: number, now: Date): Promise<RemovedTitle | null> {
  const [latest] = await listRemovedTitles(userId, Prisma.sql`removed."simklId" = ${simklId}`, 1, now);
  return latest ?? null;
}

/** Those of the journal's entries that are still there. */
export function listRemovedByKeys(userId: number, keys: readonly RemovedKey[], now: Date): Promise<RemovedTitle[]> {
  const simklIds = keys.map(({ simklId }) => simklId);
  const instants = keys.map(({ removedAt }) => removedAt);
  const isMatch = Prisma.sql`(removed."simklId", removed."removedAt") IN
    (SELECT * FROM unnest(${simklIds}::int[], ${instants}::timestamptz[]))`;
  return listRemovedTitles(userId, isMatch, keys.length, now);
}

/** What vanished in a stretch of time and was not asked for again. */
export function listRemovedBetween(
  userId: number,
  [since, until]: readonly [Date, Date],
  limit: number,
  now: Date,
): Promise<RemovedTitle[]> {
  const isWithin = Prisma.sql`removed."removedAt" >= ${since}::timestamptz AND removed."removedAt" < ${until}::timestamptz
    AND removed."restoreAskedAt" IS NULL`;
  return listRemovedTitles(userId, isWithin, limit, now);
}

type Row = Omit<RemovedTitle, "url" | "forgottenAt" | keyof RemovedState> &
  Record<"item" | "watched", unknown> & { slug: string | null; rewatches: number };

async function listRemovedTitles(
  userId: number,
  condition: Prisma.Sql,
  limit: number,
  now: Date,
): Promise<RemovedTitle[]> {
  const oldest = new Date(now.getTime() - REMOVAL_JOURNAL_DAYS * DAY_MS);
  const rows = await db.$queryRaw<Row[]>`
    SELECT removed."simklId", removed."removedAt", removed."isOwnWish", removed."restoreAskedAt", removed."item",
      jsonb_array_length(removed."rewatches") AS "rewatches", title."kind", title."animeType", title."title",
      title."poster", title."ids"->>'slug' AS "slug",
      (SELECT jsonb_object_agg((watch->>'season') || ':' || (watch->>'number'), watch->>'watchedAt')
       FROM jsonb_array_elements(removed."watches") watch WHERE watch->>'rewatchId' = '0') AS "watched"
    FROM "RemovedItem" removed JOIN "Title" title USING ("simklId")
    WHERE removed."userId" = ${userId} AND removed."removedAt" > ${oldest}::timestamptz AND ${condition}
    ORDER BY removed."removedAt" DESC, removed."simklId" DESC LIMIT ${limit}`;
  return rows.map(({ item, watched, rewatches, slug, ...row }) => ({
    ...row,
    ...parseRemovedState({ item, watched, rewatches }, row),
    url: buildTitleUrl(getConfig().simkl, row.kind, row.simklId, slug),
    forgottenAt: new Date(row.removedAt.getTime() + REMOVAL_JOURNAL_DAYS * DAY_MS),
  }));
}
