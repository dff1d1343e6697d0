import { z } from "zod";
import type { SimklUser } from "@/lib/simkl/client/client";
import { count } from "@/lib/simkl/schemas/lenient";

const Bucket = z
  .object({
    count,
    mins: count,
    watched_episodes_count: count,
    total_episodes_count: count,
    left_to_watch_episodes: count,
    left_to_watch_mins: count,
  })
  .transform((bucket) => ({
    count: bucket.count,
    minutes: bucket.mins,
    watchedEpisodes: bucket.watched_episodes_count,
    totalEpisodes: bucket.total_episodes_count,
    leftEpisodes: bucket.left_to_watch_episodes,
    leftMinutes: bucket.left_to_watch_mins,
  }))
  .nullish()
  .catch(null);

const KindStats = z
  .object({
    total_mins: count,
    watching: Bucket,
    plantowatch: Bucket,
    hold: Bucket,
    dropped: Bucket,
    notinteresting: Bucket,
    completed: Bucket,
  })
  .transform((kind) => ({
    totalMinutes: kind.total_mins,
    watching: kind.watching ?? null,
    plantowatch: kind.plantowatch ?? null,
    hold: kind.hold ?? null,
    dropped: kind.dropped ?? kind.notinteresting ?? null,
    completed: kind.completed ?? null,
  }));

const Stats = z
  .object({
    total_mins: count,
    movies: KindStats,
    tv: KindStats,
    anime: KindStats,
    watched_last_week: z
      .object({ total_mins: count, movies_mins: count, tv_mins: count, anime_mins: count })
      .transform((week) => ({
        totalMinutes: week.total_mins,
        movieMinutes: week.movies_mins,
        tvMinutes: week.tv_mins,
        animeMinutes: week.anime_mins,
      }))
      .nullish(),
  })
  .transform((stats) => ({
    totalMinutes: stats.total_mins,
    movie: stats.movies,
    tv: stats.tv,
    anime: stats.anime,
    lastWeek: stats.watched_last_week ?? null,
  }));

/** Simkl's own totals (docs/simkl-api.md#users). Null: the list does not exist for that kind; absent numbers are 0. */
export type SimklStats = z.output<typeof Stats>;

/** Simkl's most expensive call: only on request. @throws SimklRejected with `errorId` `private_profile`. */
export function readStats(user: SimklUser, accountId: number): Promise<SimklStats> {
  return user.send({
    method: "GET",
    path: "/users/{id}/stats",
    params: { id: accountId },
    read: (body) => Stats.parse(body),
  });
}
