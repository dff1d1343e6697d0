import type { Handler, Kind, KindStamps } from "../model";
import { pickLatest } from "./pick-latest";

type Block = Record<string, string | null>;

/** `all` is the latest of the rest (docs/simkl-api.md#activities). */
export const readActivities: Handler = ({ account }) => {
  const { stamps, oldAppId } = account;
  const settings = stamps.settings;
  const tvShows = addAll(buildKindBlock("tv", stamps.tv, oldAppId));
  const anime = addAll(buildKindBlock("anime", stamps.anime, oldAppId));
  const movies = addAll(buildKindBlock("movie", stamps.movie, oldAppId));
  const lists = addAll({ ...stamps.lists });

  return {
    status: 200,
    body: {
      all: findLatest([settings, tvShows.all, anime.all, movies.all, lists.all]),
      settings: { all: settings },
      tv_shows: tvShows,
      anime,
      movies,
      custom_lists: { lists },
    },
  };
};

/** Movies are never in `watching` or `hold`; apps from before 2026 have the old name of `dropped`. */
function buildKindBlock(kind: Kind, stamps: KindStamps, oldAppId: boolean): Block {
  const { rated_at, playback, plantowatch, watching, completed, hold, dropped, removed_from_list } = stamps;
  return {
    rated_at,
    playback,
    plantowatch,
    ...(kind === "movie" ? {} : { watching }),
    completed,
    ...(kind === "movie" ? {} : { hold }),
    [oldAppId ? "notinteresting" : "dropped"]: dropped,
    removed_from_list,
  };
}

function addAll(block: Block): Block & { all: string | null } {
  return { all: findLatest(Object.values(block)), ...block };
}

function findLatest(instants: (string | null)[]): string | null {
  return instants.reduce((latest, instant) => pickLatest(latest, instant), null);
}
