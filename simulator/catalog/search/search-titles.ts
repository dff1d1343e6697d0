import { listRegularEpisodes } from "@/simulator/catalog/aired";
import { getReleaseState } from "@/simulator/catalog/release-state";
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
export function toSearchRow(title: Title, isFull: boolean, now: number) {
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
    ...(isFull ? toFullFields(title, now) : {}),
  };
}

/** With the kind and the number of episodes. */
export function toIdRow(title: Title, now: number) {
  const { kind, simkl, slug, animeType } = title;
  return {
    type: kind,
    title: title.title,
    poster: title.poster,
    year: title.year,
    status: getReleaseState(title, now),
    ...(kind === "movie" ? {} : { total_episodes: listRegularEpisodes(title).length }),
    ...(animeType ? { anime_type: animeType } : {}),
    ids: { simkl, slug },
  };
}

function toFullFields(title: Title, now: number) {
  return {
    all_titles: listNames(title),
    url: getTitlePath(title),
    ...(title.kind === "movie" ? {} : { ep_count: listRegularEpisodes(title).length }),
    rank: title.rank,
    status: getReleaseState(title, now),
    ratings: title.ratings,
  };
}

/** 0 for the exact name, 1 for its beginning, 2 for a part of it, 3 for all words in any order. */
function measureDistance(title: Title, wanted: string): number | null {
  const words = wanted.split(/\s+/);
  const distances = listNames(title).map((original) => {
    const name = original.toLowerCase();
    const at = name.indexOf(wanted);
    if (at >= 0) return name.length === wanted.length ? 0 : Math.min(at, 1) + 1;
    return words.every((word) => name.includes(word)) ? 3 : Number.POSITIVE_INFINITY;
  });
  const best = Math.min(...distances);
  return Number.isFinite(best) ? best : null;
}

function listNames({ title, englishTitle, romajiTitle, altTitles }: Title): string[] {
  return [title, englishTitle, romajiTitle, ...altTitles.map(({ name }) => name)].filter((name) => name !== null);
}
