import { createErrorResponse } from "@/simulator/http/error-response";
import { findEpisode } from "@/simulator/library/history/list-requested-episodes";
import { resolveTitle } from "@/simulator/library/history/resolve-title";
import { isMovie } from "@/simulator/library/history/watch";
import { isRecord, WriteItem } from "@/simulator/library/history/write-body";
import type { ApiResponse, Episode, Title, World } from "@/simulator/model";

export interface Scrobbled {
  title: Title;
  /** Null for a movie. */
  episode: Episode | null;
  /** In percent, at most two decimals. */
  progress: number;
}

export const CONTAINERS = ["movie", "show", "anime"] as const;

/** Returns the rejection for an invalid body (docs/simkl-api.md#scrobble). */
export function parseScrobbled(
  world: World,
  body: unknown,
  progressWhenAbsent?: number,
): Scrobbled | { rejection: ApiResponse } {
  const container = isRecord(body) ? CONTAINERS.find((name) => isRecord(body[name])) : undefined;
  if (!isRecord(body) || !container) return { rejection: createErrorResponse(400, "empty_field") };
  const progress = Number(body.progress ?? progressWhenAbsent);
  if (Number.isNaN(progress))
    return { rejection: createErrorResponse(400, "empty_field", 'Missed "progress" parameter') };

  const title = resolveTitle(world, WriteItem.parse(body[container]), container === "movie" ? "movie" : "show");
  if (!title) return { rejection: createErrorResponse(404, "id_err") };
  const percent = Math.round(Math.min(Math.max(progress, 0), 100) * 100) / 100;
  if (isMovie(title)) return { title, episode: null, progress: percent };
  if (!isRecord(body.episode)) return { rejection: createErrorResponse(400, "empty_field") };
  const found = findRequestedEpisode(world, title, body.episode);
  return found ? { ...found, progress: percent } : { rejection: createErrorResponse(404, "id_err") };
}

/**
 * Anime has season 1 only: other seasons and higher numbers are TVDB's and lead to the right cour
 * (docs/simkl-api.md#types-statuses-and-media-objects).
 */
function findRequestedEpisode(world: World, title: Title, sent: Record<string, unknown>) {
  const { seasons } = WriteItem.parse({ seasons: [{ number: sent.season ?? 1, episodes: [sent] }] });
  const season = seasons?.[0]?.number ?? 1;
  const wanted = seasons?.[0]?.episodes?.[0];
  if (!wanted) return undefined;
  return findEpisode(world, title, season, wanted, season > 1) ?? findEpisode(world, title, season, wanted, true);
}
