import { z } from "zod";
import { LIST_STATUSES } from "@/lib/simkl/schemas/list-status";

/** UTC, whole seconds. */
const instant = z.string();

/** One title of a file, whatever its source; stored as JSON. */
export const Entry = z.object({
  kind: z.enum(["movie", "tv", "anime"]),
  animeType: z.string().nullable(),
  title: z.string(),
  year: z.int().nullable(),
  /** By Simkl's names (docs/simkl-api.md#ids); `simkl` is a number. */
  ids: z.record(z.string(), z.union([z.string(), z.int()])),
  /** Seasons are those of TVDB, also for anime. */
  countsLikeTvdb: z.boolean(),
  /** Null when it follows from what was watched. */
  status: z.enum(LIST_STATUSES).nullable(),
  addedAt: instant.nullable(),
  rating: z.int().nullable(),
  ratedAt: instant.nullable(),
  memo: z.object({ text: z.string(), isPrivate: z.boolean() }).nullable(),
  /** A watched movie; null for an unknown date. */
  film: z.object({ at: instant.nullable() }).nullable(),
  /** With the date of the first viewing. */
  episodes: z.array(z.object({ season: z.int(), number: z.int(), at: instant.nullable() })),
  /** Everything aired was watched, also episodes that the file does not list. */
  isAllWatched: z.boolean(),
  lastWatchedAt: instant.nullable(),
});
export type Entry = z.output<typeof Entry>;
