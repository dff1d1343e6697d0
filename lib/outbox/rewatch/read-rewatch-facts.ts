import { getRewatchTracking } from "@/lib/auth/accounts/rewatch-tracking";
import type { Plan } from "@/lib/database/generated/enums";
import { type Queryable, rows, sql } from "@/lib/database/sql";
import { toSimklInstant } from "@/lib/outbox/intents/watch-date";
import type { RewatchFacts } from "./rewatch-facts";
import type { Session } from "./session";

interface Row {
  simklId: number;
  plan: Plan;
  trackRewatches: boolean;
  releasedOn: string | null;
  airedAt: Record<string, string> | null;
  sessions: Session[] | null;
}

/** Rewatches as the last sync stored them; unknown ids are left out. */
export async function readRewatchFacts(
  client: Queryable,
  userId: number,
  simklIds: readonly number[],
): Promise<Map<number, RewatchFacts>> {
  const found = await rows<Row>(
    sql`SELECT title."simklId", account."plan", account."trackRewatches", title."releasedOn"::text AS "releasedOn",
        (SELECT jsonb_object_agg(episode."season" || ':' || episode."number", episode."airsAt")
         FROM "CatalogEpisode" episode
         WHERE episode."simklId" = title."simklId" AND episode."airsAt" IS NOT NULL) AS "airedAt",
        (SELECT jsonb_agg(jsonb_build_object('rewatchId', session."rewatchId", 'state', session."state",
             'startedAt', session."startedAt", 'lastWatchedAt', session."lastWatchedAt",
             'watchedEpisodes', session."watchedEpisodes", 'watched', coalesce(
               (SELECT jsonb_object_agg(watch."season" || ':' || watch."number", watch."watchedAt") FROM "Watch" watch
                WHERE watch."userId" = ${userId} AND watch."simklId" = title."simklId"
                  AND watch."rewatchId" = session."rewatchId"), '{}'))
           ORDER BY session."rewatchId")
         FROM "RewatchSession" session
         WHERE session."userId" = ${userId} AND session."simklId" = title."simklId") AS "sessions"
      FROM "User" account, "Title" title WHERE account."id" = ${userId} AND title."simklId" = ANY(${simklIds}::int[])`,
    client,
  );
  return new Map(found.map((row) => [row.simklId, toRewatchFacts(row)]));
}

function toRewatchFacts({ releasedOn, airedAt, sessions, ...account }: Row): RewatchFacts {
  return {
    tracking: getRewatchTracking(account),
    sessions: (sessions ?? []).map(withSimklInstants),
    isOpening: false,
    airedAt: Object.fromEntries(Object.entries(airedAt ?? {}).map(([key, at]) => [key, toSimklInstant(new Date(at))])),
    releasedOn,
  };
}

/** PostgreSQL writes instants in another format into JSON. */
function withSimklInstants({ startedAt, lastWatchedAt, watched, ...session }: Session): Session {
  const toInstant = (at: string | null) => at && toSimklInstant(new Date(at));
  return {
    ...session,
    startedAt: toInstant(startedAt),
    lastWatchedAt: toInstant(lastWatchedAt),
    watched: Object.fromEntries(Object.entries(watched).map(([key, at]) => [key, toInstant(at)])),
  };
}
