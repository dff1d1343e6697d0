import { z } from "zod";

const Media = z.object({
  title: z.string(),
  poster: z.string().nullable(),
  year: z.number().nullable(),
  ids: z.object({ simkl: z.number(), slug: z.string() }).catchall(z.string()),
});

const Row = z.object({
  last_watched_at: z.string().nullable(),
  status: z.enum(["watching", "plantowatch", "hold", "dropped", "completed"]),
  user_rating: z.number().nullable(),
  last_watched: z.string().nullable().optional(),
  next_to_watch: z.string().nullable().optional(),
  watched_episodes_count: z.number(),
  total_episodes_count: z.number(),
  not_aired_episodes_count: z.number(),
});

const ShowRow = Row.extend({
  show: Media,
  seasons: z.array(z.object({ number: z.number(), episodes: z.array(z.object({ number: z.number() })) })).nullish(),
});

/** A response of `GET /sync/all-items` from 2020, with the parts that a library needs. */
export const RecordedLibrary = z.object({
  shows: z.array(ShowRow),
  movies: z.array(Row.extend({ movie: Media })),
});

export type RecordedMedia = z.output<typeof Media>;
export type RecordedItem = z.output<typeof Row>;
export type RecordedShow = z.output<typeof ShowRow>;
