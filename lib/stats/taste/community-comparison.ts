import "server-only";
import type { Kind } from "@/lib/database/generated/enums";
import { rows, sql } from "@/lib/database/sql";
import { withTitleUrl } from "@/lib/library/title/with-title-url";
import type { RatingsQuery } from "./ratings-given";

export interface RatedAgainstCommunity {
  simklId: number;
  kind: Kind;
  title: string;
  url: string;
  rating: number;
  community: number;
}

export interface CommunityComparison {
  /** Titles with a rating of the person and of Simkl's users. */
  titles: number;
  /** Mean of the person's rating minus Simkl's; null without such a title. */
  difference: number | null;
  /** Mean of the absolute difference. */
  distance: number | null;
  /** The largest differences in both directions. */
  higher: RatedAgainstCommunity[];
  lower: RatedAgainstCommunity[];
}

const EACH_WAY = 5;

interface Row extends Omit<RatedAgainstCommunity, "url"> {
  slug: string | null;
  titles: number;
  difference: number;
  distance: number;
  isHigher: boolean;
}

export async function compareWithCommunity(
  userId: number,
  { timeZone, kind, range }: RatingsQuery,
): Promise<CommunityComparison> {
  const found = await rows<Row>(sql`
    SELECT * FROM (
      SELECT i."simklId", t."kind", t."title", t."ids"->>'slug' AS "slug", i."rating"::int AS "rating", t."communityRating" AS "community",
        (count(*) OVER ())::int AS "titles", avg(i."rating" - t."communityRating") OVER () AS "difference",
        avg(abs(i."rating" - t."communityRating")) OVER () AS "distance", i."rating" > t."communityRating" AS "isHigher",
        row_number() OVER (
          PARTITION BY i."rating" > t."communityRating" ORDER BY abs(i."rating" - t."communityRating") DESC, i."simklId"
        ) AS "place"
      FROM "LibraryItem" i JOIN "Title" t USING ("simklId")
      WHERE i."userId" = ${userId} AND i."rating" IS NOT NULL AND t."communityRating" > 0
        AND (${kind}::"Kind" IS NULL OR t."kind" = ${kind}::"Kind")
        AND (${range === null} OR (i."ratedAt" AT TIME ZONE ${timeZone}::text)::date
          BETWEEN ${range?.firstDay ?? null}::date AND ${range?.lastDay ?? null}::date)
    ) compared
    WHERE "place" <= ${EACH_WAY} ORDER BY "place"`);
  const [first] = found;
  const selectTitles = (isHigher: boolean) =>
    found
      .filter((row) => row.isHigher === isHigher && row.rating !== row.community)
      .map((row) => {
        const { simklId, kind: ofKind, title, url, rating, community } = withTitleUrl(row);
        return { simklId, kind: ofKind, title, url, rating, community };
      });
  return {
    titles: first?.titles ?? 0,
    difference: first?.difference ?? null,
    distance: first?.distance ?? null,
    higher: selectTitles(true),
    lower: selectTitles(false),
  };
}
