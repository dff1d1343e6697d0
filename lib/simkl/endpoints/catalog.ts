import { z } from "zod";
import type { Kind } from "@/lib/domain/kind";
import type { Simkl } from "@/lib/simkl/client/client";
import { day } from "@/lib/simkl/schemas/calendar-day";
import { communityRatings } from "@/lib/simkl/schemas/community-ratings";
import { titleIds } from "@/lib/simkl/schemas/ids";
import { instant } from "@/lib/simkl/schemas/instant";
import { integer, integers, number, text, texts, toList } from "@/lib/simkl/schemas/lenient";
import { minutes } from "@/lib/simkl/schemas/minutes";
import { parseRows } from "@/lib/simkl/schemas/rows";
import { SECTION_BY_KIND } from "@/lib/simkl/schemas/title-url";

/** For lists whose unreadable entries may be left out: they only refer to other titles. */
function lenientArray<S extends z.ZodType>(schema: S) {
  return z
    .unknown()
    .optional()
    .transform((value) => parseRows(toList(value), schema).rows);
}

const RelatedTitle = z
  .object({
    title: text,
    en_title: text,
    year: integer,
    poster: text,
    anime_type: text,
    relation_type: text,
    users_count: integer,
    ids: titleIds,
  })
  .transform(({ ids, en_title, anime_type, relation_type, users_count, ...rest }) => ({
    ...rest,
    englishTitle: en_title,
    animeType: anime_type,
    /** Between anime only, such as `sequel`. */
    relation: relation_type,
    /** How many users recommend it; null for other lists. */
    usersCount: users_count,
    simklId: ids.simklId,
    slug: ids.ids.slug ?? null,
  }));

const ReleaseDates = z.object({
  iso_3166_1: z.string(),
  results: lenientArray(z.object({ type: integer, release_date: day })),
});

const Detail = z
  .object({
    title: text,
    en_title: text,
    type: text,
    anime_type: text,
    year: integer,
    ids: titleIds,
    rank: integer,
    poster: text,
    fanart: text,
    first_aired: instant,
    last_aired: instant,
    airs: z.object({ day: text, time: text, timezone: text }).nullish().catch(null),
    runtime: minutes,
    certification: text,
    overview: text,
    genres: texts,
    country: text,
    total_episodes: integer,
    status: text,
    network: text,
    ratings: communityRatings,
    trailers: lenientArray(z.object({ name: text, youtube: text, size: integer })),
    alt_titles: lenientArray(z.object({ name: z.string(), lang: integer, type: text })),
    users_recommendations: lenientArray(RelatedTitle),
    similar: lenientArray(RelatedTitle),
    relations: lenientArray(RelatedTitle),
    season: integer,
    mapped_tvdb_seasons: integers,
    studios: lenientArray(z.object({ name: z.string() })),

    released: day,
    release_dates: lenientArray(ReleaseDates),
    director: text,
    budget: number,
    revenue: number,
    language: text,
  })
  .transform((raw) => ({
    simklId: raw.ids.simklId,
    ids: raw.ids.ids,
    /** Simkl's word: `movie`, `show` or `anime`. */
    type: raw.type,
    animeType: raw.anime_type,
    title: raw.title,
    englishTitle: raw.en_title,
    alternativeTitles: raw.alt_titles,
    year: raw.year,
    rank: raw.rank || null,
    poster: raw.poster,
    fanart: raw.fanart,
    firstAired: raw.first_aired,
    lastAired: raw.last_aired,
    airs: raw.airs ?? null,
    runtime: raw.runtime,
    certification: raw.certification,
    overview: raw.overview,
    genres: raw.genres,
    country: raw.country,
    totalEpisodes: raw.total_episodes,
    status: raw.status,
    network: raw.network,
    ratings: raw.ratings,
    trailers: raw.trailers,
    recommendations: raw.users_recommendations,
    similar: raw.similar,
    relations: raw.relations,
    season: raw.season,
    mappedTvdbSeasons: raw.mapped_tvdb_seasons,
    studios: raw.studios.map(({ name }) => name),
    /** May be two days off; `releaseDates` is right (docs/simkl-api.md#catalog). */
    released: raw.released,
    /** By country; type 1 premiere, 3 in cinemas, 4 digital. */
    releaseDates: raw.release_dates.flatMap(({ iso_3166_1: country, results }) =>
      results.flatMap(({ type, release_date }) => (release_date ? [{ country, type, day: release_date }] : [])),
    ),
    director: raw.director,
    budget: raw.budget,
    revenue: raw.revenue,
    language: raw.language,
  }));

/** Null where Simkl has no value. */
export type TitleDetail = z.output<typeof Detail>;

/** Null when no such title exists. Cached at the edge, without quota, sent without a token. */
export function readTitle(simkl: Simkl, kind: Kind, simklId: number): Promise<TitleDetail | null> {
  return simkl.send({
    method: "GET",
    path: `/${SECTION_BY_KIND[kind]}/{id}`,
    params: { id: simklId },
    // The record is complete anyway; another parameter would miss the edge cache.
    query: { extended: kind === "anime" ? "full_anime_seasons" : undefined },
    // Simkl answers an unknown id with an empty list (docs/simkl-api.md#null-and-empty-values).
    read: (body) => (Array.isArray(body) && body.length === 0 ? null : Detail.parse(body)),
  });
}
