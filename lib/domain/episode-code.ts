import type { Kind } from "./kind";
import type { Place } from "./place";

/** "S02E03" for shows, "E03" for anime (without seasons), "" for movies. */
export function formatEpisodeCode(kind: Kind, season: number, number: number): string {
  if (number === 0) return "";
  const episode = `E${String(number).padStart(2, "0")}`;
  if (kind === "anime") return episode;
  return season === 0 ? `Special ${number}` : `S${String(season).padStart(2, "0")}${episode}`;
}

/** Simkl's codes `S02E03` and `E03`; null for anything else. */
export function parseEpisodeCode(code: string): Place | null {
  const [, season = "1", number] = /^(?:S(\d+))?E(\d+)$/.exec(code) ?? [];
  return number === undefined ? null : { season: Number(season), number: Number(number) };
}
