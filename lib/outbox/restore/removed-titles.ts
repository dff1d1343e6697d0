import { getConfig } from "@/lib/config";
import type { Kind } from "@/lib/database/generated/enums";
import { byInstant, byInteger, createKeyset } from "@/lib/database/keyset";
import { rows, type Sql, sql } from "@/lib/database/sql";
import { REMOVAL_JOURNAL_DAYS } from "@/lib/retention/retention-rules";
import { buildTitleUrl } from "@/lib/simkl/schemas/title-url";
import type { RemovedKey } from "./removed-key";
import { parseRemovedState, type RemovedState } from "./removed-state";

const DAY_MS = 24 * 60 * 60_000;

/** A title that left the library, as the deletion journal has it. */
export interface RemovedTitle extends RemovedKey, RemovedState {
  kind: Kind;
  animeType: string | null;
  title: string;
  poster: string | null;
  /** Of the page on Simkl. */
  url: string;
  /** By a click here; otherwise it was removed at Simkl. */
  wasRemovedHere: boolean;
  restoreAskedAt: Date | null;
  /** When it leaves the journal. */
  forgottenAt: Date;
}

export const REMOVED_KEYSET = createKeyset<RemovedKey>({
  removedAt: byInstant(sql`removed."removedAt"`, "desc"),
  simklId: byInteger(sql`removed."simklId"`, "desc"),
});

export interface RemovedPage {
  titles: RemovedTitle[];
  /** The next page begins after this entry; null at the end. */
  next: RemovedKey | null;
}

/** The latest first. A search finds titles whose names contain all its words. */
export async function getRemovedPage(
  userId: number,
  { search, after }: { search: string; after: RemovedKey | null },
  limit: number,
  now: Date,
): Promise<RemovedPage> {
  const isMatch =
    search === ""
      ? sql`TRUE`
      : sql`NOT EXISTS (SELECT FROM unnest(string_to_array(fold_name(${search}::text), ' ')) word
          WHERE strpos(title."searchText", word) = 0)`;
  const condition = sql`${isMatch} AND ${REMOVED_KEYSET.isAfter(after)}`;
  const page = REMOVED_KEYSET.toPage(await listRemovedTitles(userId, condition, limit + 1, now), limit);
  return { titles: page.rows, next: page.next };
}

/** The latest removal of one title; null when the journal has none. */
export async function findLatestRemoval(userId: number, simklId: number, now: Date): Promise<RemovedTitle | null> {
  const [latest] = await listRemovedTitles(userId, sql`removed."simklId" = ${simklId}`, 1, now);
  return latest ?? null;
}

/** The entries that the journal still has. */
export function listRemovedByKeys(userId: number, keys: readonly RemovedKey[], now: Date): Promise<RemovedTitle[]> {
  const simklIds = keys.map(({ simklId }) => simklId);
  const instants = keys.map(({ removedAt }) => removedAt);
  const isMatch = sql`(removed."simklId", removed."removedAt") IN
    (SELECT * FROM unnest(${simklIds}::int[], ${instants}::timestamptz[]))`;
  return listRemovedTitles(userId, isMatch, keys.length, now);
}

/** Removals of a period that the person has not restored yet. */
export function listRemovedBetween(
  userId: number,
  [since, until]: readonly [Date, Date],
  limit: number,
  now: Date,
): Promise<RemovedTitle[]> {
  const isWithin = sql`removed."removedAt" >= ${since}::timestamptz AND removed."removedAt" < ${until}::timestamptz
    AND removed."restoreAskedAt" IS NULL`;
  return listRemovedTitles(userId, isWithin, limit, now);
}

type Row = Omit<RemovedTitle, "url" | "forgottenAt" | keyof RemovedState> &
  Record<"item" | "watched", unknown> & { slug: string | null; rewatches: number };

async function listRemovedTitles(userId: number, condition: Sql, limit: number, now: Date): Promise<RemovedTitle[]> {
  const oldest = new Date(now.getTime() - REMOVAL_JOURNAL_DAYS * DAY_MS);
  const found = await rows<Row>(sql`
    SELECT removed."simklId", removed."removedAt", removed."wasRemovedHere", removed."restoreAskedAt", removed."item",
      jsonb_array_length(removed."rewatches") AS "rewatches", title."kind", title."animeType", title."title",
      title."poster", title."ids"->>'slug' AS "slug",
      (SELECT jsonb_object_agg((watch->>'season') || ':' || (watch->>'number'), watch->>'watchedAt')
       FROM jsonb_array_elements(removed."watches") watch WHERE watch->>'rewatchId' = '0') AS "watched"
    FROM "RemovedItem" removed JOIN "Title" title USING ("simklId")
    WHERE removed."userId" = ${userId} AND removed."removedAt" > ${oldest}::timestamptz AND ${condition}
    ${REMOVED_KEYSET.orderBy} LIMIT ${limit}`);
  return found.map(({ item, watched, rewatches, slug, ...row }) => ({
    ...row,
    ...parseRemovedState({ item, watched, rewatches }, row),
    url: buildTitleUrl(getConfig().simkl, row.kind, row.simklId, slug),
    forgottenAt: new Date(row.removedAt.getTime() + REMOVAL_JOURNAL_DAYS * DAY_MS),
  }));
}
