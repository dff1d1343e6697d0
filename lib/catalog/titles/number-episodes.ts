import {
  isWithinInteger,
  isWithinSmallint,
  sanitizeInstant,
  sanitizeSmallint,
  sanitizeText,
} from "@/lib/database/sanitize";
import type { CatalogEpisode } from "@/lib/simkl/endpoints/catalog-episodes";

export interface NumberedEpisode {
  season: number;
  number: number;
  title: string | null;
  airsAt: string | null;
  hasAired: boolean;
  runtime: number | null;
  image: string | null;
  isSpecial: boolean;
  tvdbSeason: number | null;
  tvdbEpisode: number | null;
}

/**
 * Numbers episodes as libraries do: anime in season 1, specials in season 0. Specials without a number get free ones in
 * the order of the list; other episodes without a number are left out.
 */
export function numberEpisodes(episodes: readonly CatalogEpisode[]): NumberedEpisode[] {
  const numbered = new Map<string, NumberedEpisode>();
  const taken = new Set(episodes.flatMap(({ isSpecial, number }) => (isSpecial && number !== null ? [number] : [])));
  let free = 0;
  const takeNextFree = () => {
    do free += 1;
    while (taken.has(free));
    return free;
  };
  for (const episode of episodes) {
    const season = episode.isSpecial ? 0 : (episode.season ?? 1);
    const number = episode.number ?? (episode.isSpecial ? takeNextFree() : null);
    if (number === null || number < 1 || !isWithinInteger(number) || !isWithinSmallint(season)) continue;
    const key = `${season}:${number}`;
    if (!numbered.has(key)) numbered.set(key, { ...cleanEpisode(episode), season, number });
  }
  return [...numbered.values()];
}

function cleanEpisode(episode: CatalogEpisode): Omit<NumberedEpisode, "season" | "number"> {
  return {
    title: sanitizeText(episode.title),
    airsAt: sanitizeInstant(episode.airsAt),
    hasAired: episode.hasAired,
    runtime: sanitizeSmallint(episode.runtime),
    image: sanitizeText(episode.image),
    isSpecial: episode.isSpecial,
    tvdbSeason: sanitizeSmallint(episode.tvdbSeason),
    tvdbEpisode: sanitizeSmallint(episode.tvdbEpisode),
  };
}
