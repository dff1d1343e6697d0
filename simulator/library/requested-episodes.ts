import type { Episode, Title, World } from "../model";
import { instant } from "../world/instant";
import type { Watch } from "./watch";
import type { EpisodeRequest, SeasonRequest, WriteItem } from "./write-body";

/** Episodes with the title they belong to: TVDB's seasons may lead into another cour. */
export interface RequestedEpisode extends Watch {
  title: Title;
}

/**
 * The episodes that a write names for a title, each with its date (episode, season, item, else now); null when it names
 * none and so means the whole title. Episodes that do not exist are left out (docs/simkl-api.md#adding-to-the-history).
 */
export function requestedEpisodes(world: World, title: Title, item: WriteItem, now: string): RequestedEpisode[] | null {
  const { seasons, episodes } = item;
  if (!seasons?.length && !episodes?.length) return null;
  const date = (...dates: (string | undefined)[]) => dates.map(sentInstant).find((at) => at !== null) ?? now;

  const flat = (episodes ?? []).flatMap((wanted) => {
    const found = findEpisode(world, title, 1, wanted, false);
    return found ? [{ ...found, at: date(wanted.watched_at, item.watched_at) }] : [];
  });
  const seasonal = (seasons ?? []).flatMap((season) =>
    season.episodes?.length
      ? season.episodes.flatMap((wanted) => {
          const found = findEpisode(world, title, season.number ?? 1, wanted, item.use_tvdb_anime_seasons);
          return found ? [{ ...found, at: date(wanted.watched_at, season.watched_at, item.watched_at) }] : [];
        })
      : wholeSeason(world, title, season, item.use_tvdb_anime_seasons, now).map((found) => ({
          ...found,
          at: date(season.watched_at, item.watched_at),
        })),
  );
  return [...flat, ...seasonal];
}

/** The same episodes by the title they belong to. */
export function byTitle(episodes: RequestedEpisode[]): Map<Title, RequestedEpisode[]> {
  const groups = new Map<Title, RequestedEpisode[]>();
  for (const episode of episodes) groups.set(episode.title, [...(groups.get(episode.title) ?? []), episode]);
  return groups;
}

/** An instant as it was sent, in whole seconds UTC, or null when there is none. */
export function sentInstant(date: string | undefined): string | null {
  const at = Date.parse(date ?? "");
  return Number.isNaN(at) ? null : instant(at);
}

/** One episode by its own id, which wins and must fit, or by season and number; TVDB's count where it is meant. */
export function findEpisode(
  world: World,
  title: Title,
  season: number,
  { number, ids }: Pick<EpisodeRequest, "number" | "ids">,
  countsLikeTvdb: boolean,
): { title: Title; episode: Episode } | undefined {
  if (ids?.tvdb !== undefined) {
    const native = title.episodes.map((episode) => ({ title, episode }));
    return [...native, ...tvdbCours(world, title)].find(({ episode }) => episode.tvdbId === Number(ids.tvdb));
  }
  const onTvdb = () => tvdbCours(world, title).find(({ episode }) => isAt(episode.tvdb, season, number));
  const episode = title.episodes.find((one) => one.season === season && one.number === number);
  const native = episode && { title, episode };
  if (title.kind !== "anime") return native;
  return countsLikeTvdb ? (onTvdb() ?? native) : native;
}

/** Every episode of all the cours that TVDB keeps as one show. */
export function tvdbCours(world: World, title: Title): { title: Title; episode: Episode }[] {
  const show = title.ids.tvdb;
  if (show === undefined) return [];
  const cours = [...world.titles.values()].filter((one) => one.kind === "anime" && one.ids.tvdb === show);
  return cours.flatMap((cour) => cour.episodes.map((episode) => ({ title: cour, episode })));
}

/** All episodes of a season that have aired: one cannot have seen the others. */
function wholeSeason(world: World, title: Title, { number }: SeasonRequest, countsLikeTvdb: boolean, now: string) {
  const native = title.episodes.filter(({ season }) => season === number).map((episode) => ({ title, episode }));
  const onTvdb = countsLikeTvdb ? tvdbCours(world, title).filter(({ episode }) => episode.tvdb?.season === number) : [];
  return (onTvdb.length > 0 ? onTvdb : native).filter(
    ({ episode }) => episode.airsAt !== null && episode.airsAt <= now,
  );
}

function isAt(place: Episode["tvdb"], season: number, number: number | undefined): boolean {
  return place?.season === season && place.episode === number;
}
