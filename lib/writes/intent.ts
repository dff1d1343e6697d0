import { z } from "zod";
import { LIST_STATUSES } from "@/lib/simkl/list-status";

const simklId = z.int32().positive();
const season = z.int().min(0).max(1000);
const number = z.int().min(1).max(100_000);

const instant = z.iso.datetime({ offset: true });
/** When it came into a library that it is new to; else the click. */
const addedAt = instant.optional();

/** When something was watched: at the click, at an instant, or so long ago that nobody remembers. */
export const WatchedAt = z.union([z.literal("now"), z.literal("long-ago"), instant]);
const watchedAt = WatchedAt;

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
    episodes: z.array(z.object({ season, number })).min(1).max(2000),
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
]);

export type Intent = z.output<typeof Intent>;
export type WatchedAt = z.output<typeof WatchedAt>;
