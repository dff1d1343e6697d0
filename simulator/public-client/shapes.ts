import { z } from "zod";

/** What `@dvcol/simkl-http-client` declares of each response, written from its type definitions. */

const id = z.union([z.number(), z.string()]);
const nullish = <T extends z.ZodType>(schema: T) => schema.nullish();
const ids = z.looseObject({ simkl: z.number(), slug: z.string() });
const listIds = z.looseObject({ simkl_id: z.number(), slug: z.string() });
const score = z.looseObject({ rating: z.number(), votes: z.number() });
const ratings = nullish(z.looseObject({ simkl: nullish(score), imdb: nullish(score), mal: nullish(score) }));
const serialStatus = z.enum(["airing", "ongoing", "ended", "tba", "premiere"]);
const animeType = z.enum(["tv", "ova", "ona", "movie", "special", "music video", "music"]);
const date = z.string().regex(/^\d{4}-\d\d-\d\d/);

const trailer = z.looseObject({ name: z.string(), youtube: z.string(), size: z.number() });
const recommendation = z.looseObject({
  title: z.string(),
  year: nullish(z.number()),
  poster: nullish(z.string()),
  users_percent: nullish(z.union([z.number(), z.string()])),
  users_count: z.number(),
  ids,
});
const details = {
  title: z.string(),
  year: z.number(),
  ids,
  rank: nullish(z.number()),
  poster: nullish(z.string()),
  fanart: nullish(z.string()),
  runtime: nullish(z.number()),
  certification: nullish(z.string()),
  overview: nullish(z.string()),
  genres: z.array(z.string()),
  ratings,
  trailers: nullish(z.array(trailer)),
  users_recommendations: z.array(recommendation).min(1),
};
const serialDetails = {
  ...details,
  first_aired: nullish(date),
  last_aired: nullish(date),
  airs: z.looseObject({ day: nullish(z.string()), time: nullish(z.string()), timezone: z.string() }),
  country: nullish(z.string()),
  total_episodes: z.number(),
  status: serialStatus,
  network: nullish(z.string()),
};
export const show = z.looseObject({ ...serialDetails, type: z.literal("show") });
export const anime = z.looseObject({
  ...serialDetails,
  type: z.literal("anime"),
  en_title: nullish(z.string()),
  alt_titles: z.array(z.looseObject({ name: z.string(), lang: id, type: z.string() })),
  anime_type: animeType,
  studios: z.array(z.looseObject({ id: z.number(), name: z.string() })),
});
export const movie = z.looseObject({
  ...details,
  type: z.literal("movie"),
  released: nullish(date),
  director: nullish(z.string()),
  budget: nullish(z.number()),
  revenue: nullish(z.number()),
  release_dates: z.array(
    z.looseObject({
      iso_3166_1: z.string(),
      results: z.array(z.looseObject({ type: z.number(), release_date: z.string() })),
    }),
  ),
});

const episode = z.looseObject({
  title: nullish(z.string()),
  description: nullish(z.string()),
  type: z.enum(["episode", "special"]),
  aired: z.boolean(),
  img: nullish(z.string()),
  date: nullish(date),
  ids: z.looseObject({ simkl_id: z.number() }),
});
export const showEpisodes = z.array(episode.extend({ season: z.number(), episode: z.number() })).min(1);
export const animeEpisodes = z.array(episode.extend({ season: z.undefined().optional(), episode: z.number() })).min(1);

const trendingShort = z.looseObject({
  poster: nullish(z.string()),
  fanart: nullish(z.string()),
  ids: z.looseObject({ simkl_id: z.number() }),
  release_date: nullish(z.string()),
  rank: nullish(z.number()),
  drop_rate: z.string(),
  watched: z.number(),
  plan_to_watch: z.number(),
  ratings,
  country: nullish(z.string()),
  runtime: nullish(z.string()),
  status: serialStatus,
});
const trendingFull = trendingShort.extend({
  title: z.string(),
  url: z.string(),
  ids: listIds,
  metadata: z.string(),
  overview: nullish(z.string()),
  genres: z.array(z.string()),
});
const serialTrending = { total_episodes: z.number(), network: nullish(z.string()) };
export const showTrending = z.array(trendingShort.extend(serialTrending)).min(1);
export const animeTrending = z.array(trendingFull.extend({ ...serialTrending, anime_type: animeType })).min(1);
export const movieTrending = z
  .array(trendingFull.extend({ dvd_date: nullish(z.string()), theater: nullish(z.string()) }))
  .min(1);

const browseRow = z.looseObject({
  title: z.string(),
  year: nullish(z.number()),
  url: z.string(),
  poster: nullish(z.string()),
  ids: listIds,
});
const datedRow = browseRow.extend({ date: nullish(date), rank: nullish(z.number()), ratings });
export const showRows = z.array(datedRow).min(1);
export const animeRows = z.array(datedRow.extend({ anime_type: animeType })).min(1);
const place = z.looseObject({ episode: z.number(), url: z.string() });
export const showAirings = z.array(datedRow.extend({ episode: place.extend({ season: z.number() }) })).min(1);
export const animeAirings = z.array(datedRow.extend({ anime_type: animeType, episode: place })).min(1);
export const bestRows = z.array(browseRow.extend({ ratings })).min(1);

const calendarRow = z.looseObject({
  title: z.string(),
  poster: nullish(z.string()),
  date,
  release_date: nullish(z.string()),
  rank: nullish(z.number()),
  url: z.string(),
  ids: listIds,
  ratings,
});
export const showCalendar = z.array(calendarRow.extend({ episode: place.extend({ season: z.number() }) })).min(1);
export const animeCalendar = z.array(calendarRow.extend({ episode: place, anime_type: animeType })).min(1);
export const movieCalendar = z.array(calendarRow).min(1);

export const titleRatings = z.looseObject({
  id: z.number(),
  link: z.string(),
  simkl: score,
  rank: z.looseObject({ type: z.string(), value: nullish(id) }),
  has_trailer: z.boolean(),
});

export const idMatches = z
  .array(
    z.looseObject({
      type: z.enum(["tv", "anime", "movie"]),
      title: z.string(),
      year: nullish(z.number()),
      poster: nullish(z.string()),
      status: z.enum(["airing", "ended", "tba", "released", "upcoming"]),
      ids,
    }),
  )
  .min(1);
export const textMatches = z
  .array(
    z.looseObject({
      title: z.string(),
      year: nullish(z.number()),
      poster: nullish(z.string()),
      all_titles: z.array(z.string()),
      url: z.string(),
      ep_count: z.number(),
      rank: nullish(z.number()),
      status: serialStatus,
      ratings,
      ids: listIds,
    }),
  )
  .min(1);
export const fileMatch = z.looseObject({
  type: z.literal("episode"),
  show: z.looseObject({ title: z.string(), year: z.number(), ids }),
  episode: z.looseObject({
    title: z.string(),
    season: z.number(),
    episode: z.number(),
    multipart: z.union([z.boolean(), z.literal(0), z.literal(1)]),
    ids: z.looseObject({}),
  }),
});

const stamp = nullish(z.string());
const category = z.looseObject({
  all: stamp,
  rated_at: stamp,
  plantowatch: stamp,
  completed: stamp,
  removed_from_list: stamp,
});
export const activities = z.looseObject({
  all: stamp,
  settings: z.looseObject({ all: stamp }),
  tv_shows: category.extend({ watching: stamp, hold: stamp }),
  anime: category.extend({ watching: stamp, hold: stamp }),
  movies: category,
});

const libraryRow = z.looseObject({
  status: z.enum(["watching", "plantowatch", "hold", "completed", "dropped"]),
  last_watched_at: stamp,
  user_rating: nullish(z.number()),
  watched_episodes_count: z.number(),
  total_episodes_count: z.number(),
  not_aired_episodes_count: z.number(),
});
const libraryTitle = z.looseObject({ title: z.string(), poster: nullish(z.string()), year: nullish(z.number()), ids });
const season = z.looseObject({
  number: z.number(),
  episodes: z.array(z.looseObject({ number: z.number(), watched_at: z.string().optional() })),
});
export const library = z.looseObject({
  shows: z.array(
    libraryRow.extend({
      last_watched: stamp,
      next_to_watch: stamp,
      seasons: z.array(season).optional(),
      next_to_watch_info: nullish(z.looseObject({ title: nullish(z.string()), episode: z.number(), date: stamp })),
      show: libraryTitle,
    }),
  ),
  anime: z.array(libraryRow.extend({ anime_type: animeType, show: libraryTitle })),
  movies: z.array(libraryRow.extend({ movie: libraryTitle })),
});

const missing = z.looseObject({ movies: z.array(z.unknown()), shows: z.array(z.unknown()) });
const counts = { movies: z.number(), shows: z.number() };
export const addedHistory = z.looseObject({
  added: z.looseObject({ ...counts, episodes: z.number() }),
  not_found: missing.extend({ episodes: z.array(z.unknown()) }),
});
export const deletedHistory = z.looseObject({
  deleted: z.looseObject({ ...counts, episodes: z.number() }),
  not_found: missing,
});
export const addedRatings = z.looseObject({ added: z.looseObject(counts), not_found: missing });
export const deletedRatings = z.looseObject({ deleted: z.looseObject(counts), not_found: missing });
export const addedToList = z.looseObject({
  added: z.looseObject({ movies: z.array(z.unknown()), shows: z.array(z.unknown()) }),
  not_found: missing,
});
export const checked = z
  .array(z.looseObject({ result: z.union([z.boolean(), z.literal("not_found")]), list: stamp }))
  .min(1);
export const checkIn = z.looseObject({ movie: z.looseObject({ title: z.string(), ids }) });

export const lastArt = z.looseObject({
  id: z.number(),
  url: z.string(),
  title: z.string(),
  poster: nullish(z.string()),
  fanart: nullish(z.string()),
});
export const settings = z.looseObject({
  user: z.looseObject({
    name: z.string(),
    joined_at: z.string(),
    gender: z.string(),
    avatar: nullish(z.string()),
    bio: z.string(),
    loc: z.string(),
    age: z.string(),
  }),
  account: z.looseObject({ id: z.number(), timezone: z.string(), type: z.string() }),
});
const amount = z.looseObject({ mins: z.number(), count: z.number() });
const open = z.looseObject({
  watched_episodes_count: z.number(),
  count: z.number(),
  left_to_watch_episodes: z.number(),
  left_to_watch_mins: z.number(),
  total_episodes_count: z.number(),
});
const closed = z.looseObject({ watched_episodes_count: z.number(), count: z.number() });
const serialStats = z.looseObject({
  total_mins: z.number(),
  watching: open,
  hold: open,
  plantowatch: open,
  notinteresting: closed,
  completed: closed,
});
export const stats = z.looseObject({
  total_mins: z.number(),
  movies: z.looseObject({ total_mins: z.number(), plantowatch: amount, notinteresting: amount, completed: amount }),
  tv: serialStats,
  anime: serialStats,
  watched_last_week: z.looseObject({
    total_mins: z.number(),
    movies_mins: z.number(),
    tv_mins: z.number(),
    anime_mins: z.number(),
  }),
});

export const pinCode = z.looseObject({
  result: z.literal("OK"),
  device_code: z.string(),
  user_code: z.string(),
  verification_url: z.string(),
  expires_in: z.number(),
  interval: z.number(),
});
export const pinStatus = z.union([
  z.strictObject({ result: z.literal("KO"), message: z.string() }),
  z.strictObject({ result: z.literal("OK"), access_token: z.string() }),
]);
export const token = z.looseObject({
  access_token: z.string(),
  token_type: z.literal("bearer"),
  scope: z.literal("public"),
});
