import type { Kind } from "./kind";

/** "S02E03" for shows, "E03" for anime (without seasons), "" for movies. */
export function formatEpisodeCode(kind: Kind, season: number, number: number): string {
  if (number === 0) return "";
  const episode = `E${String(number).padStart(2, "0")}`;
  if (kind === "anime") return episode;
  return season === 0 ? `Special ${number}` : `S${String(season).padStart(2, "0")}${episode}`;
}
