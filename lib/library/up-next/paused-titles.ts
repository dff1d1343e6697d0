import "server-only";
import { DateTime } from "luxon";
import type { Kind, Plan } from "@/lib/database/generated/enums";
import { rows, sql } from "@/lib/database/sql";
import { withTitleUrl } from "@/lib/library/title/with-title-url";
import { NOT_OVERTAKEN } from "./not-overtaken";

export interface PausedTitle {
  /** Simkl's 64-bit id, in decimal. */
  id: string;
  simklId: number;
  kind: Kind;
  title: string;
  poster: string | null;
  url: string;
  /** Both null for a movie. */
  season: number | null;
  number: number | null;
  episodeTitle: string | null;
  /** Per cent, 0 to 100. */
  progress: number;
  /** Whole minutes; null when no length is known. */
  minutesLeft: number | null;
  pausedAt: Date;
  forgottenAt: Date;
}

/** How long Simkl keeps a playback (docs/simkl-api.md#playback). */
const RETENTION_DAYS: Record<Plan, number> = { free: 7, pro: 30, vip: 90 };

/**
 * Paused titles, the newest first, without check-ins. Simkl deletes old ones silently, so those past the retention of the
 * plan are left out.
 */
export async function listPausedTitles(
  user: { id: number; plan: Plan },
  now: Date,
  limit: number,
): Promise<PausedTitle[]> {
  const retentionDays = RETENTION_DAYS[user.plan];
  const retainedSince = DateTime.fromJSDate(now).minus({ days: retentionDays }).toJSDate();
  const found = await rows<Omit<PausedTitle, "url" | "forgottenAt"> & { slug: string | null }>(sql`
    SELECT p."id"::text AS "id", t."simklId", t."kind", t."title", t."poster", t."ids"->>'slug' AS "slug",
      p."season", p."number", p."episodeTitle", least(greatest(p."progress", 0), 100) AS "progress", p."pausedAt",
      round(coalesce(nullif(e."runtime", 0), nullif(t."runtime", 0)) * (1 - least(greatest(p."progress", 0), 100) / 100))::int AS "minutesLeft"
    FROM "Playback" p JOIN "Title" t USING ("simklId")
    LEFT JOIN "CatalogEpisode" e ON e."simklId" = p."simklId" AND e."season" = p."season" AND e."number" = p."number"
    WHERE p."userId" = ${user.id} AND p."pausedAt" > ${retainedSince} AND ${NOT_OVERTAKEN}
      AND NOT EXISTS (SELECT FROM "NowWatching" n WHERE n."userId" = p."userId" AND n."playbackId" = p."id")
    ORDER BY p."pausedAt" DESC, p."id" DESC LIMIT ${limit}`);
  return found.map((row) => ({
    ...withTitleUrl(row),
    forgottenAt: DateTime.fromJSDate(row.pausedAt).plus({ days: retentionDays }).toJSDate(),
  }));
}
