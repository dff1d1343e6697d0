import { z } from "zod";
import { LIST_STATUSES } from "@/lib/simkl/schemas/list-status";
import { episodePlace, instant, number, season, simklId, WatchedAt } from "./intent-fields";
import { REWATCH_INTENTS, type RewatchIntent } from "./rewatch-intent";

const watchedAt = WatchedAt;
/** When it came into a library that it is new to; else the click. */
const addedAt = instant.optional();

/**
 * What a person may ask for. Only the shape is checked here; whether it makes sense for the title is `check-intent.ts`'s.
 * `list` also adds a title that is not in the library; `watchedAt` there is of what being completed marks. An empty memo is none.
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
/** What is about first viewings, lists, ratings and memos. */
export type PlainIntent = Exclude<Intent, RewatchIntent>;
