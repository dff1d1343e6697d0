import { z } from "zod";
import type { Kind } from "@/lib/domain/kind";
import type { SimklUser } from "@/lib/simkl/client/client";
import { titleIds } from "@/lib/simkl/schemas/ids";
import { instant } from "@/lib/simkl/schemas/instant";
import { integer, number, text, toText } from "@/lib/simkl/schemas/lenient";
import { parseRows, type Rows } from "@/lib/simkl/schemas/rows";

const Title = z.object({ title: text, year: integer, anime_type: text, ids: titleIds }).optional();

const RawPlayback = z
  .object({
    id: z.unknown().transform(toText).pipe(z.string()),
    progress: number,
    // The sync guide once calls it `watched_at` (docs/simkl-api.md#contradictions).
    paused_at: instant,
    watched_at: instant,
    episode: z
      .object({
        season: integer,
        number: integer,
        episode: integer,
        title: text,
        tvdb_season: integer,
        tvdb_number: integer,
      })
      .nullish(),
    show: Title,
    anime: Title,
    movie: Title,
  })
  .transform((row, context): PlaybackRow => {
    const title = row.movie ?? row.anime ?? row.show;
    const pausedAt = row.paused_at ?? row.watched_at;
    if (!title || !pausedAt) {
      context.addIssue({ code: "custom", message: "has no title or no time" });
      return z.NEVER;
    }
    return {
      id: row.id,
      progress: row.progress ?? 0,
      pausedAt,
      kind: row.movie ? "movie" : row.anime ? "anime" : "tv",
      animeType: title.anime_type,
      simklId: title.ids.simklId,
      title: title.title,
      year: title.year,
      ids: title.ids.ids,
      episode: row.episode
        ? {
            season: row.episode.season,
            number: row.episode.number ?? row.episode.episode,
            title: row.episode.title,
            tvdbSeason: row.episode.tvdb_season,
            tvdbEpisode: row.episode.tvdb_number,
          }
        : null,
    };
  });

/** docs/simkl-api.md#playback */
export interface PlaybackRow {
  /** 64 bits: more than a JavaScript number holds. */
  id: string;
  /** In percent. */
  progress: number;
  pausedAt: string;
  kind: Kind;
  animeType: string | null;
  simklId: number;
  title: string | null;
  year: number | null;
  ids: Record<string, string>;
  episode: {
    season: number | null;
    number: number | null;
    title: string | null;
    tvdbSeason: number | null;
    tvdbEpisode: number | null;
  } | null;
}

export interface PlaybackQuery {
  type?: "episodes" | "movies";
  /** Inclusive. */
  dateFrom?: string;
  /** Exclusive. */
  dateTo?: string;
  /** Leaves out playbacks older than a later watch; true by default. */
  hideWatched?: boolean;
  limit?: number;
}

/** Newest first; Simkl deletes them after 7, 30 or 90 days by plan. */
export function readPlayback(user: SimklUser, query: PlaybackQuery = {}): Promise<Rows<PlaybackRow>> {
  return user.send({
    method: "GET",
    path: query.type ? `/sync/playback/${query.type}` : "/sync/playback",
    query: {
      date_from: query.dateFrom,
      date_to: query.dateTo,
      hide_watched: query.hideWatched === undefined ? undefined : String(query.hideWatched),
      limit: query.limit,
    },
    hasBigIds: true,
    read: (body) => parseRows(body, RawPlayback),
    rows: ({ rows }) => rows.length,
  });
}

/** On a check-in, cancels it. @throws SimklNotFound with `errorId` `empty` when it no longer exists. */
export async function deletePlayback(user: SimklUser, id: string): Promise<void> {
  await user.send({
    method: "DELETE",
    path: "/sync/playback/{id}",
    params: { id },
    isBodiless: true,
    read: () => undefined,
  });
}
