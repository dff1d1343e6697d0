import { z } from "zod";

const IdValue = z.union([z.string(), z.number()]);
const Ids = z.record(z.string(), z.unknown()).transform(toKnownIds);
const Text = z.string().optional().catch(undefined);
const Digits = z.string().regex(/^\d+$/).transform(Number);
const Integer = z.union([z.int(), Digits]).optional().catch(undefined);

const EpisodeRequest = z.looseObject({
  number: Integer,
  watched_at: Text,
  ids: Ids.optional().catch(undefined),
});

const SeasonRequest = z.looseObject({
  number: Integer,
  watched_at: Text,
  episodes: z.array(EpisodeRequest).optional().catch(undefined),
});

/** Lenient like Simkl: unusable values count as absent (docs/simkl-api.md#writing-to-the-library). */
export const WriteItem = z.looseObject({
  title: Text,
  year: Integer,
  ids: Ids.catch({}).default({}),
  seasons: z.array(SeasonRequest).optional().catch(undefined),
  episodes: z.array(EpisodeRequest).optional().catch(undefined),
  watched_at: Text,
  added_at: Text,
  rated_at: Text,
  last_watched_at: Text,
  status: Text,
  to: Text,
  rating: z.unknown().optional(),
  memo: z
    .looseObject({ text: z.string(), is_private: z.boolean().catch(false) })
    .optional()
    .catch(undefined),
  is_rewatch: z.boolean().catch(false),
  rewatch_id: Integer,
  rewatch_status: z.enum(["active", "closed", "completed"]).optional().catch(undefined),
  use_tvdb_anime_seasons: z.boolean().catch(false),
});
export type WriteItem = z.output<typeof WriteItem>;
export type EpisodeRequest = z.output<typeof EpisodeRequest>;
export type SeasonRequest = z.output<typeof SeasonRequest>;

export type WriteArray = "movies" | "shows" | "anime" | "episodes";

/** As sent, for echoes, and as parsed. */
export interface RequestedTitle {
  array: WriteArray;
  sent: Record<string, unknown>;
  item: WriteItem;
}

/** Empty when the key is absent or not an array. */
export function parseRequested(body: unknown, array: WriteArray): RequestedTitle[] {
  const sent = isRecord(body) ? body[array] : undefined;
  if (!Array.isArray(sent)) return [];
  return sent.filter(isRecord).map((entry) => ({ array, sent: entry, item: WriteItem.parse(entry) }));
}

/** Anime counts as a show. */
export function getEchoType({ array }: RequestedTitle): "movie" | "show" {
  return array === "movies" ? "movie" : "show";
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Numbers or strings (docs/simkl-api.md#ids). */
function toKnownIds(ids: Record<string, unknown>): Record<string, string> {
  const known = Object.entries(ids).flatMap(([name, value]) => {
    const id = IdValue.safeParse(value);
    return id.success ? [[name, String(id.data)] as const] : [];
  });
  return Object.fromEntries(known);
}
