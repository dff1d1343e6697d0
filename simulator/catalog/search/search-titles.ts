import { listRegularEpisodes } from "@/simulator/catalog/aired";
import { compareByRank } from "@/simulator/catalog/similar-titles";
import { getSection, getTitlePath } from "@/simulator/catalog/title-path";
import type { Kind, Title, World } from "@/simulator/model";

/** Best match first. */
export function searchTitles(world: World, kind: Kind, words: string): Title[] {
  const wanted = words.trim().toLowerCase();
  const found: { title: Title; distance: number }[] = [];
  for (const title of world.titles.values()) {
    const distance = title.kind === kind ? measureDistance(title, wanted) : null;
    if (distance !== null) found.push({ title, distance });
  }
  found.sort((a, b) => a.distance - b.distance || compareByRank(a.title, b.title));
  return found.map(({ title }) => title);
}

/** docs/simkl-api.md#catalog */
export function toSearchRow(title: Title, isFull: boolean) {
  const { kind, simkl, slug, ids, animeType } = title;
  return {
    title: title.title,
    ...(title.englishTitle ? { title_en: title.englishTitle } : {}),
    ...(title.romajiTitle ? { title_romaji: title.romajiTitle } : {}),
    year: title.year,
    endpoint_type: getSection(kind),
    ...(animeType ? { type: animeType === "music video" ? "music" : animeType } : {}),
    poster: title.poster,
    ids: { simkl_id: simkl, slug, ...(ids.tmdb ? { tmdb: ids.tmdb } : {}) },
    ...(isFull ? toFullFields(title) : {}),
  };
}

/** With the kind and the number of episodes. */
export function toIdRow(title: Title) {
  const { kind, simkl, slug, animeType } = title;
  return {
    type: kind,
    title: title.title,
    poster: title.poster,
    year: title.year,
    status: kind === "movie" ? "released" : title.status,
    ...(kind === "movie" ? {} : { total_episodes: listRegularEpisodes(title).length }),
    ...(animeType ? { anime_type: animeType } : {}),
    ids: { simkl, slug },
  };
}

function toFullFields(title: Title) {
  return {
    all_titles: listNames(title),
    url: getTitlePath(title),
    ep_count: listRegularEpisodes(title).length,
    rank: title.rank,
    status: title.status,
    ratings: title.ratings,
  };
}

/** 0 for the exact name, 1 for its beginning, 2 for a part of it. */
function measureDistance(title: Title, wanted: string): number | null {
  const distances = listNames(title).map((name) => {
    const at = name.toLowerCase().indexOf(wanted);
    if (at < 0) return Number.POSITIVE_INFINITY;
    return name.length === wanted.length ? 0 : Math.min(at, 1) + 1;
  });
  const best = Math.min(...distances);
  return Number.isFinite(best) ? best : null;
}

function listNames({ title, englishTitle, romajiTitle, altTitles }: Title): string[] {
  return [title, englishTitle, romajiTitle, ...altTitles.map(({ name }) => name)].filter((name) => name !== null);
}
