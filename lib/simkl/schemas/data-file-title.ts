import { z } from "zod";
import { day } from "./calendar-day";
import { communityRatings } from "./community-ratings";
import { titleIds } from "./ids";
import { integer, text, texts } from "./lenient";
import { minutes } from "./minutes";

/** docs/simkl-api.md#data-files; TV records may have little more than a title. */
export const dataFileTitle = z
  .object({
    title: text,
    title_romaji: text,
    anime_type: text,
    poster: text,
    fanart: text,
    ids: titleIds,
    release_date: day,
    dvd_date: day,
    theater: day,
    rank: integer,
    drop_rate: text,
    watched: integer,
    plan_to_watch: integer,
    watching: integer,
    completed: integer,
    ratings: communityRatings,
    country: text,
    original_language: text,
    runtime: minutes,
    status: text,
    total_episodes: integer,
    network: text,
    genres: texts,
    trailer: text,
    overview: text,
  })
  .transform((raw) => ({
    simklId: raw.ids.simklId,
    ids: raw.ids.ids,
    title: raw.title,
    romajiTitle: raw.title_romaji,
    animeType: raw.anime_type,
    poster: raw.poster,
    fanart: raw.fanart,
    released: raw.release_date,
    inCinemas: raw.theater,
    onDisc: raw.dvd_date,
    rank: raw.rank || null,
    /** Such as `8.5%`; null for Simkl's `-`. */
    dropRate: raw.drop_rate === "-" ? null : raw.drop_rate,
    /** Viewers within the period of the file. */
    watched: raw.watched,
    planToWatch: raw.plan_to_watch,
    watching: raw.watching,
    completed: raw.completed,
    ratings: raw.ratings,
    country: raw.country,
    originalLanguage: raw.original_language,
    runtime: raw.runtime,
    status: raw.status,
    totalEpisodes: raw.total_episodes,
    network: raw.network,
    genres: raw.genres,
    trailer: raw.trailer,
    overview: raw.overview,
  }));

export type DataFileTitle = z.output<typeof dataFileTitle>;
