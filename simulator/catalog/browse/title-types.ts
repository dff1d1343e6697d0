import type { Title } from "@/simulator/model";
import { hasGenre } from "./genres";

const ENTERTAINMENT = ["reality", "talk-show", "game-show", "awards-show"];
const ANIME_TYPES: Record<string, string[]> = {
  series: ["tv"],
  tv: ["tv"],
  movies: ["movie"],
  ovas: ["ova", "special"],
  onas: ["ona"],
  music: ["music video"],
};

/** By the words of the genre paths and of `type` (docs/simkl-api.md#browsing). Other words mean everything. */
export function isOfType(title: Title, type: string | null): boolean {
  if (type === null) return true;
  if (title.kind === "anime") return ANIME_TYPES[type]?.includes(title.animeType ?? "") ?? true;
  switch (type) {
    case "documentaries":
    case "documentary":
      return hasGenre(title, "documentary");
    case "animation-filter":
    case "animation":
      return hasGenre(title, "animation");
    case "entertainment":
      return isEntertainment(title);
    case "tv-shows":
    case "series":
      return !hasGenre(title, "documentary") && !isEntertainment(title);
    default:
      return true;
  }
}

function isEntertainment(title: Title): boolean {
  return ENTERTAINMENT.some((genre) => hasGenre(title, genre));
}
