import type { Kind, Title, World } from "../model";
import { DAY } from "../world/instant";
import { slug } from "../world/slug";
import { regularEpisodes } from "./aired";
import { networkTime } from "./network-time";
import { byRank } from "./similar-titles";
import { titlePath } from "./title-address";

const BEST = 60;
const PREMIERE_WINDOW = 45 * DAY;

/** Titles of a genre, best ranked first; null for a genre nobody has (docs/simkl-api.md#catalog). */
export function titlesOfGenre(world: World, kind: Kind, genre: string): Title[] | null {
  const ofKind = titlesOf(world, kind);
  const found = genre === "all" ? ofKind : ofKind.filter(({ genres }) => genres.some((name) => slug(name) === genre));
  return found.length === 0 ? null : found.toSorted(byRank);
}

/** The sixty best rated titles of a kind; null for documentaries, which Simkl may not answer either. */
export function bestTitles(world: World, kind: Kind, type: string | null): Title[] | null {
  if (type === "documentary") return null;
  const rating = (title: Title) => title.ratings.simkl?.rating ?? 0;
  return titlesOf(world, kind)
    .toSorted((a, b) => rating(b) - rating(a) || byRank(a, b))
    .slice(0, BEST);
}

/** Shows whose first episode aired lately (`new`) or will before long (`soon`); TV from the US and Canada only. */
export function premieres(world: World, kind: Kind, when: string, now: number): Title[] {
  return titlesOf(world, kind).filter((title) => {
    const first = regularEpisodes(title)[0]?.airsAt;
    if (!first || (kind === "tv" && title.country !== "us" && title.country !== "ca")) return false;
    const away = Date.parse(first) - now;
    return when === "soon" ? away > 0 && away < PREMIERE_WINDOW : away <= 0 && away > -PREMIERE_WINDOW;
  });
}

/** The rows of `/tv/airing` and `/anime/airing`: what airs on one UTC day. */
export function airingOn(world: World, kind: Kind, day: string) {
  return titlesOf(world, kind).flatMap((title) =>
    regularEpisodes(title)
      .filter(({ airsAt }) => airsAt?.startsWith(day))
      .map(({ season, number, airsAt }) => ({
        ...browseRow(title),
        date: networkTime(title, airsAt),
        episode: {
          ...(kind === "tv" ? { season } : {}),
          episode: number,
          url: `${titlePath(title)}/${kind === "tv" ? `season-${season}/` : ""}episode-${number}/`,
        },
      })),
  );
}

/** A thin row as the genre, premiere and best lists give it. */
export function browseRow(title: Title) {
  const { simkl, slug: address, year, poster, fanart, rank, ratings, animeType } = title;
  return {
    title: title.title,
    year,
    url: titlePath(title),
    poster,
    fanart,
    rank,
    ...(animeType ? { anime_type: animeType === "music video" ? "music" : animeType } : {}),
    ratings,
    ids: { simkl_id: simkl, slug: address },
  };
}

function titlesOf(world: World, kind: Kind): Title[] {
  return [...world.titles.values()].filter((title) => title.kind === kind);
}
