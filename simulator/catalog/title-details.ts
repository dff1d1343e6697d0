import type { Title, World } from "../model";
import { listRegularEpisodes } from "./aired";
import { formatAirSlot } from "./network-time";
import { listRecommendations } from "./recommendations";
import { findSimilarTitles } from "./similar-titles";

/** docs/simkl-api.md#catalog */
export function toTitleDetails(title: Title, world: World, withSeasons: boolean) {
  const { title: name, year, simkl, slug, ids, rank, poster, fanart } = title;
  const head = {
    title: name,
    year,
    type: title.kind === "tv" ? "show" : title.kind,
    ids: { simkl, slug, ...ids },
    rank,
    poster,
    fanart,
  };
  const common = {
    runtime: title.runtime,
    certification: title.certification,
    overview: title.overview,
    genres: title.genres,
    country: title.country?.toUpperCase() ?? null,
    ratings: title.ratings,
    trailers: title.trailer === null ? null : [{ name: "Trailer", youtube: title.trailer, size: 1080 }],
    users_recommendations: listRecommendations(title, world).map(({ title: other, count, percent }) => ({
      ...toTitleSummary(other),
      users_percent: percent,
      users_count: count,
    })),
    similar: findSimilarTitles(title, world).map(toTitleSummary),
  };
  if (title.kind === "movie") return { ...head, ...common, ...toMovieFields(title) };
  const serial = { ...head, ...common, ...toSerialFields(title) };
  return title.kind === "anime" ? { ...serial, ...toAnimeFields(title, world, withSeasons) } : serial;
}

function toMovieFields({ released, director, language, country }: Title) {
  return {
    released,
    director,
    language: language?.toUpperCase() ?? null,
    budget: null,
    revenue: null,
    release_dates:
      released === null || country === null
        ? []
        : [{ iso_3166_1: country.toUpperCase(), results: [{ type: 3, release_date: released }] }],
  };
}

function toSerialFields(title: Title) {
  const airings = listRegularEpisodes(title).flatMap(({ airsAt }) => airsAt ?? []);
  return {
    first_aired: airings[0] ?? null,
    last_aired: title.status === "ended" ? (airings.at(-1) ?? null) : null,
    airs: formatAirSlot(title, airings.at(-1) ?? null),
    total_episodes: listRegularEpisodes(title).length,
    status: title.status,
    network: title.network,
  };
}

function toAnimeFields(title: Title, world: World, withSeasons: boolean) {
  const seasons = [...new Set(title.episodes.flatMap(({ tvdb }) => tvdb?.season ?? []))];
  return {
    en_title: title.englishTitle,
    anime_type: title.animeType,
    alt_titles: title.altTitles,
    season: seasons[0]?.toString() ?? null,
    studios: title.studios.map((name, index) => ({ id: index + 1, name })),
    relations: title.relations.flatMap(({ simkl, relation }) => {
      const related = world.titles.get(simkl);
      return related ? [{ ...toTitleSummary(related), relation_type: relation, is_direct: true }] : [];
    }),
    ...(withSeasons ? { mapped_tvdb_seasons: seasons } : {}),
  };
}

function toTitleSummary({ title, englishTitle, year, poster, animeType, simkl, slug }: Title) {
  const anime = animeType === null ? {} : { en_title: englishTitle, anime_type: animeType };
  return { title, year, poster, ...anime, ids: { simkl, slug } };
}
