import { cleanText, isInteger, isSmall, realInstant, small } from "@/lib/database/storable";
import type { CatalogEpisode } from "@/lib/simkl/catalog-episodes";

/** A row of `CatalogEpisode`, without its title. */
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
 * The catalogue's episodes under the numbers by which libraries know them: anime in season 1, specials in season 0. Specials
 * that Simkl lists without a number get the next one free, in the order of the list. Each number once; what has none is left out.
 */
export function numberedEpisodes(episodes: readonly CatalogEpisode[]): NumberedEpisode[] {
  const numbered = new Map<string, NumberedEpisode>();
  const taken = new Set(episodes.flatMap(({ isSpecial, number }) => (isSpecial && number !== null ? [number] : [])));
  let free = 0;
  const nextFree = () => {
    do free += 1;
    while (taken.has(free));
    return free;
  };
  for (const episode of episodes) {
    const season = episode.isSpecial ? 0 : (episode.season ?? 1);
    const number = episode.number ?? (episode.isSpecial ? nextFree() : null);
    if (number === null || number < 1 || !isInteger(number) || !isSmall(season)) continue;
    const key = `${season}:${number}`;
    if (!numbered.has(key)) numbered.set(key, { ...factsOf(episode), season, number });
  }
  return [...numbered.values()];
}

function factsOf(episode: CatalogEpisode): Omit<NumberedEpisode, "season" | "number"> {
  return {
    title: cleanText(episode.title),
    airsAt: realInstant(episode.airsAt),
    hasAired: episode.hasAired,
    runtime: small(episode.runtime),
    image: cleanText(episode.image),
    isSpecial: episode.isSpecial,
    tvdbSeason: small(episode.tvdbSeason),
    tvdbEpisode: small(episode.tvdbEpisode),
  };
}
