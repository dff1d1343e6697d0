import type { Episode } from "@/simulator/model";
import { getShare } from "@/simulator/world/hash";
import { formatInstant, MINUTE, WEEK } from "@/simulator/world/instant";
import { fromWallClock } from "@/simulator/world/local-time";
import type { Slot } from "./networks";
import type { Run } from "./parse-seasons";
import { buildPicturePath } from "./picture-path";

export interface EpisodePlan {
  /** The Simkl id of the show. */
  title: number;
  season: number;
  runs: Run[];
  slot: Slot;
  /** Null when unknown. */
  runtime: number | null;
  /** In order; other episodes are called `Episode n`. */
  names: readonly string[];
  /** TVDB's numbers of the first one, for anime. */
  tvdb: { season: number; episode: number } | null;
  nextId: () => number;
}

const TVDB_DISTANCE = 4_000_000;

/** Air dates are UTC; lengths vary a little, always in the same way. */
export function buildEpisodes(plan: EpisodePlan): Episode[] {
  return listAirings(plan).map((airing, index) => {
    const id = plan.nextId();
    const number = index + 1;
    const key = `${plan.title} ${plan.season}:${number}`;
    return {
      id,
      season: plan.season,
      number,
      title: plan.names[index] ?? `Episode ${number}`,
      description: null,
      airsAt: formatInstant(airing),
      runtime: varyRuntime(plan.runtime, key),
      img: buildPicturePath(key),
      tvdbId: id + TVDB_DISTANCE,
      tvdb: plan.tvdb && { season: plan.tvdb.season, episode: plan.tvdb.episode + index },
    };
  });
}

/** Weeks count in local time, so that a show keeps its hour when the clocks change. */
function listAirings({ runs, slot }: EpisodePlan): number[] {
  return runs.flatMap(({ start, count, allAtOnce }) => {
    const first = Date.parse(`${start}T00:00:00Z`) + slot.minutes * MINUTE;
    return Array.from({ length: count }, (_, week) =>
      fromWallClock(allAtOnce ? first : first + week * WEEK, slot.zone),
    );
  });
}

function varyRuntime(runtime: number | null, key: string): number | null {
  if (runtime === null) return null;
  const spread = Math.max(1, Math.round(runtime * 0.08));
  return runtime + Math.round((getShare(key) * 2 - 1) * spread);
}
