import { listRegularEpisodes } from "@/simulator/catalog/aired";
import { estimateAudience } from "@/simulator/catalog/audience";
import { formatNetworkTime } from "@/simulator/catalog/network-time";
import { compareByRank } from "@/simulator/catalog/similar-titles";
import { getTitlePath } from "@/simulator/catalog/title-path";
import type { Kind, Title, World } from "@/simulator/model";
import { DAY, formatInstant } from "@/simulator/world/instant";
import { fromLocal } from "@/simulator/world/local-time";
import { type GenreFilter, parseGenrePath } from "./genre-path";
import { hasGenre, isGenre } from "./genres";
import { isOfType } from "./title-types";

const BEST_COUNT = 60;
const PREMIERE_WINDOW = 45 * DAY;
const NEW_YORK = "America/New_York";

type Compare = (a: Title, b: Title) => number;

/** Null for an unknown genre (docs/simkl-api.md#browsing). */
export function listTitlesByGenre(world: World, kind: Kind, segments: string[], now: number): Title[] | null {
  const filter = parseGenrePath(kind, segments, now);
  if (filter.genre !== null && !isGenre(kind, filter.genre)) return null;
  return listTitles(world, kind)
    .filter((title) => isMatch(title, filter))
    .sort(COMPARE_BY_SORT[filter.sort] ?? compareByRank);
}

function isMatch(title: Title, { genre, type, country, network, days }: GenreFilter): boolean {
  if (genre !== null && !hasGenre(title, genre)) return false;
  if (country !== null && title.country !== country) return false;
  if (network !== null && title.network !== network) return false;
  const { released } = title;
  if (days !== null && (released === null || released < days.from || released > days.to)) return false;
  return isOfType(title, type);
}

const byWatched = (timeframe: string): Compare => {
  return (a, b) => estimateAudience(b).watched(timeframe) - estimateAudience(a).watched(timeframe);
};
const byText = (read: (title: Title) => string | null): Compare => {
  return (a, b) => (read(a) ?? "").localeCompare(read(b) ?? "");
};
const COMPARE_BY_SORT: Record<string, Compare> = {
  popularity: (a, b) => estimateAudience(b).completed - estimateAudience(a).completed,
  "popular-today": byWatched("today"),
  "popular-this-week": byWatched("week"),
  "popular-this-month": byWatched("month"),
  votes: (a, b) => countVotes(b) - countVotes(a),
  "release-date": (a, b) => byText(({ released }) => released)(b, a),
  "last-air-date": (a, b) => byText(getLastAiring)(b, a),
  "a-z": byText(({ title }) => title),
  "z-a": (a, b) => byText(({ title }) => title)(b, a),
};

function getLastAiring(title: Title): string | null {
  return listRegularEpisodes(title).at(-1)?.airsAt ?? title.released;
}

function countVotes({ ratings }: Title): number {
  return ratings.simkl?.votes ?? 0;
}

/** Sixty rows; null for documentaries. `voted` and `watched` add a key of that name (docs/simkl-api.md#browsing). */
export function listBestTitles(world: World, kind: Kind, filter: string, type: string | null, now: number) {
  if (type === "documentary") return null;
  const days = { year: 365, month: 30 }[filter];
  const rating = (title: Title) => title.ratings.simkl?.rating ?? 0;
  const watched = (title: Title) => estimateAudience(title).watched("month");
  const compare: Compare =
    filter === "voted"
      ? (a, b) => countVotes(b) - countVotes(a)
      : filter === "watched"
        ? (a, b) => watched(b) - watched(a)
        : (a, b) => rating(b) - rating(a) || compareByRank(a, b);
  return listTitles(world, kind)
    .filter((title) => title.ratings.simkl !== null && isOfType(title, type) && isReleasedWithin(title, days, now))
    .sort(compare)
    .slice(0, BEST_COUNT)
    .map((title) => ({
      ...toBrowseRow(title),
      ...(filter === "voted" ? { voted: countVotes(title) } : {}),
      ...(filter === "watched" ? { watched: watched(title) } : {}),
    }));
}

function isReleasedWithin({ released }: Title, days: number | undefined, now: number): boolean {
  if (released === null || Date.parse(released) > now) return false;
  return days === undefined || Date.parse(released) > now - days * DAY;
}

/** Recent (`new`) or coming (`soon`) first episodes in order of time; TV from the US and Canada only. */
export function listPremieres(world: World, kind: Kind, when: string, type: string | null, now: number): Title[] {
  return listTitles(world, kind)
    .filter((title) => {
      const first = getFirstAiring(title);
      if (first === null || (kind === "tv" && title.country !== "us" && title.country !== "ca")) return false;
      const distanceMs = Date.parse(first) - now;
      const isInWindow =
        when === "soon"
          ? distanceMs > 0 && distanceMs < PREMIERE_WINDOW
          : distanceMs <= 0 && distanceMs > -PREMIERE_WINDOW;
      return isInWindow && isOfType(title, type);
    })
    .sort(byText(getFirstAiring));
}

/** Also the release of a movie, at midnight of its network's zone. */
function getFirstAiring(title: Title): string | null {
  const { kind, released } = title;
  const midnight = released && formatInstant(fromLocal(released, 0, kind === "anime" ? "Asia/Tokyo" : NEW_YORK));
  return listRegularEpisodes(title)[0]?.airsAt ?? midnight;
}

/** The rows of `/tv/airing` and `/anime/airing` for one UTC day. */
export function listAirings(world: World, kind: Kind, day: string, sort: string) {
  const titles = listTitles(world, kind).sort(
    sort === "popularity" ? byWatched("today") : sort === "rank" ? compareByRank : () => 0,
  );
  const rows = titles.flatMap((title) =>
    listRegularEpisodes(title)
      .filter(({ airsAt }) => airsAt?.startsWith(day))
      .map(({ season, number, airsAt }) => ({
        ...toBrowseRow(title),
        date: formatNetworkTime(title, airsAt),
        episode: {
          ...(kind === "tv" ? { season } : {}),
          episode: number,
          url: `${getTitlePath(title)}/${kind === "tv" ? `season-${season}/` : ""}episode-${number}/`,
        },
      })),
  );
  if (sort !== "time") return rows;
  return rows.sort((a, b) => Date.parse(a.date ?? "") - Date.parse(b.date ?? ""));
}

/** The rows of all these lists (docs/simkl-api.md#browsing). */
export function toBrowseRow(title: Title) {
  const { simkl, slug, year, poster, fanart, rank, ratings, animeType, ids } = title;
  return {
    title: title.title,
    year,
    date: formatNetworkTime(title, getFirstAiring(title)),
    url: getTitlePath(title),
    poster,
    fanart,
    rank,
    ...(animeType ? { anime_type: animeType === "music video" ? "music" : animeType } : {}),
    ratings,
    ids: { simkl_id: simkl, slug, ...(ids.tmdb ? { tmdb: ids.tmdb } : {}) },
  };
}

function listTitles(world: World, kind: Kind): Title[] {
  return [...world.titles.values()].filter((title) => title.kind === kind);
}
