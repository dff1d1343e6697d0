import type { Kind, Title } from "@/simulator/model";
import { toSlug } from "@/simulator/world/build/slug";
import { splitList } from "@/simulator/world/build/split-list";

/** The words of the genre paths, from the blueprint of March 2026. */
const GENRES: Record<Kind, ReadonlySet<string>> = {
  movie: new Set(
    splitList(
      "action, adventure, animation, biography, comedy, crime, documentary, drama, erotica, family, fantasy, foreign, history, horror, music, mystery, romance, science-fiction, sports, thriller, tv-movie, war, western",
    ),
  ),
  tv: new Set(
    splitList(
      "action, adventure, animation, awards-show, biography, children, comedy, crime, documentary, drama, erotica, family, fantasy, food, game-show, history, home-and-garden, horror, indie, korean-drama, martial-arts, mini-series, musical, mystery, news, podcast, reality, romance, science-fiction, soap, special-interest, sport, suspense, talk-show, thriller, travel, war, western",
    ),
  ),
  anime: new Set(
    splitList(
      "action, adventure, cars, comedy, crime, dementia, demons, drama, ecchi, family, fantasy, game, harem, historical, horror, josei, kids, magic, martial-arts, mecha, military, music, mystery, parody, police, psychological, romance, samurai, school, sci-fi, seinen, shoujo, shoujo-ai, shounen, shounen-ai, slice-of-life, space, sports, super-power, supernatural, thriller, vampire, war, yaoi, yuri",
    ),
  ),
};

export function isGenre(kind: Kind, word: string): boolean {
  return GENRES[kind].has(word);
}

export function hasGenre({ kind, genres }: Title, word: string): boolean {
  return genres.some((name) => toGenreWord(kind, name) === word);
}

/** Science fiction has a short word for anime only, sport an s for TV never. */
function toGenreWord(kind: Kind, name: string): string {
  const word = toSlug(name);
  if (word === "sci-fi" && kind !== "anime") return "science-fiction";
  return word === "sports" && kind === "tv" ? "sport" : word;
}
