import { z } from "zod";
import { LIST_STATUSES } from "@/lib/simkl/schemas/list-status";

/** An instant as Simkl writes it: UTC, whole seconds. */
const instant = z.string();

/** What a file says of one title, whosever file it is. */
export const Entry = z.object({
  kind: z.enum(["movie", "tv", "anime"]),
  animeType: z.string().nullable(),
  title: z.string(),
  year: z.int().nullable(),
  /** By the names under which Simkl takes them (docs/simkl-api.md#ids); `simkl` is a number. */
  ids: z.record(z.string(), z.union([z.string(), z.int()])),
  /** Seasons are TVDB's, also of what Simkl files as anime. */
  countsLikeTvdb: z.boolean(),
  /** Null when the file leaves it to what was watched. */
  status: z.enum(LIST_STATUSES).nullable(),
  addedAt: instant.nullable(),
  rating: z.int().nullable(),
  ratedAt: instant.nullable(),
  memo: z.object({ text: z.string(), isPrivate: z.boolean() }).nullable(),
  /** Whether a film was watched; its date is null when nobody knows it. */
  film: z.object({ at: instant.nullable() }).nullable(),
  /** Watched at least once, each with its first date. */
  episodes: z.array(z.object({ season: z.int(), number: z.int(), at: instant.nullable() })),
  /** Everything that has aired was watched, also what is not named. */
  isAllWatched: z.boolean(),
  lastWatchedAt: instant.nullable(),
});
export type Entry = z.output<typeof Entry>;
