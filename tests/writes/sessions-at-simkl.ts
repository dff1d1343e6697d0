import { z } from "zod";
import type { Session } from "@/lib/writes/rewatch/session";
import { episodeKey, MOVIE_KEY } from "@/lib/writes/title-state";
import type { TestUser, SyncFixture } from "./stage";

const Episode = z.object({ number: z.number(), watched_at: z.string().nullable() });
const Row = z.object({
  is_rewatch: z.literal(true),
  rewatch_id: z.number(),
  rewatch_status: z.enum(["active", "closed", "completed"]),
  added_to_watchlist_at: z.string().nullable(),
  last_watched_at: z.string().nullable(),
  watched_episodes_count: z.number(),
  movie: z.object({ ids: z.object({ simkl: z.number() }) }).optional(),
  show: z.object({ ids: z.object({ simkl: z.number() }) }).optional(),
  seasons: z.array(z.object({ number: z.number(), episodes: z.array(Episode) })).default([]),
});

/** A title's sessions as `all-items?allow_rewatch=yes&extended=full&episode_watched_at=yes` tells them, by their ids. */
export async function readSimklSessions({ app }: SyncFixture, { account }: TestUser, simklId: number): Promise<Session[]> {
  const query = { allow_rewatch: "yes", extended: "full", episode_watched_at: "yes" };
  const response = await fetch(`${app.simulator.url}/__simulator/accounts/${account.id}/act`, {
    method: "POST",
    body: JSON.stringify({ handler: "readAllItems", query }),
  });
  const { body } = z.object({ body: z.record(z.string(), z.array(z.unknown())) }).parse(await response.json());
  const rows = Object.values(body).flatMap((list) => list.flatMap((row) => Row.safeParse(row).data ?? []));
  return rows
    .filter((row) => (row.movie ?? row.show)?.ids.simkl === simklId)
    .map(toSession)
    .sort(compareById);
}

function toSession(row: z.output<typeof Row>): Session {
  const episodes = row.seasons.flatMap((season) =>
    season.episodes.map((each) => [episodeKey(season.number, each.number), each.watched_at] as const),
  );
  return {
    rewatchId: row.rewatch_id,
    state: row.rewatch_status,
    startedAt: row.added_to_watchlist_at,
    lastWatchedAt: row.last_watched_at,
    watchedEpisodes: row.watched_episodes_count,
    watched: row.movie ? { [MOVIE_KEY]: row.last_watched_at } : Object.fromEntries(episodes),
  };
}

export function compareById(one: Pick<Session, "rewatchId">, other: Pick<Session, "rewatchId">): number {
  return (one.rewatchId ?? 0) - (other.rewatchId ?? 0);
}
