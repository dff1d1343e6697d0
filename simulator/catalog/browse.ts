import { toSlug } from "@/simulator/world/build/slug";
import type { Kind, Title, World } from "../model";
import { DAY } from "../world/instant";
import { listRegularEpisodes } from "./aired";
import { formatNetworkTime } from "./network-time";
import { compareByRank } from "./similar-titles";
import { getTitlePath } from "./title-path";

const BEST_COUNT = 60;
const PREMIERE_WINDOW = 45 * DAY;

/** Best rank first; null for an unknown genre (docs/simkl-api.md#catalog). */
export function listTitlesByGenre(world: World, kind: Kind, genre: string): Title[] | null {
  const ofKind = listTitles(world, kind);
  const found = genre === "all" ? ofKind : ofKind.filter(({ genres }) => genres.some((name) => toSlug(name) === genre));
  return found.length === 0 ? null : found.toSorted(compareByRank);
}

/** Sixty titles; null for documentaries, as at Simkl. */
export function listBestTitles(world: World, kind: Kind, type: string | null): Title[] | null {
  if (type === "documentary") return null;
  const rating = (title: Title) => title.ratings.simkl?.rating ?? 0;
  return listTitles(world, kind)
    .toSorted((a, b) => rating(b) - rating(a) || compareByRank(a, b))
    .slice(0, BEST_COUNT);
}

/** Shows with a recent (`new`) or coming (`soon`) first episode; TV from the US and Canada only. */
export function listPremieres(world: World, kind: Kind, when: string, now: number): Title[] {
  return listTitles(world, kind).filter((title) => {
    const first = listRegularEpisodes(title)[0]?.airsAt;
    if (!first || (kind === "tv" && title.country !== "us" && title.country !== "ca")) return false;
    const distanceMs = Date.parse(first) - now;
    return when === "soon"
      ? distanceMs > 0 && distanceMs < PREMIERE_WINDOW
      : distanceMs <= 0 && distanceMs > -PREMIERE_WINDOW;
  });
}

/** The rows of `/tv/airing` and `/anime/airing` for one UTC day. */
export function listAirings(world: World, kind: Kind, day: string) {
  return listTitles(world, kind).flatMap((title) =>
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
}

/** The rows of the genre, premiere and best lists. */
export function toBrowseRow(title: Title) {
  const { simkl, slug: address, year, poster, fanart, rank, ratings, animeType } = title;
  return {
    title: title.title,
    year,
    url: getTitlePath(title),
    poster,
    fanart,
    rank,
    ...(animeType ? { anime_type: animeType === "music video" ? "music" : animeType } : {}),
    ratings,
    ids: { simkl_id: simkl, slug: address },
  };
}

function listTitles(world: World, kind: Kind): Title[] {
  return [...world.titles.values()].filter((title) => title.kind === kind);
}
