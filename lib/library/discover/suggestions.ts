import "server-only";
import type { Kind } from "@/lib/database/generated/enums";
import { emptySql, rows, sql } from "@/lib/database/sql";
import { withTitleUrl } from "@/lib/library/title/with-title-url";
import type { DiscoverTitle } from "./discover-title";
import { type LovedTitle, rankSuggestions, type SuggestionLink } from "./rank-suggestions";

/** The most loved ones are enough to suggest from. */
const MAX_LOVED = 120;
const LOVED_RATING = 8;

interface SuggestedTitle extends DiscoverTitle {
  /** The loved title that speaks most for it. */
  reason: { title: string; rating: number | null };
  otherSources: number;
  isExploration: boolean;
  slug: string | null;
  /** Whether it is stored itself, not only named by the titles that suggest it. */
  isStored: boolean;
}

export interface SuggestionPage {
  titles: SuggestedTitle[];
  /** How many titles the person loved; without any there is nothing to suggest from. */
  lovedCount: number;
  /** Loved titles whose records, and so whose recommendations, were never read. */
  missingRecords: { simklId: number; kind: Kind }[];
}

interface SuggestionQuery {
  kind: Kind | null;
  /** `YYYY-MM-DD`, of the person: what is explored changes with it. */
  today: string;
  limit: number;
}

type LovedRow = LovedTitle & { kind: Kind; title: string; hasRecord: boolean };

/** What Simkl's users recommend to those who like what the person loved. Without what the person has or dismissed. */
export async function getSuggestions(userId: number, { kind, today, limit }: SuggestionQuery): Promise<SuggestionPage> {
  const loved = await listLovedTitles(userId, kind);
  const links = await listLinks(
    userId,
    loved.map(({ simklId }) => simklId),
  );
  const suggestions = rankSuggestions(links, loved, { seed: `${userId} ${today}`, limit });
  const details = await listDetails(suggestions, today);
  const sources = new Map(loved.map((title) => [title.simklId, title]));
  return {
    titles: suggestions.flatMap(({ simklId, sourceId, otherSources, isExploration }) => {
      const [title, source] = [details.get(simklId), sources.get(sourceId)];
      if (!title || !source) return [];
      const reason = { title: source.title, rating: source.rating };
      return [{ ...title, reason, otherSources, isExploration }];
    }),
    lovedCount: loved.length,
    missingRecords: loved.filter(({ hasRecord }) => !hasRecord).map(({ simklId, kind }) => ({ simklId, kind })),
  };
}

function listLovedTitles(userId: number, kind: Kind | null): Promise<LovedRow[]> {
  const isRewatched = sql`EXISTS (SELECT FROM "RewatchSession" session
    WHERE session."userId" = ${userId} AND session."simklId" = item."simklId")`;
  return rows<LovedRow>(sql`
    SELECT item."simklId", item."rating"::int AS "rating", ${isRewatched} AS "isRewatched", title."kind", title."title",
      title."detailsAt" IS NOT NULL AS "hasRecord"
    FROM "LibraryItem" item JOIN "Title" title USING ("simklId")
    WHERE item."userId" = ${userId} AND (item."rating" >= ${LOVED_RATING} OR (item."rating" IS NULL AND ${isRewatched}))
      ${kind === null ? emptySql : sql`AND title."kind" = ${kind}::"Kind"`}
    ORDER BY item."rating" DESC NULLS LAST, item."lastWatchedAt" DESC NULLS LAST, item."simklId" LIMIT ${MAX_LOVED}`);
}

function listLinks(userId: number, sourceIds: readonly number[]): Promise<SuggestionLink[]> {
  return rows<SuggestionLink>(sql`
    SELECT source."simklId" AS "sourceId", related."simklId", related."usersCount"
    FROM unnest(${sourceIds}::int[]) AS loved("simklId")
    JOIN "Title" source ON source."simklId" = loved."simklId"
    CROSS JOIN LATERAL jsonb_to_recordset(source."related") AS related("simklId" int, "relation" text, "usersCount" int)
    WHERE related."relation" IS NULL
      AND NOT EXISTS (SELECT FROM "LibraryItem" item
        WHERE item."userId" = ${userId} AND item."simklId" = related."simklId")
      AND NOT EXISTS (SELECT FROM "DismissedTitle" dismissed
        WHERE dismissed."userId" = ${userId} AND dismissed."simklId" = related."simklId")`);
}

type SuggestionDetails = DiscoverTitle & Pick<SuggestedTitle, "slug" | "isStored">;

/** What the catalogue says of the suggested titles; the record of their source, where they are not stored themselves. */
async function listDetails(
  suggestions: readonly { simklId: number; sourceId: number }[],
  today: string,
): Promise<Map<number, SuggestionDetails>> {
  const found = await rows<Omit<SuggestionDetails, "url">>(sql`
    SELECT suggested."simklId", coalesce(title."kind", source."kind") AS "kind", title."animeType",
      coalesce(title."title", related."title") AS "title", coalesce(title."year", related."year") AS "year",
      coalesce(title."poster", related."poster") AS "poster", coalesce(title."ids"->>'slug', related."slug") AS "slug",
      title."simklId" IS NOT NULL AS "isStored", title."rank", title."communityRating" AS "rating",
      CASE WHEN title."kind" <> 'movie' THEN title."airStatus"
        WHEN title."releasedOn" <= ${today}::date THEN 'released'
        WHEN title."releasedOn" IS NOT NULL THEN 'upcoming' END AS "releaseState"
    FROM unnest(${suggestions.map(({ simklId }) => simklId)}::int[], ${suggestions.map(({ sourceId }) => sourceId)}::int[])
      AS suggested("simklId", "sourceId")
    JOIN "Title" source ON source."simklId" = suggested."sourceId"
    CROSS JOIN LATERAL (
      SELECT * FROM jsonb_to_recordset(source."related")
        AS entry("simklId" int, "title" text, "year" int, "poster" text, "slug" text)
      WHERE entry."simklId" = suggested."simklId" LIMIT 1
    ) related
    LEFT JOIN "Title" title ON title."simklId" = suggested."simklId"`);
  return new Map(found.map((row) => [row.simklId, { ...withTitleUrl(row), slug: row.slug }]));
}
