import type { Episode, Title, World } from "@/simulator/model";
import { formatInstant } from "@/simulator/world/instant";
import type { Watch } from "./watch";
import type { EpisodeRequest, SeasonRequest, WriteItem } from "./write-body";

/** With its title: TVDB seasons may belong to another cour. */
export interface RequestedEpisode extends Watch {
  title: Title;
}

/**
 * With dates by episode, season, item, else now; null for the whole title. Unknown episodes are left out
 * (docs/simkl-api.md#adding-to-the-history).
 */
export function listRequestedEpisodes(
  world: World,
  title: Title,
  item: WriteItem,
  now: string,
): RequestedEpisode[] | null {
  const { seasons, episodes } = item;
  if (!seasons?.length && !episodes?.length) return null;
  const pickDate = (...dates: (string | undefined)[]) => dates.map(parseInstant).find((at) => at !== null) ?? now;

  const flat = (episodes ?? []).flatMap((wanted) => {
    const found = findEpisode(world, title, 1, wanted, false);
    return found ? [{ ...found, at: pickDate(wanted.watched_at, item.watched_at) }] : [];
  });
  const seasonal = (seasons ?? []).flatMap((season) =>
    season.episodes?.length
      ? season.episodes.flatMap((wanted) => {
          const found = findEpisode(world, title, season.number ?? 1, wanted, item.use_tvdb_anime_seasons);
          return found ? [{ ...found, at: pickDate(wanted.watched_at, season.watched_at, item.watched_at) }] : [];
        })
      : listSeason(world, title, season, item.use_tvdb_anime_seasons, now).map((found) => ({
          ...found,
          at: pickDate(season.watched_at, item.watched_at),
        })),
  );
  return [...flat, ...seasonal];
}

export function groupByTitle(episodes: RequestedEpisode[]): Map<Title, RequestedEpisode[]> {
  const groups = new Map<Title, RequestedEpisode[]>();
  for (const episode of episodes) groups.set(episode.title, [...(groups.get(episode.title) ?? []), episode]);
  return groups;
}

/** UTC in whole seconds, or null. */
export function parseInstant(pickDate: string | undefined): string | null {
  const at = Date.parse(pickDate ?? "");
  return Number.isNaN(at) ? null : formatInstant(at);
}

/** By its own id, which wins and must match, or by season and number; by TVDB numbers if requested. */
export function findEpisode(
  world: World,
  title: Title,
  season: number,
  { number, ids }: Pick<EpisodeRequest, "number" | "ids">,
  usesTvdbNumbers: boolean,
): { title: Title; episode: Episode } | undefined {
  if (ids?.tvdb !== undefined || ids?.anidb !== undefined) {
    const native = title.episodes.map((episode) => ({ title, episode }));
    return [...native, ...listTvdbCours(world, title)].find((one) => hasEpisodeId(one.title, one.episode, ids));
  }
  const onTvdb = () => listTvdbCours(world, title).find(({ episode }) => isAt(episode.tvdb, season, number));
  const episode = title.episodes.find((one) => one.season === season && one.number === number);
  const native = episode && { title, episode };
  if (title.kind !== "anime") return native;
  return usesTvdbNumbers ? (onTvdb() ?? native) : native;
}

/** TVDB's id is tried first; AniDB knows anime only (docs/simkl-api.md#ids). */
export function hasEpisodeId(title: Title, episode: Episode, ids: Record<string, string>): boolean {
  if (ids.tvdb !== undefined) return episode.tvdbId === Number(ids.tvdb);
  if (ids.anidb !== undefined) return title.kind === "anime" && getAnidbId(episode) === Number(ids.anidb);
  return ids.simkl !== undefined && episode.id === Number(ids.simkl);
}

/** Invented: the world has no ids of AniDB's episodes. */
export function getAnidbId({ id }: Episode): number {
  return id + ANIDB_DISTANCE;
}

const ANIDB_DISTANCE = 2_000_000;

/** Every episode of the cours that TVDB has as one show. */
function listTvdbCours(world: World, title: Title): { title: Title; episode: Episode }[] {
  const show = title.ids.tvdb;
  if (show === undefined) return [];
  const cours = [...world.titles.values()].filter((one) => one.kind === "anime" && one.ids.tvdb === show);
  return cours.flatMap((cour) => cour.episodes.map((episode) => ({ title: cour, episode })));
}

/** Only aired episodes: others cannot be watched. */
function listSeason(world: World, title: Title, { number }: SeasonRequest, usesTvdbNumbers: boolean, now: string) {
  const native = title.episodes.filter(({ season }) => season === number).map((episode) => ({ title, episode }));
  const onTvdb = usesTvdbNumbers
    ? listTvdbCours(world, title).filter(({ episode }) => episode.tvdb?.season === number)
    : [];
  return (onTvdb.length > 0 ? onTvdb : native).filter(
    ({ episode }) => episode.airsAt !== null && episode.airsAt <= now,
  );
}

function isAt(coordinates: Episode["tvdb"], season: number, number: number | undefined): boolean {
  return coordinates?.season === season && coordinates.episode === number;
}
