/** Simkl as data: one world of titles, and accounts with libraries. Times are ISO-8601 UTC, whole seconds. */

export type Kind = "movie" | "tv" | "anime";
export type Plan = "free" | "pro" | "vip";
export type Status = "watching" | "plantowatch" | "hold" | "dropped" | "completed";
export type AnimeType = "tv" | "special" | "ova" | "movie" | "music video" | "ona";

export interface Episode {
  /** Simkl's id of the episode, unique in the world. */
  id: number;
  /** 0 for specials; anime is in season 1. */
  season: number;
  number: number;
  title: string | null;
  description: string | null;
  /** Null when unannounced. */
  airsAt: string | null;
  runtime: number | null;
  img: string | null;
  tvdbId: number | null;
  /** TVDB's numbers of an anime episode. */
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
  /** Every id but `simkl` and `slug`, as text. */
  ids: Record<string, string>;
  /** Whole minutes of a movie, or of a usual episode. */
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
  /** In airing order, with specials; empty for movies. */
  episodes: Episode[];
  relations: { simkl: number; relation: string }[];
  trailer: string | null;
}

export interface World {
  titles: Map<number, Title>;
}

/** `season:number`, unique within a title. */
export type EpisodeKey = `${number}:${number}`;

export type RewatchState = "active" | "closed" | "completed";

export interface RewatchSession {
  id: number;
  state: RewatchState;
  startedAt: string;
  lastWatchedAt: string | null;
  /** Rewatched episodes with dates; empty for movies. */
  episodes: Map<EpisodeKey, string>;
  /** The last change; without one, the last watch. */
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
  /** First watches with rows; a null date is a row without a date. */
  watched: Map<EpisodeKey, string | null>;
  /** Watched episodes without rows (bulk completion). */
  undatedCount: number;
  rewatches: RewatchSession[];
  /** The last change of the entry, which `date_from` of all-items compares with. */
  changedAt: string;
  /** The last change or removal of the rating, which `date_from` of ratings compares with. */
  ratingChangedAt: string | null;
  /** Recorded values that the world would derive otherwise. */
  recorded: RecordedRow | null;
}

/** What cannot be derived from our world. */
interface RecordedRow {
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
  /** Of a check-in: when it becomes watched. */
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
  /** Accounts that may edit it beside its owner. */
  collaborators?: number[];
  likes?: number;
  /** An automatic list in another order at each visit, which the API does not serve. */
  isShuffled?: boolean;
  /** Lists of one owner with the same name here belong together. */
  collection?: string;
}

type StatusStamps = Record<Status, string | null>;
export interface KindStamps extends StatusStamps {
  rated_at: string | null;
  playback: string | null;
  removed_from_list: string | null;
}

/** The latest instant of each bucket (docs/simkl-api.md#activities); `all` is derived. */
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
  /** For the consent page: who this demo account is. */
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
  /** Watch history of removed titles, for when they return (docs/simkl-api.md#removing-from-the-history). */
  forgotten: Map<number, Item>;
  playbacks: Playback[];
  lists: CustomList[];
  /** Lists of others that it follows. */
  followedLists?: number[];
  stamps: Stamps;
  /**
   * As an app from before 2026: `notinteresting`, and `null` for empty (docs/simkl-api.md#null-and-empty-values,
   * #types-statuses-and-media-objects).
   */
  oldAppId: boolean;
}

export interface ApiResponse {
  status: number;
  /** JSON, unless undefined. */
  body?: unknown;
  headers?: Record<string, string>;
}

export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
}

/** `params` are the path segments by name. */
export interface Call {
  account: Account;
  /** Everybody by id, for lists of others. */
  accounts: ReadonlyMap<number, Account>;
  world: World;
  clock: Clock;
  query: URLSearchParams;
  params: Record<string, string | undefined>;
  body: unknown;
  /** For sessions and playbacks, unique in the process. */
  nextId: () => number;
  /**
   * Rewatches of a changed item in a delta: all of them (default), or the changed ones
   * (docs/simkl-api.md#open-questions).
   */
  deltaSessions?: "all" | "changed";
  /** The activity that a rewatch moves: its title's list (default), or none (docs/simkl-api.md#activities: unknown). */
  rewatchActivity?: "list" | "none";
  /**
   * `next_to_watch_info` of a title that is caught up: no key (default), or null
   * (docs/simkl-api.md#all-items, #null-and-empty-values: both are documented).
   */
  caughtUpInfo?: "absent" | "null";
}

export type Handler = (call: Call) => ApiResponse;
