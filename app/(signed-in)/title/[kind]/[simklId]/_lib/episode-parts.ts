import { parseEpisodeCode } from "@/lib/domain/episode-code";
import type { GridEpisode } from "@/lib/library/title/episode-grid";
import { groupBy } from "@/lib/utils/group-by";

/** Longer seasons are shown in parts of this size. */
const MAX_UNSPLIT = 130;
const PART_SIZE = 100;

/** A season, or a hundred episodes of a long one. */
export interface EpisodePart {
  /** As in the URL: `2`, `1-101`, `specials`. */
  key: string;
  label: string;
  /** Null when it is only a part of one. */
  season: number | null;
  episodes: GridEpisode[];
  watched: number;
  aired: number;
}

/** The episodes in parts that a page can show one at a time. Anime counts without seasons. */
export function splitEpisodes(kind: "tv" | "anime", episodes: readonly GridEpisode[]): EpisodePart[] {
  return [...groupBy(episodes, ({ season }) => season)].flatMap(([season, all]) => {
    if (all.length <= MAX_UNSPLIT) return [createPart(kind, season, all, null)];
    const hundreds = groupBy(all, ({ number }) => Math.floor((number - 1) / PART_SIZE) * PART_SIZE + 1);
    return [...hundreds].map(([first, some]) => createPart(kind, season, some, first));
  });
}

function createPart(kind: "tv" | "anime", season: number, episodes: GridEpisode[], first: number | null): EpisodePart {
  const name = season === 0 ? "specials" : String(season);
  const whole = season === 0 ? "Specials" : kind === "anime" ? "Episodes" : `Season ${season}`;
  const numbers = first === null ? "" : `${first}–${episodes.at(-1)?.number ?? first}`;
  return {
    key: first === null ? name : `${name}-${first}`,
    label: numbers ? `${whole}${kind === "anime" && season > 0 ? "" : ","} ${numbers}` : whole,
    season: first === null ? season : null,
    episodes,
    watched: episodes.filter(({ state }) => state === "watched").length,
    aired: episodes.filter(({ state }) => state !== "unaired").length,
  };
}

/**
 * The open part: that of the URL, else the one with the next episode, else the last watched, else the first. None when the URL asks
 * for none, or for a title with several parts outside the library.
 */
export function resolveOpenPart(
  parts: readonly EpisodePart[],
  requested: string | null,
  entry: { nextToWatch: string | null } | null,
): string | null {
  if (requested === "none" || parts.some(({ key }) => key === requested)) return requested;
  if (entry === null && parts.length > 1) return null;
  const upcoming = parts.find(({ episodes }) =>
    episodes.some((episode) => isNamed(episode, entry?.nextToWatch ?? null)),
  );
  return (upcoming ?? findLastWatched(parts) ?? parts[0])?.key ?? null;
}

function isNamed({ season, number }: GridEpisode, code: string | null): boolean {
  const place = parseEpisodeCode(code ?? "");
  return place?.season === season && place.number === number;
}

function findLastWatched(parts: readonly EpisodePart[]): EpisodePart | undefined {
  const getLatest = ({ episodes }: EpisodePart) =>
    Math.max(0, ...episodes.flatMap(({ viewings }) => viewings.map(({ watchedAt }) => watchedAt?.getTime() ?? 0)));
  const last = Math.max(...parts.map(getLatest));
  return last > 0 ? parts.find((one) => getLatest(one) === last) : undefined;
}
