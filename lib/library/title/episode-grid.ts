import type { DateQuality } from "@/lib/database/generated/enums";
import { toPlaceKey } from "@/lib/domain/place";
import { groupBy } from "@/lib/utils/group-by";
import type { TitleWatch } from "./title-watches";

/** Specials are season 0. */
export interface ListedEpisode {
  season: number;
  number: number;
  title: string | null;
  airsAt: Date | null;
  hasAired: boolean;
  tvdbSeason: number | null;
  tvdbEpisode: number | null;
}

interface Viewing {
  /** 0 for the first viewing. */
  rewatchId: number;
  watchedAt: Date | null;
  dateQuality: DateQuality;
}

export interface GridEpisode {
  season: number;
  number: number;
  title: string | null;
  airsAt: Date | null;
  state: "watched" | "missed" | "unaired";
  /** Empty when only Simkl's count says that it is watched. */
  viewings: Viewing[];
  /** Null when TVDB has the same season and number. */
  tvdb: { season: number; episode: number } | null;
}

export interface EpisodeGrid {
  /** In order; specials (season 0) last. */
  episodes: GridEpisode[];
  /** Watched episodes by Simkl's count that cannot be placed. */
  unplaced: number;
}

/**
 * All episodes of the catalogue and the viewings. Where Simkl's count covers every aired episode, those without a viewing are
 * watched too (docs/simkl-api.md#all-items).
 */
export function buildEpisodeGrid(
  listed: readonly ListedEpisode[],
  watches: readonly TitleWatch[],
  watchedCount: number,
  now: Date,
): EpisodeGrid {
  const viewings = groupBy(watches, toPlaceKey);
  const known = new Set(listed.map(toPlaceKey));
  const unlisted = [...viewings].flatMap(([key, [watch]]) =>
    known.has(key) || !watch ? [] : [toListedEpisode(watch)],
  );
  const episodes = [...listed, ...unlisted]
    .sort(compareEpisodes)
    .map((episode) => toGridEpisode(episode, viewings.get(toPlaceKey(episode)) ?? [], now));
  return withCounted(episodes, watchedCount);
}

function toListedEpisode({ season, number, tvdbSeason, tvdbEpisode }: TitleWatch): ListedEpisode {
  return { season, number, title: null, airsAt: null, hasAired: true, tvdbSeason, tvdbEpisode };
}

function compareEpisodes(one: ListedEpisode, other: ListedEpisode): number {
  const getRank = (season: number) => (season === 0 ? Number.POSITIVE_INFINITY : season);
  return one.season === other.season ? one.number - other.number : getRank(one.season) - getRank(other.season);
}

function toGridEpisode(episode: ListedEpisode, watches: readonly TitleWatch[], now: Date): GridEpisode {
  const { season, number, title, airsAt } = episode;
  const hasAired = airsAt ? airsAt <= now : episode.hasAired;
  const viewings = watches.map(({ rewatchId, watchedAt, dateQuality }) => ({ rewatchId, watchedAt, dateQuality }));
  const state = viewings.length > 0 ? "watched" : hasAired ? "missed" : "unaired";
  return { season, number, title, airsAt, state, viewings, tvdb: findTvdbPlace(episode, watches) };
}

function findTvdbPlace(episode: ListedEpisode, watches: readonly TitleWatch[]): GridEpisode["tvdb"] {
  const source = [episode, ...watches].find(
    ({ tvdbSeason, tvdbEpisode }) => tvdbSeason !== null && tvdbEpisode !== null,
  );
  const { tvdbSeason: season = null, tvdbEpisode: number = null } = source ?? {};
  if (season === null || number === null) return null;
  return season === episode.season && number === episode.number ? null : { season, episode: number };
}

function withCounted(episodes: GridEpisode[], watchedCount: number): EpisodeGrid {
  const regular = episodes.filter(({ season }) => season > 0);
  const named = regular.filter(({ viewings }) => viewings.length > 0).length;
  const counted = Math.max(0, watchedCount - named);
  const missed = new Set(regular.filter(({ state }) => state === "missed"));
  if (counted === 0 || counted < missed.size || missed.size === 0) return { episodes, unplaced: counted };
  return {
    episodes: episodes.map((episode) => (missed.has(episode) ? { ...episode, state: "watched" } : episode)),
    unplaced: 0,
  };
}
