import { z } from "zod";
import type { Kind } from "@/lib/domain/kind";
import type { SimklUser } from "@/lib/simkl/client/client";
import { type EchoedTitle, parseEchoedTitle, parseNotFound } from "@/lib/simkl/schemas/echoed-title";
import { count, integer, text, toList } from "@/lib/simkl/schemas/lenient";
import { LIST_STATUSES, type ListStatus } from "@/lib/simkl/schemas/list-status";
import { type RewatchStatus, toRewatchStatus } from "@/lib/simkl/schemas/rewatch-status";
import { buildWriteBody, type WriteItem } from "@/lib/simkl/schemas/write-item";

export interface AddToHistoryOptions {
  /** Only when the person explicitly rewatches, never in a retry (docs/simkl-api.md#rewatch-precautions). */
  allowRewatch?: boolean;
  /** Shows with a status and without episodes get no episodes marked. */
  skipAutoWatching?: boolean;
}

/** `status` is the one that Simkl chose, which may differ from the requested one. */
interface HistoryOutcome {
  request: EchoedTitle;
  /** Null on rewatch writes, where Simkl sends a number. */
  status: ListStatus | "removed" | null;
  kind: Kind | null;
  animeType: string | null;
  /** Only when a session was created or resumed. */
  rewatchId: number | null;
  rewatchStatus: RewatchStatus | null;
}

export interface HistoryAdded {
  movies: number;
  shows: number;
  episodes: number;
  statuses: HistoryOutcome[];
  notFound: EchoedTitle[];
}

/**
 * Also sets status, rating and memo (docs/simkl-api.md#adding-to-the-history). Success shows in counts, `statuses` and
 * `notFound`. @throws SimklLostResponse; RangeError for a rating or memo that Simkl would drop.
 */
export async function addToHistory(
  user: SimklUser,
  items: WriteItem[],
  options: AddToHistoryOptions = {},
): Promise<HistoryAdded> {
  return user.send({
    method: "POST",
    path: "/sync/history",
    query: {
      allow_rewatch: options.allowRewatch ? "yes" : undefined,
      skip_auto_watching: options.skipAutoWatching ? "yes" : undefined,
    },
    body: buildWriteBody(items),
    read: parseAdded,
  });
}

export interface HistoryRemoved {
  movies: number;
  shows: number;
  episodes: number;
  rewatches: number;
  rewatchEpisodes: number;
  notFound: EchoedTitle[];
}

/** A title without episodes leaves the library with all its data (docs/simkl-api.md#removing-from-the-history). */
export async function removeFromHistory(
  user: SimklUser,
  items: WriteItem[],
  options: Pick<AddToHistoryOptions, "allowRewatch"> = {},
): Promise<HistoryRemoved> {
  return user.send({
    method: "POST",
    path: "/sync/history/remove",
    query: { allow_rewatch: options.allowRewatch ? "yes" : undefined },
    body: buildWriteBody(items),
    read: parseRemoved,
  });
}

const KIND_BY_SIMKL_TYPE: Record<string, Kind> = { movie: "movie", tv: "tv", anime: "anime" };

const Outcome = z.object({
  request: z.unknown().optional(),
  response: z.object({
    status: z.unknown().optional(),
    simkl_type: text,
    anime_type: text,
    rewatch_id: integer,
    rewatch_status: z.unknown().optional(),
  }),
});

const Added = z.object({
  added: z.object({ movies: count, shows: count, episodes: count, statuses: z.unknown().optional() }),
  not_found: z.unknown().optional(),
});

function parseAdded(body: unknown): HistoryAdded {
  const { added, not_found } = Added.parse(body);
  return {
    movies: added.movies,
    shows: added.shows,
    episodes: added.episodes,
    statuses: toList(added.statuses).flatMap(parseOutcome),
    notFound: parseNotFound(not_found),
  };
}

function parseOutcome(value: unknown): HistoryOutcome[] {
  const parsed = Outcome.safeParse(value);
  if (!parsed.success) return [];
  const { request, response } = parsed.data;
  return [
    {
      request: parseEchoedTitle(request),
      status: [...LIST_STATUSES, "removed" as const].find((status) => status === response.status) ?? null,
      kind: KIND_BY_SIMKL_TYPE[response.simkl_type ?? ""] ?? null,
      animeType: response.anime_type,
      rewatchId: response.rewatch_id,
      rewatchStatus: toRewatchStatus(response.rewatch_status),
    },
  ];
}

const Removed = z.object({
  deleted: z.object({ movies: count, shows: count, episodes: count, rewatches: count, rewatch_episodes: count }),
  not_found: z.unknown().optional(),
});

function parseRemoved(body: unknown): HistoryRemoved {
  const { deleted, not_found } = Removed.parse(body);
  const { rewatch_episodes: rewatchEpisodes, ...counts } = deleted;
  return { ...counts, rewatchEpisodes, notFound: parseNotFound(not_found) };
}
