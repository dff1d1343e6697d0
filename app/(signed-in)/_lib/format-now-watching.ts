import { formatEpisodeCode } from "@/lib/domain/episode-code";

interface NowWatching {
  kind: "movie" | "tv" | "anime";
  title: string;
  /** Both null for a movie. */
  season: number | null;
  number: number | null;
}

/** What is being watched, in a sentence: "Dark S01E03", "Alien". */
export function formatNowWatching({ kind, title, season, number }: NowWatching): string {
  return number === null ? title : `${title} ${formatEpisodeCode(kind, season ?? 1, number)}`;
}
