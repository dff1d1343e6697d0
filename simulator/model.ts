/** The simulator's picture of Simkl: one world of titles, and accounts with their libraries. Times are ISO-8601 UTC, whole seconds. */

export type Kind = "movie" | "tv" | "anime";
export type Plan = "free" | "pro" | "vip";
export type Status = "watching" | "plantowatch" | "hold" | "dropped" | "completed";
export type AnimeType = "tv" | "special" | "ova" | "movie" | "music video" | "ona";

export interface Episode {
  /** Simkl's id of the episode, unique in the world. */
  id: number;
  /** 0 for specials; anime counts natively, in season 1. */
  season: number;
  number: number;
  title: string | null;
  description: string | null;
  /** When it airs; null when unannounced. */
  airsAt: string | null;
  runtime: number | null;
  img: string | null;
  tvdbId: number | null;
  /** The TVDB coordinates of an anime episode. */
  tvdb: { season: number; episode: number } | null;
}

export interface Title {
  simkl: number;
  kind: Kind;
  animeType: AnimeType | null;
  title: string;
  englishTitle: string | null;
  romajiTitle: string | null;
  altTitles: { name: string; lang: number; type: string }[];
  year: number | null;
  slug: string;
  /** Every id but `simkl` and `slug`, each a string as Simkl answers them. */
  ids: Record<string, string>;
  /** Whole minutes: a film's length, or the usual length of an episode. */
  runtime: number | null;
  genres: string[];
  /** ISO 3166 alpha-2, lower case. */
  country: string | null;
  language: string | null;
  network: string | null;
  status: "tba" | "airing" | "ended";
  /** First release or first airing, `YYYY-MM-DD`. */
  released: string | null;
  certification: string | null;
  overview: string | null;
  director: string | null;
  studios: string[];
  ratings: {
    simkl: { rating: number; votes: number } | null;
    imdb?: { rating: number; votes: number };
    mal?: { rating: number; votes: number };
  };
  rank: number | null;
  poster: string | null;
  fanart: string | null;
  /** In airing order, specials included; empty for films. */
  episodes: Episode[];
  relations: { simkl: number; relation: string }[];
  trailer: string | null;
}

export interface World {
  titles: Map<number, Title>;
}

/** `season:number`, the stable identity of an episode within a title. */
export type EpisodeKey = `${number}:${number}`;

export type RewatchState = "active" | "closed" | "completed";

export interface RewatchSession {
  id: number;
  state: RewatchState;
  startedAt: string;
  lastWatchedAt: string | null;
  /** Rewatched episodes with their dates; empty for films. */
  episodes: Map<EpisodeKey, string>;
  /** When the session last changed; as long as nobody changed it, when it was last watched. */
  changedAt?: string;
}

export interface Item {
  simkl: number;
  status: Status;
  addedAt: string | null;
  lastWatchedAt: string | null;
  rating: number | null;
  ratedAt: string | null;
  memo: { text: string; isPrivate: boolean } | null;
  /** First watches with real rows; a null date is a row that Simkl keeps without one. */
  watched: Map<EpisodeKey, string | null>;
  /** Episodes known as watched only as a number (bulk completion), beyond the rows of `watched`. */
  undatedCount: number;
  rewatches: RewatchSession[];
  /** When the watchlist entry last changed: what `date_from` of all-items compares with. */
  changedAt: string;
  /** When the rating last changed or went: what `date_from` of ratings compares with. */
  ratingChangedAt: string | null;
  /** Overrides of what the world would say, for recorded libraries whose titles the world does not know in full. */
  recorded: RecordedRow | null;
}

/** What a recorded row says that cannot be derived from our world. */
export interface RecordedRow {
  lastWatched: string | null | undefined;
  nextToWatch: string | null | undefined;
  watchedEpisodes: number;
  totalEpisodes: number;
  notAiredEpisodes: number;
}

export interface Playback {
  id: number;
  simkl: number;
  season: number | null;
  number: number | null;
  progress: number;
  pausedAt: string;
  /** Set for a check-in: when it counts as watched. */
  maturesAt: string | null;
  /** A check-in made with `allow_rewatch=yes`. */
  allowRewatch: boolean;
}

export interface CustomList {
  id: number;
  name: string;
  slug: string;
  mediaType: "movies" | "tv" | "anime" | "all";
  type: "regular" | "favorite" | "recommendation" | "auto";
  privacy: "public" | "unlisted" | "private";
  description: string | null;
  items: { simkl: number; note: string | null; addedAt: string }[];
  createdAt: string;
  updatedAt: string;
}

export type StatusStamps = Record<Status, string | null>;
export interface KindStamps extends StatusStamps {
  rated_at: string | null;
  playback: string | null;
  removed_from_list: string | null;
}

/** The newest instant of each activity bucket (docs/simkl-api.md#activities); `all` is derived, never stored. */
export interface Stamps {
  settings: string | null;
  movie: KindStamps;
  tv: KindStamps;
  anime: KindStamps;
  lists: Record<"regular" | "favorites" | "recommendations" | "auto", string | null>;
}

export interface Account {
  id: number;
  name: string;
  /** One sentence for the consent page: who this demo person is. */
  description: string;
  plan: Plan;
  timeZone: string;
  animeTitleLanguage: string;
  joinedAt: string;
  avatar: string | null;
  bio: string;
  location: string;
  isPrivate: boolean;
  items: Map<number, Item>;
  /**
   * Watch history of removed titles: adding one again restores it, without the rating
   * (docs/simkl-api.md#removing-from-the-history).
   */
  forgotten: Map<number, Item>;
  playbacks: Playback[];
  lists: CustomList[];
  stamps: Stamps;
  /**
   * Answers as an app registered before 2026 sees them: `notinteresting`, `null` for empty
   * (docs/simkl-api.md#null-and-empty-values, #types-statuses-and-media-objects).
   */
  oldAppId: boolean;
}

export interface ApiResponse {
  status: number;
  /** Sent as JSON unless it is undefined. */
  body?: unknown;
  headers?: Record<string, string>;
}

export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
}

/** What every handler of the library gets; `params` are the path segments by name. */
export interface Call {
  account: Account;
  world: World;
  clock: Clock;
  query: URLSearchParams;
  params: Record<string, string | undefined>;
  body: unknown;
  /** Next id for sessions and playbacks, unique in the process. */
  nextId: () => number;
  /**
   * Which rewatches of a changed item a delta tells: all of them, the default, or the changed ones
   * (docs/simkl-api.md#open-questions: unknown).
   */
  deltaSessions?: "all" | "changed";
  /**
   * Which activity a rewatch moves: that of its title's list, the default, or none (docs/simkl-api.md#activities:
   * unknown).
   */
  rewatchActivity?: "list" | "none";
}

export type Handler = (call: Call) => ApiResponse;
