import { codePlace } from "@/components/format/code-place";
import type { GridEpisode } from "@/lib/library/episode-grid";
import { grouped } from "@/lib/library/grouped";

/** A season of so many episodes is shown in parts of that size. */
const LONG = 130;
const PART = 100;

/** A season, or a hundred episodes of a long one. */
export interface EpisodePart {
  /** As it stands in the address: `2`, `1-101`, `specials`. */
  key: string;
  label: string;
  /** Null when it is only a part of one. */
  season: number | null;
  episodes: GridEpisode[];
  watched: number;
  aired: number;
}

/** The episodes in parts that a page can show one at a time. Anime counts without seasons. */
export function episodeParts(kind: "tv" | "anime", episodes: readonly GridEpisode[]): EpisodePart[] {
  return [...grouped(episodes, ({ season }) => season)].flatMap(([season, all]) => {
    if (all.length <= LONG) return [part(kind, season, all, null)];
    const hundreds = grouped(all, ({ number }) => Math.floor((number - 1) / PART) * PART + 1);
    return [...hundreds].map(([first, some]) => part(kind, season, some, first));
  });
}

function part(kind: "tv" | "anime", season: number, episodes: GridEpisode[], first: number | null): EpisodePart {
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
 * The part that is open: the one the address names, else the one with the next episode, else the one watched last, else the
 * first. None when the address says so, or when the title has more than one and is not in the library.
 */
export function openPart(
  parts: readonly EpisodePart[],
  asked: string | null,
  entry: { nextToWatch: string | null } | null,
): string | null {
  if (asked === "none" || parts.some(({ key }) => key === asked)) return asked;
  if (entry === null && parts.length > 1) return null;
  const ahead = parts.find(({ episodes }) => episodes.some((episode) => isNamed(episode, entry?.nextToWatch ?? null)));
  return (ahead ?? watchedLast(parts) ?? parts[0])?.key ?? null;
}

function isNamed({ season, number }: GridEpisode, code: string | null): boolean {
  const place = codePlace(code ?? "");
  return place?.season === season && place.number === number;
}

function watchedLast(parts: readonly EpisodePart[]): EpisodePart | undefined {
  const newest = ({ episodes }: EpisodePart) =>
    Math.max(0, ...episodes.flatMap(({ viewings }) => viewings.map(({ watchedAt }) => watchedAt?.getTime() ?? 0)));
  const last = Math.max(...parts.map(newest));
  return last > 0 ? parts.find((one) => newest(one) === last) : undefined;
}
