import { episodeCode } from "@/components/format/episode-code";

interface Watched {
  kind: "movie" | "tv" | "anime";
  title: string;
  /** Both null for a film. */
  season: number | null;
  number: number | null;
}

/** What is being watched, in a sentence: "Dark S01E03", "Alien". */
export function placeName({ kind, title, season, number }: Watched): string {
  return number === null ? title : `${title} ${episodeCode(kind, season ?? 1, number)}`;
}
