import { z } from "zod";
import { LIST_STATUSES } from "@/lib/simkl/schemas/list-status";
import { episodePlace, instant, number, season, simklId, WatchedAt } from "./intent-fields";
import { REWATCH_INTENTS, type RewatchIntent } from "./rewatch-intent";

const watchedAt = WatchedAt;
/** When a new title was added; the click when left out. */
const addedAt = instant.optional();

/**
 * Only the shape; `resolveIntent` checks whether it makes sense for the title. `list` also adds a title, and its `watchedAt`
 * dates what completing marks. An empty memo deletes the memo.
 */
export const Intent = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("watch-film"), simklId, watchedAt, addedAt }),
  z.object({
    kind: z.literal("watch-episodes"),
    simklId,
    watchedAt,
    addedAt,
    episodes: z
      .array(z.object({ season, number, watchedAt: watchedAt.optional() }))
      .min(1)
      .max(2000),
  }),
  z.object({ kind: z.literal("watch-season"), simklId, watchedAt, season }),
  z.object({ kind: z.literal("watch-aired"), simklId, watchedAt }),
  z.object({ kind: z.literal("watch-up-to"), simklId, watchedAt, season: season.min(1), number }),
  z.object({
    kind: z.literal("unwatch-episodes"),
    simklId,
    episodes: z.array(episodePlace).min(1).max(2000),
  }),
  z.object({ kind: z.literal("unwatch-season"), simklId, season }),
  z.object({
    kind: z.literal("list"),
    simklId,
    status: z.enum(LIST_STATUSES),
    watchedAt: watchedAt.optional(),
    addedAt,
  }),
  z.object({ kind: z.literal("rate"), simklId, rating: z.number(), ratedAt: instant.optional() }),
  z.object({ kind: z.literal("unrate"), simklId }),
  z.object({ kind: z.literal("memo"), simklId, text: z.string().max(10_000), isPrivate: z.boolean() }),
  z.object({ kind: z.literal("remove"), simklId }),
  ...REWATCH_INTENTS,
]);

export type Intent = z.output<typeof Intent>;
/** Intents about first viewings, lists, ratings and memos. */
export type PlainIntent = Exclude<Intent, RewatchIntent>;
